import { describe, expect, it } from "vitest";
import { createContains } from "../../src/core/hexes/contains";
import { distanceMeters, type MultiPolygon, polygonAreaKm2 } from "../../src/core/hexes/geometry";
import { gridOfArea, gridOfCells, type Resolution } from "../../src/core/hexes/grid";
import { cellOfPoint, hexOfPoints } from "../../src/core/hexes/locate";
import distances from "./cases/geometry/distances.json";
import zones from "./cases/geometry/zones.json";
import expectedZones from "./cases/geometry/zones_expected.json";
import disks from "./cases/h3/disks.json";
import edgePoints from "./cases/h3/edge_points.json";
import { readCase } from "./read-case";

describe("every point falls into the cell that the H3 C library names", () => {
  it.each([
    ["cov-city", 15_000],
    ["cov-nte", 2_400],
  ])("%s", (dataset, rows) => {
    const points = readCase(`${dataset}/points.csv.gz`);
    let compared = 0;
    for (const point of points) {
      const own = ([8, 9, 10] as const).map((resolution) =>
        cellOfPoint(Number(point.lon), Number(point.lat), resolution),
      );
      if (own[0] === point.h3_r8 && own[1] === point.h3_r9 && own[2] === point.h3_r10) compared++;
    }
    expect(compared).toBe(points.length);
    expect(compared).toBe(rows);
  });

  it("also at the poles, the antimeridian and the pentagons", () => {
    const points = edgePoints.points.filter((point) => point.res >= 8 && point.res <= 10);
    expect(points.length).toBeGreaterThan(10);
    for (const point of points) {
      expect(cellOfPoint(point.lon, point.lat, point.res as Resolution)).toBe(point.cell);
      if (Math.abs(point.lat) > 80 || Math.abs(point.lon) > 179) continue; // no study area lies there
      const grid = gridOfCells([point.cell], point.res as Resolution);
      expect(Math.abs((grid.areaKm2[0] * 1e6) / point.area_m2 - 1)).toBeLessThan(1e-3);
    }
  });

  it("and touches the neighbors that it names", () => {
    const grid = gridOfCells(disks.disks["2"], 9);
    const h = grid.indexOf.get(disks.origin) as number;
    const ring = [...grid.neighbors.subarray(grid.start[h], grid.start[h + 1])].map((k) => grid.cells[k]);
    expect([...ring, disks.origin].sort()).toEqual([...disks.disks["1"]].sort());
  });
});

describe("polygons with holes, several parts and doubled corners", () => {
  const points = readCase("cov-nte/points.csv.gz");
  const cases = expectedZones.zones.map((zone) => {
    const feature = zones.features.find((candidate) => candidate.properties.id === zone.id);
    if (!feature) throw new Error(`Zone ${zone.id} has no polygon.`);
    const { type, coordinates } = feature.geometry as { type: string; coordinates: unknown };
    return { ...zone, area: (type === "Polygon" ? [coordinates] : coordinates) as MultiPolygon };
  });

  it.each(cases)("$id holds the incidents that GEOS finds inside", ({ area, incidents_inside }) => {
    const contains = createContains(area);
    expect(points.filter((point) => contains(Number(point.lon), Number(point.lat)))).toHaveLength(incidents_inside);
  });

  it.each(cases.filter((zone) => zone.valid))(
    "$id touches the hexes that the H3 C library lists, by the part that GEOS measures",
    (zone) => {
      expect(
        Math.abs(
          (zone.area.reduce((sum, rings) => sum + polygonAreaKm2(rings), 0) * 1e6) / zone["area_sphere_R6371008.8_m2"] -
            1,
        ),
      ).toBeLessThan(1e-3);
      for (const [resolution, expected] of [
        [9, zone.hex_r9],
        [10, zone.hex_r10],
      ] as const) {
        if (!expected) throw new Error("A valid zone has its hexes listed.");
        const grid = gridOfArea(zone.area, resolution);
        expect(grid.cells).toEqual([...expected.overlapping].sort());
        const parts: Record<string, number> = Object.fromEntries(
          Object.entries(expected.area_fraction_inside).map(([cell, part]) => [cell, Number(part)]),
        );
        // GEOS measured on the National Grid, where a side of 2 km runs 10 cm beside the one that is straight in degrees.
        grid.cells.forEach((cell, h) => {
          expect([cell, grid.share[h], parts[cell] ?? 0]).toSatisfy(
            ([, own, reference]) => Math.abs(own - reference) < 1e-3,
          );
        });
      }
    },
  );

  it("are not needed for a point to be told from one outside and one without a place", () => {
    const zone = cases.find((candidate) => candidate.id === "z3-hole");
    if (!zone) throw new Error("The zone with the hole is gone.");
    const grid = gridOfArea(zone.area, 9);
    const lng = Float64Array.from(points, (point) => Number(point.lon));
    const lat = Float64Array.from(points, (point) => Number(point.lat));
    const { hex } = hexOfPoints(grid, lng, lat, zone.area);
    expect(hex.filter((h) => h >= 0)).toHaveLength(zone.incidents_inside);
    expect(hex.filter((h) => h === -2)).toHaveLength(points.length - zone.incidents_inside);
    hex.forEach((h, i) => {
      if (h >= 0) expect(grid.cells[h]).toBe(points[i].h3_r9);
    });
  });
});

describe("distances", () => {
  it("agree with geosphere's haversine on its own, slightly larger sphere", () => {
    for (const pair of distances.pairs) {
      const own = distanceMeters([pair.lon1, pair.lat1], [pair.lon2, pair.lat2]) * (6371008.8 / 6371007.18);
      expect(Math.abs(own - pair["haversine_R6371008.8_m"])).toBeLessThanOrEqual(
        1e-6 * pair["haversine_R6371008.8_m"] + 1e-6,
      );
    }
    expect(distances.pairs.length).toBeGreaterThan(10);
  });
});
