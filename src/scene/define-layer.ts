import type { Published } from "../core/disclosure/published";
import type { PublishedSuggestion } from "../core/disclosure/published-rota";
import type { PublishedPosts } from "../core/disclosure/published-route-plan";
import type { Study } from "../core/study/study";
import { type Palette, palettes, type Theme } from "./palette";
import type { Avoid, LegendSwatch, LegendSymbol, SceneLabel, SceneLayer, ShapeLayer, Source } from "./scene";

/** Which question the map is to answer: it decides what is shown until a person switches layers on and off. */
export type Emphasis = "hotspots" | "routes" | "zones";

/** What is drawn of a study itself; all else of it comes through `published`. */
type DrawnStudy = Pick<Study, (typeof drawnParts)[number]>;
export const drawnParts = ["area", "labels", "routes", "schools", "zones"] as const satisfies (keyof Study)[];

export interface SceneInput {
  readonly study: DrawnStudy;
  /** Null before an extract is loaded: land, roads, names and schools are drawn all the same. */
  readonly published: Published | null;
  readonly theme: Theme;
  /** Ids of layers that are switched off. */
  readonly hidden: readonly string[];
  readonly emphasis: Emphasis;
  readonly hoveredCell?: string | null;
  readonly selectedCell?: string | null;
  readonly hoveredHotspot?: number | null;
  readonly selectedHotspot?: number | null;
  readonly hoveredRegion?: string | null;
  readonly selectedRegion?: string | null;
  /** A route or zone that is being drawn anew elsewhere, and is left out here. */
  readonly editedRegion?: string | null;
  /**
   * The posts of the plan where routes are planned, null while there is none; left out where nothing is said of the plan, and routes are
   * plain lines.
   */
  readonly posts?: PublishedPosts | null;
  /** Zones that were suggested and neither accepted nor declined. */
  readonly suggestions?: readonly PublishedSuggestion[] | null;
  /** GeoJSON that the user put under the map. */
  readonly backdropText?: string | null;
  /** True when the map draws a background of its own (tiles) under the scene: then land is not filled. */
  readonly onTiles?: boolean;
}

/** What one layer adds to the scene. */
export interface Drawing {
  readonly sources?: Readonly<Record<string, Source>>;
  readonly layers?: readonly SceneLayer[];
  readonly overlay?: readonly ShapeLayer[];
  readonly labels?: readonly SceneLabel[];
  readonly avoid?: readonly Avoid[];
  readonly legendTitle?: string;
  readonly swatches?: readonly LegendSwatch[];
  readonly symbols?: readonly LegendSymbol[];
}

interface Definition<Selected extends object> {
  readonly id: string;
  readonly label: string;
  /** For which questions it is on until a person decides; null when it cannot be switched off. */
  readonly shownFor: readonly Emphasis[] | null;
  /** Cheap: picks what the drawing depends on; null when there is nothing to draw. */
  readonly select: (input: SceneInput) => Selected | null;
  /** Pure. Called only when one of the selected values is another one than before. */
  readonly draw: (selected: Selected, palette: Palette) => Drawing;
}

export interface Layer {
  readonly id: string;
  readonly label: string;
  readonly shownFor: readonly Emphasis[] | null;
  readonly compose: (input: SceneInput) => Drawing | null;
}

/** How many drawings each layer remembers: a few, so that a slide beside the map does not push the map's out. */
const REMEMBERED = 4;

/** Makes a layer that draws again only what changed, so that the map can tell by identity what to update. */
export function defineLayer<Selected extends object>({
  id,
  label,
  shownFor,
  select,
  draw,
}: Definition<Selected>): Layer {
  let recent: { readonly key: readonly unknown[]; readonly drawing: Drawing }[] = [];
  const compose = (input: SceneInput): Drawing | null => {
    const selected = select(input);
    if (!selected) return null;
    const key = [input.theme, ...Object.values(selected)];
    const known = recent.find(
      (entry) => entry.key.length === key.length && entry.key.every((value, i) => Object.is(value, key[i])),
    );
    const entry = known ?? { key, drawing: draw(selected, palettes[input.theme]) };
    recent = [entry, ...recent.filter((other) => other !== entry)].slice(0, REMEMBERED);
    return entry.drawing;
  };
  return { id, label, shownFor, compose };
}
