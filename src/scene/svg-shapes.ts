import type { Projection } from "./projection";
import type { Features, Geometry, Scene, SceneLayer } from "./scene";

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

const pathOfLine = (line: readonly (readonly [number, number])[], project: Project): string =>
  line.map(([lng, lat], i) => `${i === 0 ? "M" : "L"}${project(lng, lat).map(px).join(" ")}`).join("");

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

const pathOfAll = ({ features }: Features, project: Project): string =>
  features.map(({ geometry }) => pathOf(geometry, project)).join("");

/** The name of the hatching of a colour, for `url(#…)`. */
const hatchId = (color: string): string => `hatch-${color.replace(/\W/g, "")}`;

/** The hatching itself: thin diagonal lines. */
export const hatchPattern = (color: string): string =>
  `<pattern id="${hatchId(color)}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="${escaped(color)}" stroke-width="1.6"/></pattern>`;

/** One layer of a scene as SVG elements. */
export function layerToSvg(layer: SceneLayer, { sources }: Pick<Scene, "sources">, project: Project): string {
  const source = sources[layer.source];
  if (!source || source.data.features.length === 0) return "";
  const path = (d: string, values: Record<string, string | number | null>) =>
    d === "" ? "" : `<path${attributes({ "data-layer": layer.id, ...values })} d="${d}"/>`;
  switch (layer.kind) {
    case "fill":
      return path(pathOfAll(source.data, project), {
        fill: layer.color,
        "fill-opacity": opacity(layer.opacity),
        "fill-rule": "evenodd",
      });
    case "hatch":
      return path(pathOfAll(source.data, project), { fill: `url(#${hatchId(layer.color)})` });
    case "line":
      return path(pathOfAll(source.data, project), {
        fill: "none",
        stroke: layer.color,
        "stroke-width": layer.width,
        "stroke-opacity": opacity(layer.opacity),
        "stroke-linejoin": "round",
        "stroke-linecap": layer.dash ? "butt" : "round",
        "stroke-dasharray": layer.dash ? layer.dash.map((part) => px(part * layer.width)).join(" ") : null,
      });
    case "triangles":
      return path(pathOfAll(source.data, project), {
        fill: layer.fill,
        stroke: layer.color,
        "stroke-width": 1.5,
        "stroke-linejoin": "round",
      });
    case "classes":
      return layer.colors
        .map((color, value) => {
          if (color === "transparent") return "";
          const members = source.data.features.filter(
            (feature) => feature.id !== undefined && source.values?.[feature.id] === value,
          );
          return path(members.map(({ geometry }) => pathOf(geometry, project)).join(""), {
            "data-class": String(value),
            fill: color,
            "fill-rule": "evenodd",
          });
        })
        .join("");
  }
}

const opacity = (value: number): string | null => (value === 1 ? null : String(value));
