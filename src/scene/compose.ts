import type { Published } from "../core/disclosure/published";
import { periodWords, tenths, whole } from "../core/words/numbers";
import type { Drawing, SceneInput } from "./define-layer";
import { boundsOf, boundsOfGrid } from "./geometry";
import { layers } from "./layers";
import { palettes } from "./palette";
import type { Bounds, Legend, Scene } from "./scene";

export type { Emphasis, SceneInput } from "./define-layer";

/** Where a map without an area, an extract and labels looks: Coventry. */
const HOME: Bounds = [-1.62, 52.36, -1.42, 52.47];

/**
 * The map as a value, out of what a person decided and what may be seen. Pure; and cheap to call at every movement of a pointer, since
 * a layer draws again only when something that it selects has changed: what did not change is the same object as before.
 */
export function composeScene(input: SceneInput): Scene {
  const drawings = layers.flatMap((layer): Drawing[] => {
    if (layer.shownFor !== null && input.hidden.includes(layer.id)) return [];
    const drawing = layer.compose(input);
    return drawing ? [drawing] : [];
  });
  const { study, theme } = input;
  const palette = palettes[theme];
  return {
    theme,
    background: study.area ? palette.out : palette.land,
    sources: Object.assign({}, ...drawings.map((drawing) => drawing.sources ?? {})),
    layers: steady(
      "layers",
      drawings.flatMap((drawing) => drawing.layers ?? []),
    ),
    overlay: steady(
      "overlay",
      drawings.flatMap((drawing) => drawing.overlay ?? []),
    ),
    labels: steady(
      "labels",
      drawings.flatMap((drawing) => drawing.labels ?? []),
    ),
    avoid: steady(
      "avoid",
      drawings.flatMap((drawing) => drawing.avoid ?? []),
    ),
    legend: legendOf(input, drawings),
    attribution: attributionOf(input),
    bounds: boundsFor(input),
  };
}

const lastLists = new Map<string, readonly unknown[]>();

/** The list of last time while its members are the same: a pointer that moves places no name anew. */
function steady<T>(name: string, list: readonly T[]): readonly T[] {
  const last = lastLists.get(name);
  if (last && last.length === list.length && last.every((member, i) => member === list[i])) return last as readonly T[];
  lastLists.set(name, list);
  return list;
}

function legendOf(input: SceneInput, drawings: readonly Drawing[]): Legend {
  const { published } = input;
  return {
    title: drawings.find((drawing) => drawing.legendTitle !== undefined)?.legendTitle ?? null,
    lines: published ? linesOf(published, input) : [],
    swatches: drawings.flatMap((drawing) => drawing.swatches ?? []),
    symbols: drawings.flatMap((drawing) => drawing.symbols ?? []),
  };
}

/** The n of what is on the map (of the hexes, or where they are off of the routes or zones that it is about), and the period. */
function linesOf({ sums, zones, ...view }: Published, { hidden, emphasis, posts }: SceneInput): string[] {
  if (emphasis === "routes" && (posts !== undefined || hidden.includes("hexes"))) {
    const { incidents, from, to } = view.routeScores;
    const n = view.monthOnly ? "routes are not counted" : `n = ${tenths(incidents)} in the hours after school`;
    return [n, periodWords(from, to, view.monthOnly)];
  }
  const period = periodWords(view.periodFrom, view.periodTo, view.monthOnly);
  if (!hidden.includes("hexes") || emphasis === "hotspots") return [`n = ${whole(sums.inHexes)} · ${period}`];
  return [`n = ${whole(zones.inAny)} in zones`, period];
}

/** Always shown with the map. Says first what on it is only roughly right. */
function attributionOf({ study, hidden, onTiles }: SceneInput): string {
  const rough = [
    study.area?.approximate ? "outline" : null,
    hidden.includes("roads") || onTiles ? null : "roads",
  ].filter((part) => part !== null);
  const invented = [
    ...(hidden.includes("routes") ? [] : study.routes),
    ...(hidden.includes("zones") ? [] : study.zones),
  ].some((region) => region.example);
  return [
    rough.length > 0 ? `Schematic: ${rough.join(" and ")} approximate` : null,
    invented ? "dashed shapes are examples" : null,
    "OS, ONS data © Crown copyright, OGL v3",
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function boundsFor({ study, published }: SceneInput): Bounds {
  if (study.area) return boundsOfArea(study.area);
  if (published && published.grid.cells.length > 0) return boundsOfGrid(published.grid);
  return HOME;
}

const boundsOfAreas = new WeakMap<object, Bounds>();

/** The same object while the area is, so that the map knows when to look elsewhere. */
function boundsOfArea(area: NonNullable<SceneInput["study"]["area"]>): Bounds {
  const known = boundsOfAreas.get(area) ?? boundsOf(area.polygon.flat(2));
  boundsOfAreas.set(area, known);
  return known;
}
