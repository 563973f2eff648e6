import type { Field } from "./types";

/** For every hex the sum of `values` over the hex and its ring. */
export function sumNeighborhoods(grid: Field["grid"], values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length);
  for (let h = 0; h < sums.length; h++) {
    let sum = values[h];
    for (let k = grid.start[h]; k < grid.start[h + 1]; k++) sum += values[grid.neighbors[k]];
    sums[h] = sum;
  }
  return sums;
}

/**
 * The exposure of every hex: the part of its area inside the study area, in whole cm², at least 1. Whole numbers add up
 * exactly (while the study area is smaller than 900,000 km²), so no sum depends on the order of the hexes.
 */
export function exposures(grid: Field["grid"]): Float64Array {
  return grid.share.map((share, h) => Math.max(1, Math.round(share * grid.areaKm2[h] * 1e10)));
}
