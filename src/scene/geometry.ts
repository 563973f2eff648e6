import { LEAST_SHARE_FOR_DENSITY } from "../core/analyse";
import type { PublishedGrid } from "../core/disclosure/published";
import type { MultiPolygon, Position } from "../core/hexes/geometry";
import { piecesOf } from "./outline";
import type { Bounds, Feature, Features, Geometry } from "./scene";

const feature = (geometry: Geometry): Feature => ({ type: "Feature", properties: {}, geometry });

export const features = (...geometries: readonly Geometry[]): Features => ({
  type: "FeatureCollection",
  features: geometries.map(feature),
});

export const polygons = (coordinates: MultiPolygon): Geometry => ({ type: "MultiPolygon", coordinates });
export const lines = (coordinates: readonly (readonly Position[])[]): Geometry => ({
  type: "MultiLineString",
  coordinates,
});
export const points = (coordinates: readonly Position[]): Geometry => ({ type: "MultiPoint", coordinates });

/** The edges of polygons, holes included. */
export const edgesOf = (polygon: MultiPolygon): Geometry => lines(polygon.flat());

/** What was worked out of a value, worked out once. */
function once<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, Result>();
  return (key) => {
    const result = known.get(key) ?? make(key);
    known.set(key, result);
    return result;
  };
}

/** Hexes with too little of their area inside for a density. The same object for the same grid. */
export const thinHexes = once((grid: PublishedGrid): Features => {
  const thin = grid.cells.flatMap((_, h) => (grid.share[h] < LEAST_SHARE_FOR_DENSITY ? [h] : []));
  return features(...thin.map((h) => polygons(piecesOf(grid, h))));
});

/** The box around all that is drawn of a grid. The same object for the same grid. */
export const boundsOfGrid = once(({ ringLngLat }: PublishedGrid): Bounds => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = 0; v < ringLngLat.length; v += 2) {
    west = Math.min(west, ringLngLat[v]);
    east = Math.max(east, ringLngLat[v]);
    south = Math.min(south, ringLngLat[v + 1]);
    north = Math.max(north, ringLngLat[v + 1]);
  }
  return [west, south, east, north];
});

const indexOf = once(({ cells }: PublishedGrid): ReadonlyMap<string, number> => new Map(cells.map((id, h) => [id, h])));

/** The index of an H3 cell in a grid; undefined outside of it. */
export const hexOfCell = (grid: PublishedGrid, cell: string): number | undefined => indexOf(grid).get(cell);

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
