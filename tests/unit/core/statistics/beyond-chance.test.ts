import { gridDisk } from "h3-js";
import { describe, expect, it } from "vitest";
import { gridOfCells } from "../../../../src/core/hexes/grid";
import { beyondChance } from "../../../../src/core/statistics/beyond-chance";

const center = "89195cadc1bffff";
const grid = gridOfCells(gridDisk(center, 10), 9);
const peak = (count: number) => Uint32Array.from(grid.cells, (cell) => (cell === center ? count : 1));
const run = (events: Uint32Array, rows = events) => beyondChance.compute({ grid, rows, events });
const h = grid.indexOf.get(center) as number;

describe("beyond chance", () => {
  it("counts events: rows that repeat an event change nothing", () => {
    expect(run(peak(3), peak(300))).toEqual(run(peak(3)));
    expect(run(peak(30), peak(300)).n).toBe(30 + grid.cells.length - 1);
  });

  it("marks a neighborhood: the hex and its ring together", () => {
    const scores = run(peak(40));
    const marked = grid.cells.filter((_, k) => scores.marked[k] === 1);
    expect(marked.sort()).toEqual(gridDisk(center, 1).sort());
  });

  it("measures in times an even spread", () => {
    const scores = run(peak(40));
    expect(scores.score[h]).toBeCloseTo(scores.observed[h] / scores.expected[h], 6);
    expect(scores.observed[h]).toBe(46);
    // 370 events over 331 hexes of nearly the same size; seven of them.
    expect(scores.expected[h]).toBeCloseTo((370 * 7) / 331, 1);
  });

  it("says how many it would have taken, and that many would have been enough", () => {
    const quiet = run(peak(1));
    expect(quiet.marked[h]).toBe(0);
    const needed = quiet.smallestExcess;
    expect(needed).toBeGreaterThan(7);
    expect(run(peak(needed - 6 + 1)).marked[h]).toBe(1); // one over: the total has grown by the excess too
    expect(run(peak(needed - 6 - 2)).marked[h]).toBe(0);
  });

  it("names no such number where no count could stand out", () => {
    expect(run(new Uint32Array(grid.cells.length)).smallestExcess).toBeNaN();
    const single = Uint32Array.from(grid.cells, (cell) => (cell === center ? 1 : 0));
    expect(run(single).smallestExcess).toBeNaN();
    expect(run(single).marked[h]).toBe(0);
  });

  it("expects less of a hex that lies half outside, so the same count stands out more", () => {
    const halved = {
      ...grid,
      share: grid.share.map((share, k) => (gridDisk(center, 1).includes(grid.cells[k]) ? share / 2 : share)),
    };
    const whole = run(peak(8));
    const half = beyondChance.compute({ grid: halved, rows: peak(8), events: peak(8) });
    expect(half.p[h]).toBeLessThan(whole.p[h]);
    expect(half.score[h] / whole.score[h]).toBeCloseTo(2, 1);
  });
});
