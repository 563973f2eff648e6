import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedGrid } from "../../../src/core/disclosure/published";
import { outlineOf, piecesOf } from "../../../src/scene/outline";
import { viewOf } from "./view";

type Ring = readonly (readonly [number, number])[];

/** Twice the area in square degrees, counter-clockwise positive. */
function signed(ring: Ring): number {
  const [x0, y0] = ring[0];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  }
  return sum;
}

const areaOf = (grid: PublishedGrid, h: number) =>
  piecesOf(grid, h).reduce(
    (sum, rings) => sum + rings.reduce((inside, ring, r) => inside + (r === 0 ? 1 : -1) * Math.abs(signed(ring)), 0),
    0,
  );

describe("the outline of a group of hexes", () => {
  let grid: PublishedGrid;
  beforeAll(async () => {
    grid = (await viewOf()).published.grid;
  });

  const neighborsOf = (h: number) => Array.from(grid.neighbors.subarray(grid.start[h], grid.start[h + 1]));
  const insideHex = () =>
    grid.cells.findIndex((_, h) => grid.share[h] === 1 && neighborsOf(h).every((k) => grid.share[k] === 1));

  it("of one hex is that hex", () => {
    const h = insideHex();
    const rings = outlineOf(grid, [h]);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(7);
  });

  it("of two neighbours leaves out the edge between them", () => {
    const h = insideHex();
    const rings = outlineOf(grid, [h, neighborsOf(h)[0]]);
    expect(rings).toHaveLength(1);
    expect(rings[0]).toHaveLength(11);
  });

  it("of a ring around an empty hex is an outer edge and, the other way round, a hole", () => {
    const h = insideHex();
    const rings = outlineOf(grid, neighborsOf(h)).sort((a, b) => b.length - a.length);
    expect(rings.map((ring) => ring.length)).toEqual([19, 7]);
    expect(signed(rings[0])).toBeGreaterThan(0);
    expect(signed(rings[1])).toBeLessThan(0);
  });

  it("is closed and encloses the area of its hexes, whatever the group, cut at the edge or not", () => {
    const group = fc.uniqueArray(fc.nat({ max: grid.cells.length - 1 }), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(group, (hexes) => {
        const rings = outlineOf(grid, hexes);
        for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
        const drawn = rings.reduce((sum, ring) => sum + signed(ring), 0);
        const expected = hexes.reduce((sum, h) => sum + areaOf(grid, h), 0);
        const edges = hexes.reduce((sum, h) => sum + piecesOf(grid, h).flat(2).length, 0);
        // Corners may be moved by a centimetre (1e-7°), each at the end of an edge of at most 0.003°.
        expect(Math.abs(drawn - expected)).toBeLessThan(2 * edges * 1e-7 * 0.003);
      }),
      { numRuns: 60 },
    );
  });

  it("draws every edge between a member and another hex, and none between two members", () => {
    const whole = (h: number) =>
      grid.share[h] === 1 && neighborsOf(h).length === 6 && neighborsOf(h).every((k) => grid.share[k] === 1);
    const inner = grid.cells.map((_, h) => h).filter(whole);
    const group = fc.uniqueArray(fc.constantFrom(...inner), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(group, (hexes) => {
        const members = new Set(hexes);
        const open = hexes.reduce((sum, h) => sum + neighborsOf(h).filter((k) => !members.has(k)).length, 0);
        expect(outlineOf(grid, hexes).reduce((sum, ring) => sum + ring.length - 1, 0)).toBe(open);
      }),
      { numRuns: 60 },
    );
  });

  it("of all hexes together has no edge inside the study area", () => {
    const all = outlineOf(
      grid,
      grid.cells.map((_, h) => h),
    );
    const points = all.reduce((sum, ring) => sum + ring.length, 0);
    // Far fewer corners than 1,137 hexes of six: those of the city's outline and of the hexes that cross it.
    expect(points).toBeLessThan(grid.cells.length);
  });
});
