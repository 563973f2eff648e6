import { featureCollection, intersect, polygon, area as turfArea } from "@turf/turf";
import { cellToBoundary, cellToLatLng, gridDisk } from "h3-js";
import { describe, expect, it } from "vitest";
import outline from "../../../../data/coventry-outline.json";
import {
  distanceMeters,
  type MultiPolygon,
  type Position,
  polygonAreaKm2,
  ringAreaKm2,
} from "../../../../src/core/hexes/geometry";
import { gridOfArea, gridOfCells, type HexGrid, outlineOfHex } from "../../../../src/core/hexes/grid";

const ring = outline.ring as unknown as Position[];
const coventry: MultiPolygon = [[ring]];
const insideKm2 = (grid: HexGrid) => grid.share.reduce((sum, share, h) => sum + share * grid.areaKm2[h], 0);

describe("the grid of Coventry", () => {
  it("has the 1,137 hexes that touch the outline at resolution 9, sorted by id", () => {
    const grid = gridOfArea(coventry, 9);
    expect(grid.cells).toHaveLength(1137);
    expect([...grid.cells].sort()).toEqual(grid.cells);
    expect(grid.cells.map((cell) => grid.indexOf.get(cell))).toEqual(grid.cells.map((_, h) => h));
  });

  it.each([8, 9, 10] as const)("divides the whole area among its hexes at resolution %i", (resolution) => {
    const grid = gridOfArea(coventry, resolution);
    expect(Math.abs(insideKm2(grid) / polygonAreaKm2([ring]) - 1)).toBeLessThan(1e-6);
    expect(Math.abs(insideKm2(grid) / (turfArea(polygon([outline.ring])) / 1e6) - 1)).toBeLessThan(1e-5);
    // The wards of 2013, of which the outline is a simplification, have 98.3 km².
    expect(Math.abs(insideKm2(grid) / 98.3 - 1)).toBeLessThan(0.005);
    expect(Math.min(...grid.share)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...grid.share)).toBe(1);
  });

  it("has hexes of 0.0946 km² at resolution 9, not of the global mean", () => {
    for (const km2 of gridOfArea(coventry, 9).areaKm2) expect(Math.abs(km2 - 0.0946)).toBeLessThan(0.0002);
  });

  it("draws every hex as far as it lies inside: what is drawn has the area that the share says", () => {
    const grid = gridOfArea(coventry, 9);
    grid.cells.forEach((_, h) => {
      const drawn = outlineOfHex(grid, h).reduce((sum, rings) => sum + polygonAreaKm2(rings), 0);
      expect(Math.abs(drawn - grid.share[h] * grid.areaKm2[h])).toBeLessThan(1e-6); // a coordinate is drawn to the millimeter
      for (const piece of outlineOfHex(grid, h)) for (const part of piece) expect(part[0]).toEqual(part.at(-1));
    });
    expect(grid.pieceStart).toHaveLength(grid.cells.length + 1);
    expect(grid.pointStart.at(-1)).toBe(grid.ringLngLat.length / 2);
  });

  it("has the same shares as Turf's intersection of every hex with the whole outline, the slow way", () => {
    const grid = gridOfArea(coventry, 8);
    const whole = polygon([outline.ring]);
    const shares = grid.cells.map((cell) => {
      const hex = polygon([cellToBoundary(cell, true)]);
      const inside = intersect(featureCollection([hex, whole]));
      return inside ? turfArea(inside) / turfArea(hex) : 0;
    });
    expect(shares.filter((share) => share > 1e-9 && share < 1 - 1e-9).length).toBeGreaterThan(50);
    expect(Math.max(...shares.map((share, h) => Math.abs(share - grid.share[h])))).toBeLessThan(1e-6);
  });

  it("knows who touches whom, both ways, and nobody outside", () => {
    const grid = gridOfArea(coventry, 9);
    grid.cells.forEach((cell, h) => {
      const neighbors = [...grid.neighbors.subarray(grid.start[h], grid.start[h + 1])];
      const ringOfH3 = gridDisk(cell, 1).filter((other) => other !== cell && grid.indexOf.has(other));
      expect(neighbors.map((k) => grid.cells[k]).sort()).toEqual(ringOfH3.sort());
      for (const k of neighbors) expect([...grid.neighbors.subarray(grid.start[k], grid.start[k + 1])]).toContain(h);
    });
  });

  it("has more than 7,000 hexes at resolution 10", () => {
    expect(gridOfArea(coventry, 10).cells.length).toBeGreaterThan(7000);
  });
});

describe("other areas", () => {
  const [lng, lat] = [-1.51, 52.408];
  const square = (size: number, x = lng, y = lat): Position[] => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];

  it("a hole is no exposure, also one smaller than a hex", () => {
    const [centerLat, centerLng] = cellToLatLng("89195cadc03ffff");
    const hole = square(0.001, centerLng - 0.0005, centerLat - 0.0005);
    const holed = gridOfArea([[square(0.02, centerLng - 0.01, centerLat - 0.01), hole]], 9);
    const whole = gridOfArea([[square(0.02, centerLng - 0.01, centerLat - 0.01)]], 9);
    expect(insideKm2(whole) - insideKm2(holed)).toBeCloseTo(ringAreaKm2(hole), 8);
    const pierced = holed.cells.findIndex((_, h) => outlineOfHex(holed, h).some((rings) => rings.length === 2));
    expect(pierced).toBeGreaterThanOrEqual(0);
  });

  it("an area smaller than a hex lies in one or a few, whole", () => {
    const tiny = gridOfArea([[square(0.0001)]], 9);
    expect(tiny.cells.length).toBeLessThanOrEqual(3);
    expect(insideKm2(tiny)).toBeCloseTo(ringAreaKm2(square(0.0001)), 9);
  });

  it("two polygons are one grid, and a hex that both reach into is one hex", () => {
    const [left, right] = [square(0.01), square(0.01, lng + 0.0101)];
    const grid = gridOfArea([[left], [right]], 9);
    expect(insideKm2(grid)).toBeCloseTo(ringAreaKm2(left) + ringAreaKm2(right), 6);
    expect(new Set(grid.cells).size).toBe(grid.cells.length);
    expect(grid.cells.some((_, h) => outlineOfHex(grid, h).length === 2)).toBe(true);
  });

  it("clockwise or not, the area is the same", () => {
    const grid = gridOfArea([[square(0.02)]], 9);
    const reversed = gridOfArea([[[...square(0.02)].reverse()]], 9);
    expect(reversed.cells).toEqual(grid.cells);
    expect(reversed.share).toEqual(grid.share);
  });
});

describe("gridOfCells", () => {
  const cells = gridDisk("89195cadc1bffff", 2);
  it("takes every hex whole, in any order of the list", () => {
    const grid = gridOfCells(cells, 9);
    expect([...grid.share]).toEqual(cells.map(() => 1));
    expect(gridOfCells([...cells].reverse(), 9)).toEqual(grid);
    const h = grid.indexOf.get("89195cadc1bffff") as number;
    const [centerLat, centerLng] = cellToLatLng("89195cadc1bffff");
    expect(
      distanceMeters([grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]], [centerLng, centerLat]),
    ).toBeLessThan(0.01);
  });
  it("says which cell is wrong, and how", () => {
    expect(() => gridOfCells(["nonsense"], 9)).toThrow('Got "nonsense" when expected an H3 cell.');
    expect(() => gridOfCells(["88195cadc1fffff"], 9)).toThrow("of resolution 8 when expected resolution 9");
    expect(() => gridOfCells([cells[0], cells[0]], 9)).toThrow("twice; cells must be unique");
  });
  it("may be empty", () => {
    expect(gridOfCells([], 9).cells).toEqual([]);
  });
});

describe("areas and distances", () => {
  it("an eighth of the sphere has an eighth of its area", () => {
    const steps = Array.from({ length: 91 }, (_, i): Position => [i, 0]);
    const sphere = 4 * Math.PI * 6371.00718 ** 2;
    // The formula takes sides as straight in longitude and the sine of latitude: along meridians and the equator exactly.
    expect(ringAreaKm2([...steps, [90, 90], [0, 90]]) / (sphere / 8)).toBeCloseTo(1, 9);
  });
  it("a ring counts the same closed and open, and a line has no area", () => {
    expect(ringAreaKm2(ring)).toBe(ringAreaKm2(ring.slice(0, -1)));
    expect(
      ringAreaKm2([
        [0, 0],
        [1, 1],
      ]),
    ).toBe(0);
  });
  it("a degree of a meridian is a 360th of the way round", () => {
    expect(distanceMeters([0, 10], [0, 11])).toBeCloseTo((2 * Math.PI * 6371007.18) / 360, 6);
    expect(distanceMeters([-1.5, 52.4], [-1.5, 52.4])).toBe(0);
    expect(distanceMeters([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371007.18, 5);
  });
});
