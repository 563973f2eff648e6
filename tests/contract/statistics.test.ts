import fc from "fast-check";
import { gridDisk } from "h3-js";
import { describe, expect, it } from "vitest";
import { gridOfCells } from "../../src/core/hexes/grid";
import { statisticOf, statistics } from "../../src/core/statistics";
import type { Field, HexScores } from "../../src/core/statistics/types";

const disk = gridOfCells(gridDisk("89195cadc1bffff", 3), 9);
const hexes = disk.cells.length;

/** A grid as at the edge of a study area: some hexes cut. */
const cut: Field["grid"] = { ...disk, share: disk.share.map((_, h) => (h % 5 === 0 ? 0.13 * (1 + (h % 3)) : 1)) };

/** Rows by hex, up to two more rows than events. */
const counts = fc.array(fc.tuple(fc.nat(12), fc.nat(2)), { minLength: hexes, maxLength: hexes }).map((pairs) => ({
  events: Uint32Array.from(pairs, ([events]) => events),
  rows: Uint32Array.from(pairs, ([events, more]) => (events > 0 ? events + more : 0)),
}));

/** The same field with its hexes in another order: hex `order[i]` becomes hex `i`. */
function reorder(field: Field, order: number[]): Field {
  const place = new Map(order.map((h, i) => [h, i]));
  const start = [0];
  const neighbors: number[] = [];
  for (const h of order) {
    for (let k = field.grid.start[h]; k < field.grid.start[h + 1]; k++) {
      neighbors.push(place.get(field.grid.neighbors[k]) as number);
    }
    start.push(neighbors.length);
  }
  return {
    grid: {
      cells: order.map((h) => field.grid.cells[h]),
      start: Uint32Array.from(start),
      neighbors: Uint32Array.from(neighbors),
      share: Float64Array.from(order, (h) => field.grid.share[h]),
      areaKm2: Float64Array.from(order, (h) => field.grid.areaKm2[h]),
    },
    rows: Uint32Array.from(order, (h) => field.rows[h]),
    events: Uint32Array.from(order, (h) => field.events[h]),
  };
}

const perHex = ["observed", "expected", "score", "p", "q", "marked"] as const satisfies (keyof HexScores)[];

describe.each(statistics.map((statistic) => statistic.id))("%s", (id) => {
  const statistic = statisticOf(id);

  it("introduces itself in words", () => {
    expect(statistic.id).toBe(id);
    for (const words of [statistic.label, statistic.question, statistic.cite, statistic.method, statistic.scoreLabel])
      expect(words).not.toBe("");
    if (!statistic.calibrated) expect(statistic.note).toMatch(/exploratory/i);
    if (!statistic.calibrated)
      expect(statistic.label + statistic.question).not.toMatch(/significant|hotspot|beyond chance/i);
  });

  it("gives the same bits again, whatever order the hexes come in", () => {
    fc.assert(
      fc.property(counts, fc.shuffledSubarray([...Array(hexes).keys()], { minLength: hexes }), (count, order) => {
        const field = { grid: cut, ...count };
        const straight = statistic.compute(field);
        expect(statistic.compute(field)).toEqual(straight);
        const shuffled = statistic.compute(reorder(field, order));
        for (const key of perHex) expect([...shuffled[key]]).toEqual(order.map((h) => straight[key][h]));
        expect(shuffled.n).toBe(straight.n);
        expect(shuffled.smallestExcess).toEqual(straight.smallestExcess);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("has an entry for every hex, no probability outside 0 to 1, no infinite score, and marks what it says it marks", () => {
    fc.assert(
      fc.property(counts, (count) => {
        const scores = statistic.compute({ grid: cut, ...count });
        for (const key of perHex) expect(scores[key]).toHaveLength(hexes);
        const counted = statistic.counts === "events" ? count.events : count.rows;
        expect(scores.n).toBe(counted.reduce((a, b) => a + b, 0));
        for (let h = 0; h < hexes; h++) {
          expect(scores.p[h]).toBeGreaterThanOrEqual(0);
          expect(scores.q[h]).toBeGreaterThanOrEqual(scores.p[h]);
          expect(scores.q[h]).toBeLessThanOrEqual(1);
          expect(Math.abs(scores.score[h])).not.toBe(Infinity);
          if (scores.marked[h])
            expect([scores.q[h] <= 0.05, scores.observed[h] > scores.expected[h]]).toEqual([true, true]);
          let own = counted[h];
          for (let k = cut.start[h]; k < cut.start[h + 1]; k++) own += counted[cut.neighbors[k]];
          expect(scores.observed[h]).toBe(own);
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("has nothing to say about a place where nothing varies, or nothing happened", () => {
    for (const count of [0, 1, 7, 1000]) {
      const flat = new Uint32Array(hexes).fill(count);
      const scores = statistic.compute({ grid: disk, rows: flat, events: flat });
      expect([...scores.marked]).toEqual(Array(hexes).fill(0));
      if (count === 0) expect([...scores.p, ...scores.q]).toEqual(Array(2 * hexes).fill(1));
    }
  });

  it("copes with one hex, and with none", () => {
    const one = gridOfCells([disk.cells[0]], 9);
    const scores = statistic.compute({ grid: one, rows: Uint32Array.of(9), events: Uint32Array.of(9) });
    expect([scores.p[0], scores.marked[0], scores.n]).toEqual([1, 0, 9]);
    const none = statistic.compute({ grid: gridOfCells([], 9), rows: new Uint32Array(0), events: new Uint32Array(0) });
    expect([none.p.length, none.n]).toEqual([0, 0]);
  });

  it("marks a hex with very many more incidents than all others", () => {
    const wide = gridOfCells(gridDisk("89195cadc1bffff", 6), 9);
    const h = wide.indexOf.get("89195cadc1bffff") as number;
    const peak = new Uint32Array(wide.cells.length).fill(1);
    peak[h] = 60;
    const scores = statistic.compute({ grid: wide, rows: peak, events: peak });
    expect(scores.marked[h]).toBe(1);
  });

  it("does not let a hex fall behind by having more incidents", () => {
    fc.assert(
      fc.property(counts, fc.nat(hexes - 1), fc.integer({ min: 1, max: 40 }), ({ events }, h, more) => {
        const added = events.slice();
        added[h] += more;
        const before = statistic.compute({ grid: cut, rows: events, events });
        const after = statistic.compute({ grid: cut, rows: added, events: added });
        expect(after.observed[h]).toBe(before.observed[h] + more);
        // Gi* is a correlation: a lone peak in a hex can fit the whole neighborhood worse than an even rise. Only what is
        // calibrated, and may be acted on, promises that more incidents never score less.
        if (statistic.calibrated && before.n > 0) expect(after.score[h]).toBeGreaterThanOrEqual(before.score[h]);
        if (statistic.calibrated) expect(after.p[h]).toBeLessThanOrEqual(before.p[h]);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe("the registry", () => {
  it("offers a calibrated statistic first, and its ids once each", () => {
    expect(statistics[0].calibrated).toBe(true);
    expect(new Set(statistics.map((statistic) => statistic.id)).size).toBe(statistics.length);
  });
});
