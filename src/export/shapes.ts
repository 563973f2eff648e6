import type { PublishedGrid } from "../core/disclosure/published";

/** GeoJSON shapes, as far as they are written here. Positions are lng, lat. */
export type Point = readonly [lng: number, lat: number];
export type Ring = readonly Point[];
export type Shape =
  | { readonly type: "LineString"; readonly coordinates: Ring }
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };

/** Seven decimals are a centimetre. */
const tidy = (x: number) => Math.round(x * 1e7) / 1e7;

/** Twice the signed area in square degrees, positive when the ring runs counter-clockwise. Relative to its first point, or the digits cancel. */
export function signedArea(ring: Ring): number {
  const [[lng0, lat0]] = ring;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += (ring[i][0] - lng0) * (ring[i + 1][1] - lat0) - (ring[i + 1][0] - lng0) * (ring[i][1] - lat0);
  }
  return sum;
}

/** The ring, closed, and turned so that it runs counter-clockwise (outer) or clockwise (hole): RFC 7946 section 3.1.6. */
export function wound(points: Ring, counterClockwise: boolean): Ring {
  const ring = points.map(([lng, lat]): Point => [tidy(lng), tidy(lat)]);
  const [first, last] = [ring[0], ring[ring.length - 1]];
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  return signedArea(closed) > 0 === counterClockwise ? closed : closed.toReversed();
}

/** Rings of one polygon, the first the outer one. */
export const polygonOf = (rings: readonly Ring[]): readonly Ring[] => rings.map((ring, i) => wound(ring, i === 0));

export function shapeOf(polygons: readonly (readonly Ring[])[]): Shape | null {
  const tidied = polygons.filter((rings) => (rings[0]?.length ?? 0) >= 3).map(polygonOf);
  if (tidied.length === 0) return null;
  return tidied.length === 1 ? { type: "Polygon", coordinates: tidied[0] } : { type: "MultiPolygon", coordinates: tidied };
}

/** The pieces of hex `h` as the study area cuts it, counter-clockwise. */
export function hexRings({ pieceStart, ringStart, ringLngLat }: PublishedGrid, h: number): Ring[] {
  const rings: Ring[] = [];
  for (let piece = pieceStart[h]; piece < pieceStart[h + 1]; piece++) {
    const ring: Point[] = [];
    for (let i = ringStart[piece]; i < ringStart[piece + 1]; i++) ring.push([ringLngLat[2 * i], ringLngLat[2 * i + 1]]);
    if (ring.length >= 3) rings.push(wound(ring, true));
  }
  return rings;
}

/**
 * Touching polygons as one: every edge that two of them share runs once each way and falls out; what is left is chained into rings.
 * `rings` are closed and run counter-clockwise, so what comes out counter-clockwise is an outline and the rest are holes.
 */
export function dissolved(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const key = ([lng, lat]: Point) => `${lng} ${lat}`;
  const edges = new Map<string, { readonly from: Point; readonly to: Point }>();
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [from, to] = [ring[i], ring[i + 1]];
      if (!edges.delete(`${key(to)} ${key(from)}`)) edges.set(`${key(from)} ${key(to)}`, { from, to });
    }
  }
  const next = new Map<string, Point[]>();
  for (const { from, to } of edges.values()) next.set(key(from), [...(next.get(key(from)) ?? []), to]);
  const outlines: Ring[] = [];
  const holes: Ring[] = [];
  for (const { from } of edges.values()) {
    const ring = [from];
    for (let to = next.get(key(from))?.pop(); to; to = next.get(key(to))?.pop()) {
      ring.push(to);
      if (key(to) === key(from)) break;
    }
    if (ring.length < 4) continue;
    (signedArea(ring) > 0 ? outlines : holes).push(ring);
  }
  return outlines.map((outline) => [outline, ...holes.filter((hole) => holds(outline, hole[0]))]);
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
