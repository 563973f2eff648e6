import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { sourceWords } from "../../core/words/findings-words";
import { whole } from "../../core/words/numbers";
import type { Emphasis } from "../../scene/compose";
import type { Scene } from "../../scene/scene";
import { sceneToSvg } from "../../scene/svg";
import { FAMILY, ink, line, lines, text } from "./blocks";
import { column } from "./column";
import { legend } from "./legend";
import { type Story, storyOf } from "./story";
import { wrap } from "./wrap";
import { xml } from "./xml";

export const SLIDE_WIDTH = 1280;
export const SLIDE_HEIGHT = 720;

/** Noto Sans in two weights, as base64 of woff2 files. */
export interface SlideFonts {
  readonly regular: string;
  readonly strong: string;
}

interface SlideInput {
  readonly published: Published;
  readonly study: Study;
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  readonly fonts: SlideFonts | null;
}

const LEFT = 40;
const RIGHT = SLIDE_WIDTH - 40;
const MAP_LEFT = 632;
const TOP = 48;
/** Digits in badges are a little smaller than names, and still 16. */
const MAP_TEXT = 17.5;
const SMALL = { size: 16, lineHeight: 21 };

/**
 * One slide of 1280 × 720: finding, evidence and table on the left; map and legend on the right; below them period, filter, n, source,
 * limits and attribution; marking above and below. No text is under 16, and nothing overlaps: what needs more room takes it from what
 * needs less (smaller places are put together, the text goes down to 16, a longer foot makes the map lower).
 */
export function slideSvg({ published: view, study, scene, emphasis, fonts }: SlideInput): string {
  const story = storyOf(view, study, emphasis);
  const foot = footWords(view, story, scene).flatMap((paragraph) => wrap(paragraph, RIGHT - LEFT, SMALL));
  const footTop = SLIDE_HEIGHT - 34 - foot.length * SMALL.lineHeight;
  const bottom = footTop - 12;
  const width = RIGHT - MAP_LEFT;
  const keyTop = bottom - legend(scene.legend, MAP_LEFT, 0, width).height;
  const map = { width, height: keyTop - 8 - TOP };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" viewBox="0 0 ${SLIDE_WIDTH} ${SLIDE_HEIGHT}" role="img" font-family="${FAMILY}">`,
    `<title>${xml(headingOf(story, study.title))}</title><desc>${xml(slideWords(story).join(" "))}</desc>`,
    fonts ? `<style>${fontFaces(fonts)}</style>` : "",
    `<rect width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" fill="${ink.ground}"/>`,
    marks(view),
    column(story, study.title?.trim() || null, LEFT, TOP, MAP_LEFT - 32 - LEFT, bottom - TOP),
    `<g transform="translate(${MAP_LEFT} ${TOP})">${sceneToSvg(scene, { ...map, labelSize: MAP_TEXT, title: story.finding })}</g>`,
    legend(scene.legend, MAP_LEFT, keyTop, width).svg,
    line(LEFT, RIGHT, footTop - 5, ink.hairline),
    lines(LEFT, footTop, foot, SMALL, ink.text2).svg,
    "</svg>",
  ].join("\n");
}

/** The heading of a slide: what a person wrote, or the finding. */
export const headingOf = (story: Story, title: string | null): string => title?.trim() || story.finding;

/** The slide in words, for whoever cannot see it. */
export const slideWords = (story: Story): string[] => [`${story.finding}.`, ...story.sentences];

/** Everything below the picture: source, period, filter and n; what it cannot say; how it is drawn and from what. */
function footWords(view: Published, story: Story, { attribution, legend: { title } }: Scene): string[] {
  const outline = view.area
    ? `, cut by ${view.area.approximate ? "an approximate" : "the"} outline of ${view.area.name}`
    : "";
  // Without colours that count something the hexes are not drawn.
  const hexes = title === null ? "" : `Hexes about ${whole(view.grid.acrossMeters)} m across${outline}. `;
  return [
    `${view.synthetic ? "" : "Source: "}${sourceWords(view)} · ${story.stamp}`,
    story.limits.join(" "),
    `${hexes}${attribution}`,
  ];
}

/** Marking above and below, who it is for, and whether it is real. */
function marks(view: Published): string {
  const marking = { size: 16, isStrong: true, spacing: 1, anchor: "middle" } as const;
  return [
    view.synthetic ? text(LEFT, 26, "Synthetic data", { size: 16, isStrong: true, fill: ink.warn }) : "",
    text(SLIDE_WIDTH / 2, 26, view.marking, marking),
    text(RIGHT, 26, view.stamp, { size: 16, anchor: "end" }),
    line(LEFT, RIGHT, 37, ink.rule, 4),
    text(SLIDE_WIDTH / 2, SLIDE_HEIGHT - 11, view.marking, marking),
  ].join("");
}

function fontFaces({ regular, strong }: SlideFonts): string {
  const face = (weight: number, data: string) =>
    `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  return face(400, regular) + face(600, strong);
}
