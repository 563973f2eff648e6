import { createContains } from "../hexes/contains";
import type { MultiPolygon } from "../hexes/geometry";
import { type MeasuredLine, metersPerDegree, NUMBERS_A_SIDE } from "./along-line";

/** The band that a corridor is compared with begins 200 m beyond it, and no nearer than 300 m; it is 200 m wide. (design.md section 5) */
export function bandOf(corridorMeters: number): { readonly from: number; readonly to: number } {
  const from = Math.max(300, corridorMeters + 200);
  return { from, to: from + 200 };
}

const NONE = 0;
const CORRIDOR = 1;
const BAND = 2;

/**
 * The ground around a route in squares of about 10 m, all squares of all routes from one lattice. A square belongs to what its middle belongs
 * to, by the same distance and the same outline by which incidents belong: so an area and a count are of the same ground to the last bend,
 * overlapping corridors can be taken out of bands by comparing squares, and no polygon is cut. Areas are right to about half a percent.
 */
export interface Ground {
  /** The first column and row, and how many of each. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** NONE, CORRIDOR or BAND, row by row. */
  readonly of: Uint8Array;
  readonly squareKm2: number;
  readonly corridorKm2: number;
}

/** The lattice: degrees of a square. Rows are the same everywhere; columns fit the latitude of the study area. */
export interface Lattice {
  readonly lng: number;
  readonly lat: number;
  readonly contains: (lng: number, lat: number) => boolean;
}

const SQUARE_METERS = 10;

/** The lattice of a study area. Squares whose middle lies outside the area are no ground at all. */
export function latticeOf(area: MultiPolygon): Lattice {
  const [perLng, perLat] = metersPerDegree(area[0]?.[0]?.[0]?.[1] ?? 0);
  return { lng: SQUARE_METERS / perLng, lat: SQUARE_METERS / perLat, contains: createContains(area) };
}

/** The squares of a line's corridor and of the band around it, corridors of other routes not yet taken out. */
export function groundOf(line: MeasuredLine, corridorMeters: number, lattice: Lattice): Ground {
  const band = bandOf(corridorMeters);
  const [perLng, perLat] = metersPerDegree((line.south + line.north) / 2);
  const margin = band.to + SQUARE_METERS;
  const column = Math.floor((line.west - margin / perLng) / lattice.lng);
  const row = Math.floor((line.south - margin / perLat) / lattice.lat);
  const columns = Math.ceil((line.east + margin / perLng) / lattice.lng) - column + 1;
  const rows = Math.ceil((line.north + margin / perLat) / lattice.lat) - row + 1;
  const away = squaredDistances(line, margin, lattice, { column, row, columns, rows });
  const of = new Uint8Array(columns * rows);
  let inCorridor = 0;
  for (let k = 0; k < of.length; k++) {
    const meters = Math.sqrt(away[k]);
    // Of a square that the edge cuts, about the part inside: a narrow corridor is mostly edge.
    const part = Math.max(0, Math.min(1, (corridorMeters - meters) / SQUARE_METERS + 0.5));
    const kind = meters <= corridorMeters ? CORRIDOR : meters >= band.from && meters <= band.to ? BAND : NONE;
    if (kind === NONE && part === 0) continue;
    const [r, c] = [Math.floor(k / columns), k % columns];
    if (!lattice.contains((column + c + 0.5) * lattice.lng, (row + r + 0.5) * lattice.lat)) continue;
    of[k] = kind;
    inCorridor += part;
  }
  const squareKm2 = (lattice.lng * perLng * lattice.lat * perLat) / 1e6;
  return { column, row, columns, rows, of, squareKm2, corridorKm2: inCorridor * squareKm2 };
}

type Box = Pick<Ground, "column" | "row" | "columns" | "rows">;

/** For every square the square of its distance from the line: each side looks only at the squares in its own reach. */
function squaredDistances({ sides }: MeasuredLine, reach: number, lattice: Lattice, box: Box): Float64Array {
  const least = new Float64Array(box.columns * box.rows).fill(Number.POSITIVE_INFINITY);
  for (let s = 0; s < sides.length; s += NUMBERS_A_SIDE) {
    const [lng, lat, perLng, perLat, run, rise, length] = sides.subarray(s, s + NUMBERS_A_SIDE);
    const [stepX, stepY] = [lattice.lng * perLng, lattice.lat * perLat];
    const x0 = ((box.column + 0.5) * lattice.lng - lng) * perLng;
    const y0 = ((box.row + 0.5) * lattice.lat - lat) * perLat;
    const firstColumn = Math.max(0, Math.floor((Math.min(0, run) - reach - x0) / stepX));
    const lastColumn = Math.min(box.columns - 1, Math.ceil((Math.max(0, run) + reach - x0) / stepX));
    const firstRow = Math.max(0, Math.floor((Math.min(0, rise) - reach - y0) / stepY));
    const lastRow = Math.min(box.rows - 1, Math.ceil((Math.max(0, rise) + reach - y0) / stepY));
    const perLength = length === 0 ? 0 : 1 / (length * length);
    for (let r = firstRow; r <= lastRow; r++) {
      const py = y0 + r * stepY;
      for (let c = firstColumn; c <= lastColumn; c++) {
        const px = x0 + c * stepX;
        const t = Math.max(0, Math.min(1, (px * run + py * rise) * perLength));
        const [dx, dy] = [px - t * run, py - t * rise];
        const square = dx * dx + dy * dy;
        const k = r * box.columns + c;
        if (square < least[k]) least[k] = square;
      }
    }
  }
  return least;
}

/** Whether two routes are so near each other that the corridor of one can lie in the band of the other. */
export const isNear = (a: Ground, b: Ground): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows;

/** The area of a route's band without the corridors of the others, in km². */
export function bandKm2(own: Ground, others: readonly Ground[]): number {
  const of = own.of.slice();
  for (const other of others) {
    const [left, right] = [
      Math.max(own.column, other.column),
      Math.min(own.column + own.columns, other.column + other.columns),
    ];
    const [low, high] = [Math.max(own.row, other.row), Math.min(own.row + own.rows, other.row + other.rows)];
    for (let row = low; row < high; row++) {
      const here = (row - own.row) * own.columns - own.column;
      const there = (row - other.row) * other.columns - other.column;
      for (let column = left; column < right; column++)
        if (other.of[there + column] === CORRIDOR) of[here + column] = NONE;
    }
  }
  let squares = 0;
  for (let k = 0; k < of.length; k++) if (of[k] === BAND) squares++;
  return squares * own.squareKm2;
}
