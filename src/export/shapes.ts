import type { PublishedGrid } from "../core/disclosure/published";
import { outlineOf, piecesOf } from "../scene/outline";

/** GeoJSON shapes, as far as they are written here. Positions are lng, lat. */
type Point = readonly [lng: number, lat: number];
type Ring = readonly Point[];
export type Shape =
  | { readonly type: "LineString"; readonly coordinates: Ring }
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

/** Seven decimals are a centimetre. */
const tidy = (x: number) => Math.round(x * 1e7) / 1e7;

/** Twice the signed area in square degrees, positive when the ring runs counter-clockwise. Relative to its first point, or the digits cancel. */
function signedArea(ring: Ring): number {
  const [[lng0, lat0]] = ring;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += (ring[i][0] - lng0) * (ring[i + 1][1] - lat0) - (ring[i + 1][0] - lng0) * (ring[i][1] - lat0);
  }
  return sum;
}

/** The ring, closed, and turned so that it runs counter-clockwise (outer) or clockwise (hole): RFC 7946 section 3.1.6. */
function wound(points: Ring, counterClockwise: boolean): Ring {
  const ring = points.map(([lng, lat]): Point => [tidy(lng), tidy(lat)]);
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  return signedArea(closed) > 0 === counterClockwise ? closed : closed.toReversed();
}

/** Rings of one polygon, the first the outer one. */
const polygonOf = (rings: readonly Ring[]): readonly Ring[] => rings.map((ring, i) => wound(ring, i === 0));

export function shapeOf(polygons: readonly (readonly Ring[])[]): Shape | null {
  const tidied = polygons.filter((rings) => (rings[0]?.length ?? 0) >= 3).map(polygonOf);
  if (tidied.length === 0) return null;
  return tidied.length === 1
    ? { type: "Polygon", coordinates: tidied[0] }
    : { type: "MultiPolygon", coordinates: tidied };
}

/** Hex `h` as the study area cuts it. */
export const hexShape = (grid: PublishedGrid, h: number): Shape | null => shapeOf(piecesOf(grid, h));

/** Hexes as one shape: edges that two of them share are gone. */
export function groupShape(grid: PublishedGrid, hexes: readonly number[]): Shape | null {
  const rings = outlineOf(grid, hexes);
  const holes = rings.filter((ring) => signedArea(ring) < 0);
  const outlines = rings.filter((ring) => signedArea(ring) > 0);
  return shapeOf(outlines.map((outline) => [outline, ...holes.filter((hole) => holds(outline, hole[0]))]));
}

/** Whether a point lies inside a ring: an odd number of edges to the east of it. */
function holds(ring: Ring, [lng, lat]: Point): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
    if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
