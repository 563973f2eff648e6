import fc from "fast-check";
import { gridDisk } from "h3-js";
import { describe, expect, it } from "vitest";
import { gridOfCells } from "../../src/core/hexes/grid";
import { beyondChance } from "../../src/core/statistics/beyond-chance";
import { quotient } from "../unit/core/kit/exact";

const center = "89195cadc1bffff";
const grid = gridOfCells(gridDisk(center, 2), 9);
const hexes = grid.cells.length;

/** Whole hexes and cut ones, in steps that make exact fractions of the exposure. */
const shares = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: hexes, maxLength: hexes });
const counts = fc.oneof(
  fc.array(fc.nat(4), { minLength: hexes, maxLength: hexes }),
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) }), {
    minLength: hexes,
    maxLength: hexes,
  }),
);

/** The same question answered from its definition: whole-number binomials, neighbors from H3, the step-up rule by sorting. */
function bruteForce(quarters: number[], events: number[]) {
  const n = events.reduce((a, b) => a + b, 0);
  const total = quarters.reduce((a, b) => a + b, 0);
  const choose = Array<bigint>(n + 1).fill(1n);
  for (let k = 1; k <= n; k++) choose[k] = (choose[k - 1] * BigInt(n - k + 1)) / BigInt(k);
  const around = grid.cells.map((cell) => {
    const members = gridDisk(cell, 1)
      .filter((other) => grid.cells.includes(other))
      .map((other) => grid.cells.indexOf(other));
    const sum = (values: number[]) => members.reduce((a, h) => a + values[h], 0);
    return { observed: sum(events), exposure: sum(quarters) };
  });
  // p as a fraction of total^n, a whole number.
  const tails = around.map(({ observed, exposure }) => {
    let tail = 0n;
    for (let k = observed; k <= n; k++)
      tail += choose[k] * BigInt(exposure) ** BigInt(k) * BigInt(total - exposure) ** BigInt(n - k);
    return tail;
  });
  const whole = BigInt(total) ** BigInt(n);
  const sorted = [...tails].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let limit = -1n;
  sorted.forEach((tail, i) => {
    if (tail * 20n * BigInt(hexes) <= whole * BigInt(i + 1)) limit = tail;
  });
  return {
    n,
    observed: around.map((hex) => hex.observed),
    expected: around.map((hex) => (n * hex.exposure) / total),
    p: tails.map((tail) => quotient(tail, whole)),
    marked: around.map((hex, h): number => (tails[h] <= limit && hex.observed * total > n * hex.exposure ? 1 : 0)),
  };
}

describe("beyond chance, worked out a second way with whole numbers", () => {
  it("has the same counts, expectations, probabilities and marks", () => {
    let marks = 0;
    fc.assert(
      fc.property(shares, counts, (quarters, events) => {
        const field = {
          ...grid,
          share: Float64Array.from(quarters, (part) => part / 4),
          areaKm2: new Float64Array(hexes).fill(0.0946), // all alike, so that quarters of a hex are exact parts of the whole
        };
        const own = beyondChance.compute({
          grid: field,
          rows: new Uint32Array(hexes),
          events: Uint32Array.from(events),
        });
        const reference = bruteForce(quarters, events);
        expect(own.n).toBe(reference.n);
        expect([...own.observed]).toEqual(reference.observed);
        for (let h = 0; h < hexes; h++) {
          expect(Math.abs(own.expected[h] - reference.expected[h])).toBeLessThanOrEqual(1e-9 * reference.expected[h]);
          expect(Math.abs(own.p[h] - reference.p[h])).toBeLessThanOrEqual(1e-9 * reference.p[h]);
          if (reference.n > 0) expect(own.score[h]).toBeCloseTo(reference.observed[h] / reference.expected[h], 8);
        }
        expect([...own.marked]).toEqual(reference.marked);
        marks += reference.marked.reduce((a, b) => a + b, 0);
      }),
      { seed: 1, numRuns: 200 },
    );
    expect(marks).toBeGreaterThan(100); // otherwise the comparison of marks would say nothing
  });
});
