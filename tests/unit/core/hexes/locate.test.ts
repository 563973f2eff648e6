import { booleanPointInPolygon, polygon } from "@turf/turf";
import { latLngToCell } from "h3-js";
import { describe, expect, it } from "vitest";
import outline from "../../../../data/coventry-outline.json";
import { createContains } from "../../../../src/core/hexes/contains";
import type { MultiPolygon, Position } from "../../../../src/core/hexes/geometry";
import { gridOfArea, gridOfCells } from "../../../../src/core/hexes/grid";
import { hexOfPoints } from "../../../../src/core/hexes/locate";
import { NO_PLACE, OUTSIDE } from "../../../../src/core/hexes/no-hex";

const coventry: MultiPolygon = [[outline.ring as unknown as Position[]]];

/** Seeded points in a box around the city, about half of them inside. */
function scatter(count: number) {
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  let seed = 7;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let i = 0; i < count; i++) [lng[i], lat[i]] = [-1.62 + 0.21 * next(), 52.36 + 0.11 * next()];
  return { lng, lat };
}

describe("hexOfPoints", () => {
  const grid = gridOfArea(coventry, 9);

  it("counts a point that lies inside the outline, in the hex that H3 gives it, and no other", () => {
    const { lng, lat } = scatter(4000);
    const { hex } = hexOfPoints(grid, lng, lat, coventry);
    const whole = polygon([outline.ring]);
    let inside = 0;
    hex.forEach((h, i) => {
      const expected = booleanPointInPolygon([lng[i], lat[i]], whole);
      if (expected) inside++;
      expect(h >= 0).toBe(expected);
      if (h >= 0) expect(grid.cells[h]).toBe(latLngToCell(lat[i], lng[i], 9));
      else expect(h).toBe(OUTSIDE);
    });
    expect(inside).toBeGreaterThan(1000);
  });

  it("has a word for points without coordinates, and for impossible ones", () => {
    const lng = [NaN, -1.5, 400, Infinity, -1.5];
    const lat = [52.4, NaN, 52.4, 52.4, 52.4];
    const { hex } = hexOfPoints(grid, Float64Array.from(lng), Float64Array.from(lat), coventry);
    expect([...hex.subarray(0, 4)]).toEqual([NO_PLACE, NO_PLACE, NO_PLACE, NO_PLACE]);
    expect(hex[4]).toBeGreaterThanOrEqual(0);
  });

  it("without an area, counts what lies in the cells of the grid", () => {
    const { lng, lat } = scatter(500);
    const cells = new Set(Array.from(lng, (x, i) => latLngToCell(lat[i], x, 9)));
    const all = hexOfPoints(gridOfCells([...cells], 9), lng, lat, null).hex;
    expect(all.every((h) => h >= 0)).toBe(true);
    const few = hexOfPoints(gridOfCells([[...cells][0]], 9), lng, lat, null).hex;
    expect(few.filter((h) => h === OUTSIDE).length).toBeGreaterThan(400);
  });

  it("gives a point whose own cell is missing to the nearest hex that is there, so that none is lost", () => {
    const point = { lng: Float64Array.of(-1.5106), lat: Float64Array.of(52.408) };
    const own = latLngToCell(52.408, -1.5106, 9);
    const without = gridOfCells(
      grid.cells.filter((cell) => cell !== own),
      9,
    );
    const [h] = hexOfPoints(without, point.lng, point.lat, coventry).hex;
    expect(h).toBeGreaterThanOrEqual(0);
    const home = grid.indexOf.get(own) as number;
    const neighbors = [...grid.neighbors.subarray(grid.start[home], grid.start[home + 1])].map((k) => grid.cells[k]);
    expect(neighbors).toContain(without.cells[h]);
  });
});

describe("createContains", () => {
  it("leaves out holes, takes in every part, and counts a shared corner once", () => {
    const box = (x: number, y: number, size: number): Position[] => [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ];
    const contains = createContains([[box(0, 0, 4), box(1, 1, 2)], [box(10, 0, 1)]]);
    expect(contains(0.5, 0.5)).toBe(true);
    expect(contains(2, 2)).toBe(false);
    expect(contains(10.5, 0.5)).toBe(true);
    expect(contains(7, 0.5)).toBe(false);
    expect(contains(2, 4.0001)).toBe(false);
    const diamond = createContains([
      [
        [
          [0, -1],
          [1, 0],
          [0, 1],
          [-1, 0],
          [0, -1],
        ],
      ],
    ]);
    expect(diamond(-0.5, 0)).toBe(true); // a ray through the corner at (1, 0)
    expect(diamond(-2, 0)).toBe(false);
    expect(diamond(0, NaN)).toBe(false);
  });
  it("neighboring areas share no point and lose none", () => {
    const left = createContains([
      [
        [
          [0, 0],
          [1, 0],
          [1.3, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    ]);
    const right = createContains([
      [
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1.3, 1],
          [1, 0],
        ],
      ],
    ]);
    for (let step = 0; step <= 20; step++) {
      const [lng, lat] = [1 + 0.3 * (step / 20), step / 20];
      if (step < 20) expect(Number(left(lng, lat)) + Number(right(lng, lat))).toBe(1);
    }
  });
});
