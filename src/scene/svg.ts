import { badgeSize } from "./label-places";
import { palettes } from "./palette";
import { type Box, type PlacedLabel, placeLabels } from "./place-labels";
import { fitted, type Padding, type Projection, scaleBar } from "./projection";
import type { Scene } from "./scene";
import { attributes, escaped, hatchPattern, layerToSvg, movedDiscs } from "./svg-shapes";
import { textWidth } from "./text-width";

export interface SvgSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Room around the bounds of the scene, pixels. */
  readonly padding?: number | Padding;
  /** Font size of names and badges, pixels. */
  readonly labelSize?: number;
  /** Scale bar and north arrow in the lower left corner; on unless something else draws them. */
  readonly furniture?: boolean;
  /** What will lie over the picture, so that no name hides under it. */
  readonly panels?: readonly Box[];
  /** Read out instead of the picture. */
  readonly title?: string;
}

const FONT = "Noto Sans, Segoe UI, Roboto, sans-serif";

/** Distance of the scale bar from the edges, pixels. */
const MARGIN = 14;

/**
 * The projection that `sceneToSvg` draws with, for whoever has to find a place on its picture.
 */
export function projectionOf(scene: Pick<Scene, "bounds">, { width, height, padding = 16 }: SvgSize): Projection {
  const sides =
    typeof padding === "number" ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  return fitted(scene.bounds, width, height, sides);
}

/**
 * A scene as a complete SVG text, without a DOM: for machines without WebGL, for slides, pictures and print. The same scene and size
 * give the same text. Attributes only, no styles and no scripts, so that any page policy allows it; every text is escaped.
 */
export function sceneToSvg(scene: Scene, size: SvgSize): string {
  const { width, height, labelSize = 12, furniture = true, panels = [], title } = size;
  const projection = projectionOf(scene, size);
  const { project, zoom, metersPerPixel } = projection;
  const bar = furniture ? furnitureOf(scene, projection, labelSize) : null;
  const labels = placeLabels(scene.labels, scene.avoid, {
    project,
    width,
    height,
    zoom,
    metersPerPixel,
    size: labelSize,
    panels: [...panels, ...(bar ? [bar.box] : []), ...movedDiscs(scene, project)],
  });
  const hatches = [...new Set(scene.layers.flatMap((layer) => (layer.kind === "hatch" ? [layer.color] : [])))];
  return [
    `<svg${attributes({ xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title ?? "Map", "font-family": FONT })}>`,
    hatches.length > 0 ? `<defs>${hatches.map(hatchPattern).join("")}</defs>` : "",
    `<rect${attributes({ width, height, fill: scene.background })}/>`,
    ...[...scene.layers, ...scene.overlay].map((layer) => layerToSvg(layer, scene, project)),
    ...labels.map((label) => labelToSvg(label, labelSize)),
    bar?.svg ?? "",
    "</svg>",
  ].join("");
}

/** A text twice: a halo, then itself. `paint-order` would do, but not in every program that opens SVG. */
function textToSvg(
  text: string,
  [x, y]: readonly [number, number],
  size: number,
  weight: number,
  color: string,
  halo: string,
): string {
  const common = { x, y, "font-size": size, "font-weight": String(weight) };
  const outline = {
    fill: halo,
    stroke: halo,
    "stroke-width": size / 4,
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  return `<text${attributes({ ...common, ...outline })}>${escaped(text)}</text><text${attributes({ ...common, fill: color })}>${escaped(text)}</text>`;
}

function labelToSvg({ label, badge, text }: PlacedLabel, size: number): string {
  const name = text ? textToSvg(label.text, text, size, label.weight, label.color, label.halo) : "";
  return `<g data-label="${escaped(label.id)}">${badge ? badgeToSvg(label, badge, size) : ""}${name}</g>`;
}

function badgeToSvg({ badge, halo }: PlacedLabel["label"], [x, y]: readonly [number, number], size: number): string {
  if (!badge) return "";
  const radius = badgeSize(size) / 2;
  const look = { fill: badge.fill, stroke: halo, "stroke-width": 1.5 };
  const shape =
    badge.shape === "disc"
      ? `<circle${attributes({ cx: x, cy: y, r: radius, ...look })}/>`
      : `<rect${attributes({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, rx: 3, ...look })}/>`;
  const digits = attributes({
    x,
    y: y + 0.34 * size,
    "font-size": size * (badge.text.length > 2 ? 0.7 : 0.92),
    "font-weight": "600",
    "text-anchor": "middle",
    fill: badge.ink,
  });
  return `${shape}<text${digits}>${escaped(badge.text)}</text>`;
}

/** The scale bar and, above it, where north is: up, in Web Mercator. */
function furnitureOf(
  { theme }: Scene,
  { metersPerPixel, height }: Projection,
  size: number,
): { svg: string; box: Box } {
  const { significant: ink, halo } = palettes[theme];
  const { pixels, label } = scaleBar(metersPerPixel, 8 * size);
  const [left, y] = [MARGIN, height - MARGIN];
  const top = y - 2.4 * size;
  const arrow = `M${left + 0.4 * size} ${top - 1.1 * size}l${0.45 * size} ${1.2 * size}l${-0.45 * size} ${-0.3 * size}l${-0.45 * size} ${0.3 * size}Z`;
  const line = `M${left} ${y - 5}v5h${pixels}v-5`;
  return {
    svg: `<g data-layer="scale-and-north"><path${attributes({ d: rounded(arrow), fill: ink })}/>${textToSvg("N", [left + 1.2 * size, top], size, 600, ink, halo)}<path${attributes({ d: rounded(line), fill: "none", stroke: halo, "stroke-width": 4 })}/><path${attributes({ d: rounded(line), fill: "none", stroke: ink, "stroke-width": 1.5 })}/>${textToSvg(label, [left + pixels + 6, y], size, 400, ink, halo)}</g>`,
    box: [0, top - 1.4 * size, left + pixels + 10 + textWidth(label, size, 400), height],
  };
}

const rounded = (path: string): string =>
  path.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));
