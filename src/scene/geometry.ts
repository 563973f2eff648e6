import { LEAST_SHARE_FOR_DENSITY } from "../core/analyse";
import type { PublishedGrid } from "../core/disclosure/published";
import type { MultiPolygon, Position } from "../core/hexes/geometry";
import { piecesOf } from "./outline";
import type { Bounds, Feature, Features, Geometry } from "./scene";

const feature = (geometry: Geometry, id?: number): Feature =>
  id === undefined ? { type: "Feature", properties: {}, geometry } : { type: "Feature", id, properties: {}, geometry };

export const features = (...geometries: readonly Geometry[]): Features => ({
  type: "FeatureCollection",
  features: geometries.map((geometry) => feature(geometry)),
});

export const polygons = (coordinates: MultiPolygon): Geometry => ({ type: "MultiPolygon", coordinates });
export const lines = (coordinates: readonly (readonly Position[])[]): Geometry => ({
  type: "MultiLineString",
  coordinates,
});
export const points = (coordinates: readonly Position[]): Geometry => ({ type: "MultiPoint", coordinates });

/** The edges of polygons, holes included. */
export const edgesOf = (polygon: MultiPolygon): Geometry => lines(polygon.flat());

interface GridShapes {
  readonly hexes: Features;
  /** Hexes with too little of their area inside for a density. */
  readonly thin: Features;
  readonly bounds: Bounds;
}

const shapesOfGrid = new WeakMap<PublishedGrid, GridShapes>();

/** The hexes of a grid as shapes, worked out once a grid: 7,700 of them take a while, and the map keeps what it already has by identity. */
export function shapesOf(grid: PublishedGrid): GridShapes {
  const known = shapesOfGrid.get(grid);
  if (known) return known;
  const hexes = grid.cells.map((_, h) => feature(polygons(piecesOf(grid, h)), h));
  const shapes: GridShapes = {
    hexes: { type: "FeatureCollection", features: hexes },
    thin: { type: "FeatureCollection", features: hexes.filter((_, h) => grid.share[h] < LEAST_SHARE_FOR_DENSITY) },
    bounds: boundsOf(
      hexes.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2) : [])),
    ),
  };
  shapesOfGrid.set(grid, shapes);
  return shapes;
}

const indexOfGrid = new WeakMap<PublishedGrid, ReadonlyMap<string, number>>();

/** The index of an H3 cell in a grid; undefined outside of it. */
export function hexOfCell(grid: PublishedGrid, cell: string): number | undefined {
  let index = indexOfGrid.get(grid);
  if (!index) {
    index = new Map(grid.cells.map((id, h) => [id, h]));
    indexOfGrid.set(grid, index);
  }
  return index.get(cell);
}

/** The box around positions; of none, a box around nothing (all infinite). */
export function boundsOf(positions: Iterable<Position>): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
