import type { PublishedGrid } from "../core/disclosure/published";

/** West, south, east, north, in degrees. */
export type Bounds = readonly [number, number, number, number];

type Point = readonly [number, number];

/** The part of GeoJSON that a scene is made of; positions are lng, lat. */
export type Geometry =
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Point[])[])[] }
  | { readonly type: "MultiLineString"; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Point[] };

export interface Feature {
  readonly type: "Feature";
  readonly properties: Readonly<Record<string, never>>;
  readonly geometry: Geometry;
}

export interface Features {
  readonly type: "FeatureCollection";
  readonly features: readonly Feature[];
}

export interface Source {
  readonly data: Features;
}

interface LayerBase {
  readonly id: string;
  /** Key of `Scene.sources`. */
  readonly source: string;
}

interface FillLayer extends LayerBase {
  readonly kind: "fill";
  readonly color: string;
  readonly opacity: number;
}

/**
 * Every hex filled by its class, and a hairline around each: class `v` with `colors[v]`, "transparent" for none. The grid stays the
 * same object while only classes change, so that shapes are made once a grid and a new colour costs a byte.
 */
export interface ClassesLayer {
  readonly id: string;
  readonly kind: "classes";
  readonly grid: PublishedGrid;
  /** A byte a hex, in the order of the grid. */
  readonly values: Uint8Array;
  readonly colors: readonly string[];
  /** CSS pixels wide. */
  readonly line: { readonly color: string; readonly width: number };
}

interface HatchLayer extends LayerBase {
  readonly kind: "hatch";
  readonly color: string;
}

interface LineLayer extends LayerBase {
  readonly kind: "line";
  readonly color: string;
  /** CSS pixels. */
  readonly width: number;
  readonly opacity: number;
  /** Drawn and left out, in line widths; null for a solid line. */
  readonly dash: readonly [number, number] | null;
}

/** An open triangle on every point. */
interface TrianglesLayer extends LayerBase {
  readonly kind: "triangles";
  readonly color: string;
  readonly fill: string;
}

/** A disc of a fixed size on every point, or a ring where it has no fill; a text in each, in the order of the points. Only in `Scene.overlay`. */
export interface DiscsLayer extends LayerBase {
  readonly kind: "discs";
  /** CSS pixels. */
  readonly radius: number;
  readonly fill: string | null;
  readonly color: string;
  readonly width: number;
  /** Drawn and left out, in pixels. */
  readonly dash: readonly [number, number] | null;
  readonly ink: string;
  readonly texts: readonly string[];
}

export type SceneLayer = FillLayer | ClassesLayer | HatchLayer | LineLayer | TrianglesLayer | DiscsLayer;

/** A layer of shapes that stand in `Scene.sources`. */
export type ShapeLayer = Exclude<SceneLayer, ClassesLayer>;

/** A ragged shape as patches of one size; a label stands at whichever lets it be nearest to the label's own point. */
interface Patches {
  readonly centers: readonly Point[];
  readonly radiusMeters: number;
}

/** A number in a disc, or a letter in a square. */
interface Badge {
  readonly shape: "disc" | "square";
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
}

/** A name that wants a place on the map. Whoever draws it decides whether and where it fits: see `placeLabels`. */
export interface SceneLabel {
  readonly id: string;
  readonly text: string;
  readonly lng: number;
  readonly lat: number;
  /** The shape that the label stands outside of: a box, or round patches of which any may bear the label. Null for a label on its point. */
  readonly around: Bounds | Patches | null;
  /** CSS pixels to keep free around the point: where its symbol is. */
  readonly clearance: number;
  readonly weight: 400 | 600;
  readonly color: string;
  readonly halo: string;
  readonly badge: Badge | null;
  /** Lower is placed first. */
  readonly priority: number;
  /** Left out below this zoom (MapLibre's, 512-pixel tiles). */
  readonly minZoom: number;
}

/** What labels must not cover: a hex of so many meters, or a symbol of so many pixels. */
export interface Avoid {
  readonly lng: number;
  readonly lat: number;
  readonly radiusMeters: number;
  readonly radiusPixels: number;
}

export interface LegendSwatch {
  readonly label: string;
  readonly color: string;
}

export interface LegendSymbol {
  readonly symbol:
    | "marked"
    | "school"
    | "hatch"
    | "route"
    | "example-route"
    | "corridor"
    | "zone"
    | "example-zone"
    | "suggested-zone"
    | "post"
    | "missed";
  readonly label: string;
}

export interface Legend {
  /** Null when no colour counts anything. */
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly swatches: readonly LegendSwatch[];
  readonly symbols: readonly LegendSymbol[];
}

/** What the map should show, as a value. One function applies it to MapLibre, another turns it into SVG. */
export interface Scene {
  readonly theme: "light" | "dark";
  readonly background: string;
  readonly sources: Readonly<Record<string, Source>>;
  /** Bottom to top. */
  readonly layers: readonly SceneLayer[];
  /** Above them, under the labels: what follows a pointer and small symbols. Few shapes, cheap to draw again. */
  readonly overlay: readonly ShapeLayer[];
  readonly labels: readonly SceneLabel[];
  readonly avoid: readonly Avoid[];
  readonly legend: Legend;
  readonly attribution: string;
  readonly bounds: Bounds;
}
