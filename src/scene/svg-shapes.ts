import type { PublishedGrid } from "../core/disclosure/published";
import { piecesOf } from "./outline";
import type { Box } from "./place-labels";
import type { Projection } from "./projection";
import type { ClassesLayer, DiscsLayer, Features, Geometry, Scene, SceneLayer, ShapeLayer } from "./scene";
import { spread } from "./spread";

type Project = Projection["project"];

/** One decimal of a pixel, so that the same scene is the same text everywhere. */
const px = (x: number): string => String(Math.round(x * 10) / 10);

/** What may stand in SVG text and attributes: user text is only ever text. Control characters, which XML forbids, are dropped. */
export function escaped(text: string): string {
  const printable = Array.from(text).filter(
    (character) => character >= " " || character === "\n" || character === "\t",
  );
  return printable.join("").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? px(value) : escaped(String(value))}"`)
    .join("");

/** Piece by piece: the outlines of hotspots are written anew at every movement of a hand that drags a filter. */
function pathOfLine(line: readonly (readonly [number, number])[], project: Project): string {
  let path = "";
  for (let i = 0; i < line.length; i++) {
    const [x, y] = project(line[i][0], line[i][1]);
    path += `${i === 0 ? "M" : "L"}${px(x)} ${px(y)}`;
  }
  return path;
}

/** SVG path data of a shape; rings are closed. */
export function pathOf(geometry: Geometry, project: Project): string {
  if (geometry.type === "MultiPolygon") {
    return geometry.coordinates
      .map((rings) => rings.map((ring) => `${pathOfLine(ring.slice(0, -1), project)}Z`).join(""))
      .join("");
  }
  if (geometry.type === "MultiPoint")
    return geometry.coordinates.map(([lng, lat]) => triangleAt(project(lng, lat))).join("");
  return geometry.coordinates
    .map((line) => (isClosed(line) ? `${pathOfLine(line.slice(0, -1), project)}Z` : pathOfLine(line, project)))
    .join("");
}

function isClosed(line: readonly (readonly [number, number])[]): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length > 3 && first[0] === last?.[0] && first[1] === last[1];
}

/** The sign for a school, ten pixels wide. */
const triangleAt = ([x, y]: readonly [number, number]): string =>
  `M${px(x)} ${px(y - 5)}L${px(x + 5)} ${px(y + 4)}L${px(x - 5)} ${px(y + 4)}Z`;

const pathsOfHexes = new WeakMap<Project, WeakMap<PublishedGrid, readonly string[]>>();

/** What is drawn of each hex as path data; worked out once a grid and projection, since classes change far more often than shapes. */
function hexPaths(grid: PublishedGrid, project: Project): readonly string[] {
  const known = pathsOfHexes.get(project) ?? new WeakMap<PublishedGrid, readonly string[]>();
  pathsOfHexes.set(project, known);
  const paths =
    known.get(grid) ??
    grid.cells.map((_, h) => pathOf({ type: "MultiPolygon", coordinates: piecesOf(grid, h) }, project));
  known.set(grid, paths);
  return paths;
}

/** One `path` of a picture: the layer that it is of, its attributes, and its data. */
export interface SvgPath {
  readonly layer: string;
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly d: string;
}

/** Attributes of lines that keep their width while the drawing under them is scaled. */
type Steady = { readonly "vector-effect": "non-scaling-stroke" } | Record<string, never>;

function pathsOfClasses({ id, grid, values, colors, line }: ClassesLayer, project: Project, steady: Steady): SvgPath[] {
  const paths = hexPaths(grid, project);
  const members: string[][] = colors.map(() => []);
  for (let h = 0; h < paths.length; h++) members[values[h]]?.push(paths[h]);
  const fills = colors.flatMap((fill, value): SvgPath[] => {
    if (fill === "transparent") return [];
    const attributes = { "data-class": String(value), fill, "fill-rule": "evenodd" };
    return [{ layer: id, attributes, d: members[value].join("") }];
  });
  const hairline = {
    fill: "none",
    stroke: line.color,
    "stroke-width": line.width,
    "stroke-linejoin": "round",
    ...steady,
  };
  return [...fills, { layer: `${id}-lines`, attributes: hairline, d: paths.join("") }];
}

const pathOfAll = ({ features }: Features, project: Project): string =>
  features.map(({ geometry }) => pathOf(geometry, project)).join("");

/** The name of the hatching of a colour, for `url(#…)`. */
const hatchId = (color: string): string => `hatch-${color.replace(/\W/g, "")}`;

/** The hatching itself: thin diagonal lines, `scale` times as large as they are on a picture. */
export const hatchPattern = (color: string, scale = 1): string =>
  `<pattern id="${hatchId(color)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(${scale})"><path d="M0 0V6" stroke="${escaped(color)}" stroke-width="1.6"/></pattern>`;

/** One layer of a scene as paths. With `scaled`, lines keep their width whatever the drawing is scaled by. */
export function pathsOf(
  layer: SceneLayer,
  { sources }: Pick<Scene, "sources">,
  project: Project,
  scaled = false,
): readonly SvgPath[] {
  const steady: Steady = scaled ? { "vector-effect": "non-scaling-stroke" } : {};
  if (layer.kind === "classes") return pathsOfClasses(layer, project, steady);
  return [
    { layer: layer.id, attributes: attributesOf(layer, steady), d: pathOfAll(sources[layer.source].data, project) },
  ];
}

/** A disc with the text in it, and the place that it stands for. */
interface Disc {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Where it is moved from, so as not to lie over another; null where it stands in its place. */
  readonly from: readonly [number, number] | null;
}

/** Nearer to its place than this a disc needs no line to it. */
const NO_LINE_PIXELS = 3;

/** The place itself, where its disc is moved away from it. */
export const PLACE_RADIUS = 2.5;

/** How far apart the middles of two discs with texts are drawn at least, pixels. */
export const discsApart = (radius: number): number => 2 * radius + 1;

/** Where the discs of a layer stand. Those with texts are drawn apart, each with a line to its place; rings stay where they are. */
export function discsOf(
  { source, texts, radius }: DiscsLayer,
  { sources }: Pick<Scene, "sources">,
  project: Project,
): Disc[] {
  const places = sources[source].data.features.flatMap(({ geometry }) =>
    geometry.type === "MultiPoint" ? geometry.coordinates : [],
  );
  const at = places.map(([lng, lat]) => project(lng, lat));
  const drawn = texts.length > 0 ? spread(at, discsApart(radius)) : at;
  return drawn.map(([x, y], i) => {
    const isMoved = Math.hypot(x - at[i][0], y - at[i][1]) >= NO_LINE_PIXELS;
    return { x, y, text: texts[i] ?? "", from: isMoved ? at[i] : null };
  });
}

/** Discs that are drawn away from their places, as room that no name may take: `Scene.avoid` knows only the places. */
export function movedDiscs({ overlay, sources }: Pick<Scene, "overlay" | "sources">, project: Project): Box[] {
  return overlay.flatMap((layer) => {
    if (layer.kind !== "discs") return [];
    const moved = discsOf(layer, { sources }, project).filter(({ from }) => from !== null);
    const { radius } = layer;
    return moved.map(({ x, y }): Box => [x - radius, y - radius, x + radius, y + radius]);
  });
}

function discsToSvg(layer: DiscsLayer, scene: Pick<Scene, "sources">, project: Project): string {
  const look = attributesOf(layer, {});
  const letter = { "font-size": 1.1 * layer.radius, "font-weight": "600", "text-anchor": "middle", fill: layer.ink };
  const all = discsOf(layer, scene, project);
  // Lines first, so that none crosses a disc.
  const lines = all.map(({ x, y, from }) =>
    from
      ? `<path${attributes({ fill: "none", stroke: layer.fill, "stroke-width": 1.5 })} d="M${px(from[0])} ${px(from[1])}L${px(x)} ${px(y)}"/><circle${attributes({ cx: from[0], cy: from[1], r: PLACE_RADIUS, fill: layer.fill })}/>`
      : "",
  );
  const discs = all.map(({ x, y, text }) => {
    const disc = `<circle${attributes({ cx: x, cy: y, r: layer.radius, ...look })}/>`;
    return text === ""
      ? disc
      : `${disc}<text${attributes({ x, y: y + 0.38 * layer.radius, ...letter })}>${escaped(text)}</text>`;
  });
  return discs.length === 0 ? "" : `<g data-layer="${escaped(layer.id)}">${lines.join("")}${discs.join("")}</g>`;
}

/** One layer of a scene as SVG text. */
export const layerToSvg = (layer: SceneLayer, scene: Pick<Scene, "sources">, project: Project): string =>
  layer.kind === "discs" ? discsToSvg(layer, scene, project) : shapesToSvg(layer, scene, project);

const shapesToSvg = (layer: SceneLayer, scene: Pick<Scene, "sources">, project: Project): string =>
  pathsOf(layer, scene, project)
    .filter(({ d }) => d !== "")
    .map(({ layer: id, attributes: values, d }) => `<path${attributes({ "data-layer": id, ...values })} d="${d}"/>`)
    .join("");

function attributesOf(layer: ShapeLayer, steady: Steady): SvgPath["attributes"] {
  switch (layer.kind) {
    case "fill":
      return { fill: layer.color, "fill-opacity": opacity(layer.opacity), "fill-rule": "evenodd" };
    case "hatch":
      return { fill: `url(#${hatchId(layer.color)})` };
    case "line":
      return {
        fill: "none",
        stroke: layer.color,
        "stroke-width": layer.width,
        "stroke-opacity": opacity(layer.opacity),
        "stroke-linejoin": "round",
        "stroke-linecap": layer.dash ? "butt" : "round",
        "stroke-dasharray": layer.dash ? layer.dash.map((part) => px(part * layer.width)).join(" ") : null,
        ...steady,
      };
    case "triangles":
      return { fill: layer.fill, stroke: layer.color, "stroke-width": 1.5, "stroke-linejoin": "round" };
    case "discs":
      return {
        fill: layer.fill ?? "none",
        stroke: layer.color,
        "stroke-width": layer.width,
        "stroke-dasharray": layer.dash ? layer.dash.map(px).join(" ") : null,
      };
  }
}

const opacity = (value: number): string | null => (value === 1 ? null : String(value));
