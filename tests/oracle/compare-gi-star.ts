import { expect } from "vitest";
import { gridOfCells, type Resolution } from "../../src/core/hexes/grid";
import { giStar } from "../../src/core/statistics/gi-star";
import type { Row } from "./read-case";

/** |a − b| within 1e-6 of b, or 1e-9 near zero. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-9, 1e-6 * Math.abs(b));
}

/** Runs our Gi* on R's own cells and counts and compares every row; returns how many were compared. */
export function compareGiStar(rows: Row[], resolution: Resolution): number {
  const grid = gridOfCells(
    rows.map((row) => row.cell),
    resolution,
  );
  const counts = new Uint32Array(grid.cells.length);
  for (const row of rows) counts[grid.indexOf.get(row.cell) as number] = Number(row.count);
  const own = giStar.compute({ grid, rows: counts, events: counts });
  let compared = 0;
  for (const row of rows) {
    const h = grid.indexOf.get(row.cell) as number;
    const neighbors = [...grid.neighbors.subarray(grid.start[h], grid.start[h + 1])].map((k) => grid.cells[k]);
    expect(neighbors.sort()).toEqual(row.neighbours.split(" ").filter(Boolean).sort());
    expect(Math.abs(grid.areaKm2[h] / (Number(row.area_m2) / 1e6) - 1)).toBeLessThan(1e-3);
    expect([row.cell, own.score[h], Number(row.gi_star_z)]).toSatisfy(([, a, b]) => isClose(a, b));
    expect([row.cell, own.p[h], Number(row.p_two_sided)]).toSatisfy(([, a, b]) => isClose(a, b));
    expect([row.cell, own.q[h], Number(row.p_bh)]).toSatisfy(([, a, b]) => isClose(a, b));
    expect(own.marked[h]).toBe(Number(row.p_bh) <= 0.05 && Number(row.gi_star_z) > 0 ? 1 : 0);
    compared++;
  }
  return compared;
}
