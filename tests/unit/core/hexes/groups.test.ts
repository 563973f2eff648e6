import { gridDisk } from "h3-js";
import { describe, expect, it } from "vitest";
import { gridOfCells } from "../../../../src/core/hexes/grid";
import { groupsOf } from "../../../../src/core/hexes/groups";

describe("groupsOf", () => {
  const center = "89195cadc1bffff";
  const grid = gridOfCells(gridDisk(center, 4), 9);
  const mark = (cells: string[]) => Uint8Array.from(grid.cells, (cell) => (cells.includes(cell) ? 1 : 0));

  it("has none where nothing is marked, and one where everything is", () => {
    expect(new Set(groupsOf(mark([]), grid))).toEqual(new Set([-1]));
    expect(new Set(groupsOf(mark([...grid.cells]), grid))).toEqual(new Set([0]));
  });
  it("joins hexes that touch, through any number of others, and keeps apart those that do not", () => {
    const ring2 = gridDisk(center, 2).filter((cell) => !gridDisk(center, 1).includes(cell));
    const groups = groupsOf(mark([center, ...ring2]), grid);
    const of = (cell: string) => groups[grid.indexOf.get(cell) as number];
    expect(new Set(ring2.map(of)).size).toBe(1);
    expect(of(center)).not.toBe(of(ring2[0]));
    expect(of(gridDisk(center, 1)[1])).toBe(-1);
    // Numbered in the order of their first hex.
    const firsts = [0, 1].map((group) => groups.indexOf(group));
    expect(firsts[0]).toBeLessThan(firsts[1]);
  });
});
