import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedGrid } from "../../../src/core/disclosure/published";
import { busiest, type Direction, type Traveller, travel } from "../../../src/map/travel";
import { viewOf } from "../scene/view";

describe("going from hex to hex", () => {
  let grid: PublishedGrid;
  beforeAll(async () => {
    grid = (await viewOf()).published.grid;
  });

  const lng = (h: number) => grid.centerLngLat[2 * h];
  const lat = (h: number) => grid.centerLngLat[2 * h + 1];
  const neighborsOf = (h: number) => Array.from(grid.neighbors.subarray(grid.start[h], grid.start[h + 1]));
  /** Nine hexes deep in the city. */
  const inner = () => {
    const middle = grid.cells.map((_, h) => h).filter((h) => grid.share[h] === 1);
    const [x, y] = [-1.51, 52.41];
    return middle
      .sort((a, b) => (lng(a) - x) ** 2 + (lat(a) - y) ** 2 - (lng(b) - x) ** 2 - (lat(b) - y) ** 2)
      .slice(0, 9);
  };
  const walk = (from: Traveller, direction: Direction, steps: number): Traveller => {
    let at = from;
    for (let i = 0; i < steps; i++) at = travel(grid, at, direction) ?? at;
    return at;
  };

  it("takes a neighbour that lies in the direction of the key", () => {
    for (let h = 0; h < grid.cells.length; h++) {
      const ahead = {
        left: (k: number) => lng(k) < lng(h),
        right: (k: number) => lng(k) > lng(h),
        up: (k: number) => lat(k) > lat(h),
        down: (k: number) => lat(k) < lat(h),
      };
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = travel(grid, { hex: h, course: null }, direction);
        if (!next) continue;
        expect(neighborsOf(h)).toContain(next.hex);
        expect(ahead[direction](next.hex)).toBe(true);
      }
    }
  });

  it("keeps to its line: ten steps end ten hexes on, less than a hex beside it", () => {
    const width = Math.abs(lng(neighborsOf(inner()[0])[0]) - lng(inner()[0])) || 0.003;
    for (const hex of inner()) {
      const right = walk({ hex, course: null }, "right", 10);
      expect(lng(right.hex) - lng(hex)).toBeGreaterThan(0.02);
      expect(Math.abs(lat(right.hex) - lat(hex))).toBeLessThan(0.0025);
      const up = walk({ hex, course: null }, "up", 10);
      expect(lat(up.hex) - lat(hex)).toBeGreaterThan(0.02);
      expect(Math.abs(lng(up.hex) - lng(hex))).toBeLessThan(0.0045);
      expect(width).toBeGreaterThan(0);
    }
  });

  it("comes back by as many steps the other way", () => {
    for (const hex of inner()) {
      for (const [there, back] of [
        ["right", "left"],
        ["left", "right"],
        ["up", "down"],
        ["down", "up"],
      ] as const) {
        for (const steps of [1, 2, 5, 10]) {
          expect(walk(walk({ hex, course: null }, there, steps), back, steps).hex, `${there} ${steps}`).toBe(hex);
        }
      }
    }
  });

  it("ends at the edge of the area, from wherever it starts", () => {
    for (let h = 0; h < grid.cells.length; h += 37) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const end = walk({ hex: h, course: null }, direction, 200);
        expect(travel(grid, end, direction)).toBeNull();
      }
    }
  });

  it("can reach every hex of the area with the four keys", () => {
    const reached = new Set([0]);
    for (const hex of reached) {
      for (const direction of ["left", "right", "up", "down"] as const) {
        const next = travel(grid, { hex, course: null }, direction);
        if (next) reached.add(next.hex);
      }
    }
    expect(reached.size).toBe(grid.cells.length);
  });

  it("begins at the busiest hex, the first of several", () => {
    expect(busiest(Uint32Array.of(3, 9, 1, 9))).toBe(1);
    expect(busiest(new Uint32Array(4))).toBe(0);
  });
});
