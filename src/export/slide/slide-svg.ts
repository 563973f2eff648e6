import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { headline, LIMITS, monthOnlyWords, sentences, sourceWords, stampWords } from "../../core/words/findings-words";
import { whole } from "../../core/words/numbers";
import type { Scene } from "../../scene/scene";
import { sceneToSvg } from "../../scene/svg";
import { cautionWords } from "../stamp";
import { FAMILY, ink, line, lines, text } from "./blocks";
import { column } from "./column";
import { legend } from "./legend";
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
  readonly fonts: SlideFonts | null;
}

const LEFT = 40;
const RIGHT = SLIDE_WIDTH - 40;
const MAP_LEFT = 632;
const TOP = 48;
/** Digits in badges are a little smaller than names, and still 16. */
const MAP_TEXT = 17.5;
const LEGEND_HEIGHT = 68;
const SMALL = { size: 16, lineHeight: 21 };

/**
 * One slide of 1280 × 720: finding, evidence and places on the left; map and legend on the right; below them period, filter, n, source,
 * limits and attribution; marking above and below. No text is under 16, and nothing overlaps: what needs more room takes it from what
 * needs less (smaller places are put together, the text goes down to 16, a longer foot makes the map lower).
 */
export function slideSvg({ published: view, study, scene, fonts }: SlideInput): string {
  const foot = footWords(view, scene.attribution).flatMap((paragraph) => wrap(paragraph, RIGHT - LEFT, SMALL));
  const footTop = SLIDE_HEIGHT - 34 - foot.length * SMALL.lineHeight;
  const bottom = footTop - 12;
  const map = { width: RIGHT - MAP_LEFT, height: bottom - LEGEND_HEIGHT - TOP };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" viewBox="0 0 ${SLIDE_WIDTH} ${SLIDE_HEIGHT}" role="img" font-family="${FAMILY}">`,
    `<title>${xml(headingOf(view, study.title))}</title><desc>${xml(slideWords(view).join(" "))}</desc>`,
    fonts ? `<style>${fontFaces(fonts)}</style>` : "",
    `<rect width="${SLIDE_WIDTH}" height="${SLIDE_HEIGHT}" fill="${ink.ground}"/>`,
    marks(view),
    column(view, study.title?.trim() || null, LEFT, TOP, MAP_LEFT - 32 - LEFT, bottom - TOP),
    `<g transform="translate(${MAP_LEFT} ${TOP})">${sceneToSvg(scene, { ...map, labelSize: MAP_TEXT, title: headline(view) })}</g>`,
    legend(scene.legend, MAP_LEFT, TOP + map.height + 8, map.width),
    line(LEFT, RIGHT, footTop - 5, ink.hairline),
    lines(LEFT, footTop, foot, SMALL, ink.text2).svg,
    "</svg>",
  ].join("\n");
}

/** The heading of a view: what a person wrote, or the finding. */
export const headingOf = (view: Published, title: string | null): string => title?.trim() || headline(view);

/** The slide in words, for whoever cannot see it. */
export const slideWords = (view: Published): string[] => [`${headline(view)}.`, ...sentences(view)];

/** Everything below the picture: source, period, filter and n; what it cannot say; how it is drawn and from what. */
function footWords(view: Published, attribution: string): string[] {
  const outline = view.area
    ? `, cut by ${view.area.approximate ? "an approximate" : "the"} outline of ${view.area.name}`
    : "";
  const limits = [monthOnlyWords(view), cautionWords(view), LIMITS].filter((words) => words !== null);
  return [
    `${view.synthetic ? "" : "Source: "}${sourceWords(view)} · ${stampWords(view)}`,
    limits.join(" "),
    `Hexes about ${whole(view.grid.acrossMeters)} m across${outline}. ${attribution}`,
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
