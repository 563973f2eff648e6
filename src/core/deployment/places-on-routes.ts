import type { Position } from "../hexes/geometry";
import { round10 } from "../kit/math";
import { type MeasuredLine, NUMBERS_A_SIDE, pointsNear } from "../places/along-line";

/** Posts may stand every 25 m; a route's prior is spread in pieces as long. */
export const STEP_METERS = 25;

/** The place at some meters along a line, its end for more than its length. */
export function positionAt({ sides }: MeasuredLine, atMeters: number): Position {
  let s = 0;
  while (s + NUMBERS_A_SIDE < sides.length && sides[s + NUMBERS_A_SIDE + 7] <= atMeters) s += NUMBERS_A_SIDE;
  const [lng, lat, perLng, perLat, run, rise, length, before] = sides.subarray(s, s + NUMBERS_A_SIDE);
  const t = length > 0 ? Math.max(0, Math.min(1, (atMeters - before) / length)) : 0;
  return [round10(lng + (t * run) / perLng), round10(lat + (t * rise) / perLat)];
}

/** A line from some meters along it to others, with every corner between. */
export function lineBetween(line: MeasuredLine, fromMeters: number, toMeters: number): Position[] {
  const corners: Position[] = [];
  for (let s = NUMBERS_A_SIDE; s < line.sides.length; s += NUMBERS_A_SIDE) {
    const at = line.sides[s + 7];
    if (at > fromMeters && at < toMeters) corners.push([line.sides[s], line.sides[s + 1]]);
  }
  return [positionAt(line, fromMeters), ...corners, positionAt(line, toMeters)];
}

/** The meters at which posts may stand on a route of this length: 0, 25, 50, … */
export function metersOfPlaces(lengthMeters: number): number[] {
  return Array.from({ length: Math.floor(lengthMeters / STEP_METERS) + 1 }, (_, n) => n * STEP_METERS);
}

/** A piece of a route, and the earlier route that runs through the same street there. */
export interface Piece {
  readonly middle: number;
  readonly meters: number;
  readonly earlier: { readonly route: number; readonly atMeters: number } | null;
}

/**
 * The pieces of 25 m of every route. One within `withinMeters` of an earlier route is street of that one too: of several, the first.
 */
export function piecesOf(lines: readonly MeasuredLine[], withinMeters: number): Piece[][] {
  return lines.map((line, route) => {
    const pieces: { middle: number; meters: number; earlier: Piece["earlier"] }[] = [];
    for (let from = 0; from < line.lengthMeters; from += STEP_METERS) {
      const meters = Math.min(STEP_METERS, line.lengthMeters - from);
      pieces.push({ middle: from + meters / 2, meters, earlier: null });
    }
    const places = pieces.map(({ middle }) => positionAt(line, middle));
    const lng = Float64Array.from(places, ([x]) => x);
    const lat = Float64Array.from(places, ([, y]) => y);
    for (let other = 0; other < route; other++) {
      const { point, along } = pointsNear(lines[other], lng, lat, withinMeters);
      point.forEach((p, k) => {
        pieces[p].earlier ??= { route: other, atMeters: along[k] };
      });
    }
    return pieces;
  });
}
