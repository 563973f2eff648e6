import { gridDisk, latLngToCell } from "h3-js";
import { gridOfCells, type HexGrid } from "../../src/core/hexes/grid";
import { beyondChance } from "../../src/core/statistics/beyond-chance";
import { fillGiStar, giStar } from "../../src/core/statistics/gi-star";
import { createDice, median } from "./measure";
import type { Digest, Stopwatch } from "./side";

/** All hexes within `rings` of a hex in the Midlands, and counts that gather in some of them. */
function makeField(rings: number): { grid: HexGrid; rows: Uint32Array } {
  const grid = gridOfCells(gridDisk(latLngToCell(52.5, -1.9, 9), rings), 9);
  const dice = createDice(7);
  return { grid, rows: Uint32Array.from(grid.cells, () => Math.floor(20 * dice() * dice() * dice())) };
}

const ROUNDS = 25;
const digestOf = (scores: Float64Array): Digest => ({
  hexes: scores.length,
  ...Object.fromEntries(Array.from(scores.subarray(0, 50), (z, h) => [`z ${h}`, z])),
});

function timeRounds(stopwatch: Stopwatch, rounds: number, run: () => Float64Array): Digest {
  let scores = new Float64Array(0);
  run();
  const times = Array.from({ length: rounds }, () =>
    stopwatch.time(() => {
      scores = run() as typeof scores;
    }),
  );
  stopwatch.set("once", median(times));
  return digestOf(scores);
}

/** The program's z scores of Gi*, by the grid's index of neighbors. */
export async function giStarOurs(rings: string, stopwatch: Stopwatch): Promise<Digest> {
  const { grid, rows } = makeField(Number(rings));
  const [observed, z] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  return timeRounds(stopwatch, ROUNDS, () => {
    fillGiStar(grid, rows, observed, z);
    return z;
  });
}

/** All that the program's Gi* says: z to ten digits, p, q and marks. */
export async function giStarWhole(rings: string, stopwatch: Stopwatch): Promise<Digest> {
  const { grid, rows } = makeField(Number(rings));
  return timeRounds(stopwatch, ROUNDS, () => giStar.compute({ grid, rows, events: rows }).score);
}

/** The same z scores with h3-js's gridDisk asked for the ring of every hex, every time. */
export async function giStarDisks(rings: string, stopwatch: Stopwatch): Promise<Digest> {
  const { grid, rows } = makeField(Number(rings));
  const indexOf = new Map(grid.cells.map((cell, h) => [cell, h]));
  return timeRounds(stopwatch, 3, () => {
    const n = rows.length;
    let [sum, squares] = [0, 0];
    for (const count of rows) [sum, squares] = [sum + count, squares + count * count];
    const mean = sum / n;
    const deviation = Math.sqrt(squares / n - mean * mean);
    return Float64Array.from(grid.cells, (cell) => {
      let [local, weights] = [0, 0];
      for (const other of gridDisk(cell, 1)) {
        const h = indexOf.get(other);
        if (h !== undefined) [local, weights] = [local + rows[h], weights + 1];
      }
      return (local - mean * weights) / (deviation * Math.sqrt((n * weights - weights * weights) / (n - 1)));
    });
  });
}

/** The default test, whole, but for the shares of the hexes in the area, which are worked out once for a grid. */
export async function defaultTest(rings: string, stopwatch: Stopwatch): Promise<Digest> {
  const { grid, rows } = makeField(Number(rings));
  return timeRounds(stopwatch, ROUNDS, () => beyondChance.compute({ grid, rows, events: rows }).score);
}
