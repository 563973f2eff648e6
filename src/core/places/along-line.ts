import type { Position } from "../hexes/geometry";
import { cos, PI, sin } from "../kit/math";

/** WGS84. */
const SEMI_MAJOR_METERS = 6378137;
const ECCENTRICITY_SQUARED = 0.00669437999014;

/** Meters that a degree of longitude and one of latitude have at a latitude, on the ellipsoid (Snyder 1987, eq. 4-18 to 4-20). */
export function metersPerDegree(lat: number): readonly [lng: number, lat: number] {
  const radians = (lat * PI) / 180;
  const sine = sin(radians);
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const across = SEMI_MAJOR_METERS / Math.sqrt(w);
  const along = (SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w));
  return [(across * cos(radians) * PI) / 180, (along * PI) / 180];
}

/**
 * A line made ready for measuring: each side on a plane of its own through its middle, in meters. Right to a centimeter within a kilometer of
 * a line whose sides are a few kilometers long, which is the use: corridors and bands beside streets.
 */
export interface MeasuredLine {
  readonly lengthMeters: number;
  /** Eight numbers a side: lng and lat of its start; meters per degree of each; its run east and north; its length; meters before it. */
  readonly sides: Float64Array;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const NUMBERS_A_SIDE = 8;

/** Measures a line. Repeated vertices are passed over; a line of one place has length 0 and one side without length. */
export function measureLine(line: readonly Position[]): MeasuredLine {
  const sides: number[] = [];
  let lengthMeters = 0;
  for (let i = 1; i < line.length; i++) {
    const [[lng, lat], [lng2, lat2]] = [line[i - 1], line[i]];
    const [perLng, perLat] = metersPerDegree((lat + lat2) / 2);
    const [run, rise] = [(lng2 - lng) * perLng, (lat2 - lat) * perLat];
    const length = Math.sqrt(run * run + rise * rise);
    if (length === 0 && (sides.length > 0 || i + 1 < line.length)) continue;
    sides.push(lng, lat, perLng, perLat, run, rise, length, lengthMeters);
    lengthMeters += length;
  }
  const lngs = line.map(([lng]) => lng);
  const lats = line.map(([, lat]) => lat);
  return {
    lengthMeters,
    sides: Float64Array.from(sides),
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
  };
}

/** The points within some distance of a line, by index, ascending; how far away each is, and where along the line its nearest place lies. */
export interface NearLine {
  readonly point: Uint32Array;
  /** Meters, to the micrometer: so that a line and the same line backwards agree on who is within. */
  readonly away: Float64Array;
  /** Meters from the first vertex; of several nearest places, the first. */
  readonly along: Float64Array;
}

/** A micrometer: differences below it are those of rounding. */
const GRAIN = 1e6;

/** The points within `withinMeters` of a line. Degrees; `NaN` for a point without a place, which is near nothing. `O(points + near × sides)`. */
export function pointsNear(
  { sides, west, south, east, north }: MeasuredLine,
  lng: Float64Array,
  lat: Float64Array,
  withinMeters: number,
): NearLine {
  const point: number[] = [];
  const away: number[] = [];
  const along: number[] = [];
  const [perLng, perLat] = metersPerDegree(Math.max(Math.abs(south), Math.abs(north)));
  // A little wider than needed: degrees of longitude are shortest at the end that is furthest from the equator.
  const [marginLng, marginLat] = [(1.01 * withinMeters) / perLng, (1.01 * withinMeters) / perLat];
  const [left, right, low, high] = [west - marginLng, east + marginLng, south - marginLat, north + marginLat];
  for (let i = 0; i < lng.length; i++) {
    const [x, y] = [lng[i], lat[i]];
    // A missing coordinate is NaN and fails every comparison.
    if (!(x >= left && x <= right && y >= low && y <= high)) continue;
    let least = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let s = 0; s < sides.length; s += NUMBERS_A_SIDE) {
      const px = (x - sides[s]) * sides[s + 2];
      const py = (y - sides[s + 1]) * sides[s + 3];
      const [run, rise, length] = [sides[s + 4], sides[s + 5], sides[s + 6]];
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * run + py * rise) / (length * length)));
      const [dx, dy] = [px - t * run, py - t * rise];
      const distance = Math.round(Math.sqrt(dx * dx + dy * dy) * GRAIN) / GRAIN;
      if (distance < least) [least, at] = [distance, sides[s + 7] + t * length];
    }
    if (least > withinMeters) continue;
    point.push(i);
    away.push(least);
    along.push(at);
  }
  return { point: Uint32Array.from(point), away: Float64Array.from(away), along: Float64Array.from(along) };
}
