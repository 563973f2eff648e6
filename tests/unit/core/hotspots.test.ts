import { gridDisk, gridRing, latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import { gridOfCells } from "../../../src/core/hexes/grid";
import { hotspotsOf, withoutEmptyGroups } from "../../../src/core/hotspots";
import { beyondChance } from "../../../src/core/statistics/beyond-chance";

const middle = latLngToCell(52.41, -1.51, 9);
const grid = gridOfCells(gridDisk(middle, 15), 9);
const at = (cell: string) => grid.indexOf.get(cell) as number;

describe("hotspots", () => {
  it("hold an incident: what stands out only for its ring is none", () => {
    const rows = new Uint32Array(grid.cells.length);
    // One in every other hex around an empty one: it has three in its neighbourhood, and each of them only itself.
    gridRing(middle, 1).forEach((cell, k) => {
      rows[at(cell)] = k % 2;
    });
    rows[at(latLngToCell(52.43, -1.51, 9))] = 9;
    const scores = beyondChance.compute({ grid, rows, events: rows });
    expect(hotspotsOf(grid, rows, scores, [], true).some(({ incidents }) => incidents === 0)).toBe(true);
    const kept = withoutEmptyGroups(scores, grid, rows);
    const spots = hotspotsOf(grid, rows, kept, [], true);
    expect(spots.length).toBeGreaterThan(0);
    expect(spots.every(({ incidents }) => incidents > 0)).toBe(true);
    expect([...kept.marked.keys()].filter((h) => kept.marked[h] === 1)).toEqual(
      spots.flatMap(({ hexes }) => hexes).sort((a, b) => a - b),
    );
  });

  it("keep their empty hexes where one of them holds an incident", () => {
    const rows = new Uint32Array(grid.cells.length);
    rows[at(middle)] = 30;
    const scores = beyondChance.compute({ grid, rows, events: rows });
    const kept = withoutEmptyGroups(scores, grid, rows);
    expect(kept.marked).toEqual(scores.marked);
    expect(kept.marked.reduce((sum, mark) => sum + mark, 0)).toBe(7);
  });
});
