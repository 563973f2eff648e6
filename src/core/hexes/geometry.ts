import { asin, cos, PI, sin } from "../kit/math";

/** A place: longitude, then latitude, in degrees. */
export type Position = readonly [lng: number, lat: number];
/** One polygon: its outer ring, then its holes; every ring closed, as in GeoJSON. */
export type Rings = readonly (readonly Position[])[];
/** Several polygons, as in GeoJSON. No ring may cross the 180th meridian or hold a pole. */
export type MultiPolygon = readonly Rings[];

/** The earth as the sphere that H3 uses: the authalic radius of WGS84. Areas are right to 0.4 % in Britain. */
const EARTH_RADIUS_METERS = 6371007.18;

const radians = (degrees: number) => (degrees * PI) / 180;

/**
 * The area of a ring on the sphere, in km², never negative, whether or not its last position repeats the first.
 *
 * Chamberlain & Duquette (2007), "Some Algorithms for Polygons on a Sphere", JPL 07-3, eq. 2. Sines are taken from the
 * first one, which changes nothing in the sum but keeps its digits: a hex is a billionth of the sphere.
 */
export function ringAreaKm2(ring: readonly Position[]): number {
  const n = ring.length > 1 && samePosition(ring[0], ring[ring.length - 1]) ? ring.length - 1 : ring.length;
  if (n < 3) return 0;
  const [lng0, lat0] = ring[0];
  const sin0 = sin(radians(lat0));
  const east = (i: number) => radians(ring[i % n][0] - lng0);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (east(i + 1) - east(i + n - 1)) * (sin(radians(ring[i][1])) - sin0);
  const radiusKm = EARTH_RADIUS_METERS / 1000;
  return Math.abs((sum * radiusKm * radiusKm) / 2);
}

/** The area of a polygon, without its holes, in km². */
export function polygonAreaKm2(rings: Rings): number {
  return rings.reduce((area, ring, i) => (i === 0 ? ringAreaKm2(ring) : area - ringAreaKm2(ring)), 0);
}

/** The length of the great circle between two places, in meters (haversine). */
export function distanceMeters([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const northwards = sin(radians(lat2 - lat1) / 2);
  const eastwards = sin(radians(lng2 - lng1) / 2);
  const h = northwards * northwards + cos(radians(lat1)) * cos(radians(lat2)) * eastwards * eastwards;
  return 2 * EARTH_RADIUS_METERS * asin(Math.sqrt(Math.min(1, h)));
}

/** The middle of a closed ring, by area on a local plane. */
export function middleOfRing(ring: readonly Position[]): Position {
  const [x0, y0] = ring[0];
  let [area, x, y] = [0, 0, 0];
  for (let k = 0; k + 1 < ring.length; k++) {
    const [ax, ay] = [ring[k][0] - x0, ring[k][1] - y0];
    const [bx, by] = [ring[k + 1][0] - x0, ring[k + 1][1] - y0];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0 ? ring[0] : [x0 + x / (3 * area), y0 + y / (3 * area)];
}

function samePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** All sides of all rings, four numbers each: lng, lat, lng, lat. */
export function outlineSegments(area: MultiPolygon): Float64Array {
  const segments: number[] = [];
  for (const rings of area) {
    for (const ring of rings) {
      for (let i = 0; i + 1 < ring.length; i++) segments.push(...ring[i], ...ring[i + 1]);
    }
  }
  return Float64Array.from(segments);
}
