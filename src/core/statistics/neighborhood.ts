import type { Field } from "./types";

/** What every hex and its ring have of the exposure of the whole area, and the middling one of these shares. */
export interface Shares {
  readonly shares: Float64Array;
  /** NaN where there is no hex. */
  readonly middling: number;
}

const sharesOfGrids = new WeakMap<Field["grid"], Shares>();

/** The same at every change of the filter: worked out once for each grid. */
export function sharesOf(grid: Field["grid"]): Shares {
  const known = sharesOfGrids.get(grid);
  if (known) return known;
  const exposure = exposures(grid);
  const total = sumOf(exposure);
  const shares = sumNeighborhoods(grid, exposure).map((part) => part / total);
  const found = { shares, middling: shares.slice().sort()[shares.length >> 1] ?? Number.NaN };
  sharesOfGrids.set(grid, found);
  return found;
}

/** For every hex the sum of `values` over the hex and its ring. */
export function sumNeighborhoods(
  { start, neighbors }: Pick<Field["grid"], "start" | "neighbors">,
  values: Float64Array | Uint32Array,
): Float64Array {
  const sums = new Float64Array(values.length);
  for (let h = 0; h < sums.length; h++) sums[h] = sumAround(neighbors, values, h, start[h], start[h + 1]);
  return sums;
}

/** The sum of `values` over one hex and its neighbors, those from `from` to before `to` of the list. */
export function sumAround(
  neighbors: Uint32Array,
  values: Float64Array | Uint32Array,
  hex: number,
  from: number,
  to: number,
): number {
  let sum = values[hex];
  // Nearly every hex has six; written out, they take two thirds of the time of a loop.
  if (to - from === 6) {
    sum += values[neighbors[from]] + values[neighbors[from + 1]] + values[neighbors[from + 2]];
    return sum + values[neighbors[from + 3]] + values[neighbors[from + 4]] + values[neighbors[from + 5]];
  }
  for (let k = from; k < to; k++) sum += values[neighbors[k]];
  return sum;
}

/**
 * The exposure of every hex: the part of its area inside the study area, in whole cm², at least 1. Whole numbers add up
 * exactly (while the study area is smaller than 900,000 km²), so no sum depends on the order of the hexes.
 */
function exposures({ share, areaKm2 }: Pick<Field["grid"], "share" | "areaKm2">): Float64Array {
  const parts = new Float64Array(share.length);
  for (let h = 0; h < parts.length; h++) parts[h] = Math.max(1, Math.round(share[h] * areaKm2[h] * 1e10));
  return parts;
}

/** The sum of whole numbers: exact, so that their order does not matter. */
export function sumOf(values: Float64Array | Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}
