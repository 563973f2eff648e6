import { existsSync, readFileSync } from "node:fs";
import { cellToBoundary, cellToLatLng, getPentagons, gridDisk, latLngToCell, splitLongToH3Index } from "h3-js";
import { describe, expect, it } from "vitest";
import { distinctPoints, pointsToAsk } from "../../../../src/core/hexes/distinct";
import { cellsOfPoints } from "../../../../src/core/hexes/fast-cells";
import type { Resolution } from "../../../../src/core/hexes/grid";
import edgePoints from "../../../oracle/cases/h3/edge_points.json";
import { inPlace, parsePlainCsv, readCase } from "../../../oracle/read-case";

type Point = readonly [lng: number, lat: number];

/** How many of the points have the cell that h3-js's public function gives them, at every resolution of the program. */
function agreeing(points: readonly Point[]): number {
  const lng = Float64Array.from(points, ([x]) => x);
  const lat = Float64Array.from(points, ([, y]) => y);
  const own = ([8, 9, 10] as const).map((resolution) => ({ resolution, ...cellsOfPoints(lng, lat, resolution) }));
  return points.filter(([x, y], i) =>
    own.every(({ resolution, high, low }) => splitLongToH3Index(low[i], high[i]) === latLngToCell(y, x, resolution)),
  ).length;
}

function scatter(count: number, [west, south, east, north]: readonly number[]): Point[] {
  let seed = 11;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: count }, () => [west + (east - west) * next(), south + (north - south) * next()]);
}

describe("the cells of many points, from the compiled H3 inside h3-js", () => {
  it.each(["cov-city", "cov-nte"])("are those of its public function for every point of %s", (name) => {
    const points = readCase(`${name}/points.csv.gz`).map(({ lon, lat }): Point => [Number(lon), Number(lat)]);
    expect(points.length).toBeGreaterThan(2000);
    expect(agreeing(points)).toBe(points.length);
  });

  it("also at the poles, the antimeridian and the pentagons", () => {
    const points = edgePoints.points.map(({ lon, lat }): Point => [lon, lat]);
    expect(points.length).toBeGreaterThan(10);
    expect(agreeing(points)).toBe(points.length);
    for (const { lon, lat, res, cell } of edgePoints.points.filter((point) => point.res >= 8 && point.res <= 10)) {
      const { high, low } = cellsOfPoints(Float64Array.of(lon), Float64Array.of(lat), res as Resolution);
      expect(splitLongToH3Index(low[0], high[0])).toBe(cell);
    }
  });

  it.skipIf(!existsSync(inPlace))("also for the burglaries of Nottingham", () => {
    const rows = parsePlainCsv(readFileSync(new URL("incidents.csv", inPlace), "utf8"));
    expect(agreeing(rows.map(({ lon, lat }): Point => [Number(lon), Number(lat)]))).toBe(1795);
  });

  it("also for 100,000 points anywhere, half of them in the Midlands", () => {
    const points = [...scatter(50_000, [-180, -90, 180, 90]), ...scatter(50_000, [-2.2, 52.3, -1.4, 52.7])];
    expect(agreeing(points)).toBe(100_000);
  });

  it("also around every pentagon, across the edges of the five faces that meet there", () => {
    for (const pentagon of getPentagons(0)) {
      const [lat, lng] = cellToLatLng(pentagon);
      // Not across the antimeridian, whose two sides are far apart in degrees.
      const points = scatter(3000, [
        lng - 1,
        Math.max(-90, lat - 0.5),
        Math.min(180, lng + 1),
        Math.min(90, lat + 0.5),
      ]);
      expect(agreeing(points)).toBe(points.length);
    }
  });

  it("also on the sides and corners of cells and next to them, where the last bit decides", () => {
    const points: Point[] = [];
    for (const resolution of [8, 9, 10]) {
      for (const cell of gridDisk(latLngToCell(52.41, -1.51, resolution), 12)) {
        const corners = cellToBoundary(cell);
        for (const [k, [lat, lng]] of corners.entries()) {
          const [otherLat, otherLng] = corners[(k + 1) % corners.length];
          for (const off of [0, 1e-13, -1e-11, 1e-9, -1e-7, 3e-6]) {
            points.push([lng + off, lat - off], [(lng + otherLng) / 2 + off, (lat + otherLat) / 2 + off]);
          }
        }
      }
    }
    expect(points.length).toBeGreaterThan(50_000);
    expect(agreeing(points)).toBe(points.length);
  });

  it("are none where there is no place", () => {
    const { high, low } = cellsOfPoints(Float64Array.of(Number.NaN, 181, -1.5), Float64Array.of(52, 52, -91), 9);
    expect([...high, ...low]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("distinct points", () => {
  it("give every point back, and hold each once", () => {
    const points = scatter(5000, [-1.6, 52.3, -1.4, 52.5]).map(
      ([x, y]): Point => [Math.round(x * 100) / 100, Math.round(y * 50) / 50],
    );
    const lng = Float64Array.from([...points.map(([x]) => x), Number.NaN, Number.NaN]);
    const lat = Float64Array.from([...points.map(([, y]) => y), Number.NaN, Number.NaN]);
    const distinct = distinctPoints(lng, lat);
    expect(distinct.lng).toHaveLength(new Set(points.map(String)).size + 1);
    expect(Array.from(distinct.of, (k) => distinct.lng[k])).toEqual([...lng]);
    expect(Array.from(distinct.of, (k) => distinct.lat[k])).toEqual([...lat]);
  });

  it("are not looked for where hardly any repeat, by who only wants to save time", () => {
    const points = scatter(70_000, [-1.6, 52.3, -1.4, 52.5]);
    const lng = Float64Array.from(points, ([x]) => x);
    const lat = Float64Array.from(points, ([, y]) => y);
    const { of, ...distinct } = pointsToAsk(lng, lat);
    expect(distinct).toEqual({ lng, lat });
    expect(of.every((k, i) => k === i)).toBe(true);
    // A coordinate that a system puts in for thousands of rows is found by who must know, however exact the first points are.
    lng.fill(-1.5, 66_000);
    lat.fill(52.4, 66_000);
    expect(distinctPoints(lng, lat).lng).toHaveLength(66_001);
  });

  it("are none among none", () => {
    expect(distinctPoints(new Float64Array(0), new Float64Array(0)).lng).toHaveLength(0);
  });
});
