import { area, buffer, lineString } from "@turf/turf";
import { describe, expect, it } from "vitest";
import type { MultiPolygon, Position } from "../../src/core/hexes/geometry";
import { measureLine, pointsNear } from "../../src/core/places/along-line";
import { bandKm2, groundOf, latticeOf } from "../../src/core/places/ground";
import routes from "./cases/geometry/routes.json";
import expected from "./cases/geometry/routes_expected.json";
import { readCase } from "./read-case";

const points = readCase("cov-nte/points.csv.gz");
const lng = Float64Array.from(points, ({ lon }) => Number(lon));
const lat = Float64Array.from(points, (point) => Number(point.lat));

const cases = expected.routes.map((route) => {
  const feature = routes.features.find(({ properties }) => properties.id === route.id);
  if (!feature) throw new Error(`Route ${route.id} has no line.`);
  const line = feature.geometry.coordinates as unknown as Position[];
  return { ...route, line, measured: measureLine(line) };
});

/** Far wider than any route, so that nothing is cut off. */
const everywhere: MultiPolygon = [
  [
    [
      [-2, 52],
      [-1, 52],
      [-1, 53],
      [-2, 53],
      [-2, 52],
    ],
  ],
];
const lattice = latticeOf(everywhere);

describe("a route is as long as on the ellipsoid by geosphere", () => {
  it.each(cases)("$id", ({ measured, length_geodesic_m }) => {
    expect(Math.abs(measured.lengthMeters / length_geodesic_m - 1)).toBeLessThan(1e-6);
  });
});

describe("as many incidents lie within a distance of a route as GEOS and geosphere find", () => {
  const each = cases.flatMap(({ id, measured, buffers }) => buffers.map((of) => ({ id, measured, ...of })));
  it.each(each)("$id, $distance_m m", ({ measured, distance_m, incidents_within_geodesic, incidents_within_bng }) => {
    // Where the plane of the national grid and the ellipsoid disagree, the incident lies a few centimeters from the limit.
    const found = pointsNear(measured, lng, lat, distance_m).point.length;
    expect([incidents_within_geodesic, incidents_within_bng]).toContain(found);
  });
  it("and on the ellipsoid to the last incident but for one a centimeter from the limit", () => {
    const apart = each.filter(
      (of) => pointsNear(of.measured, lng, lat, of.distance_m).point.length !== of.incidents_within_geodesic,
    );
    expect(apart.filter(({ nearest_to_limit_m }) => nearest_to_limit_m > 0.02)).toEqual([]);
  });
});

describe("a distance to a route is that of geosphere", () => {
  it.each(cases)("$id", ({ measured, sample_distances }) => {
    for (const { incident, geodesic_m } of sample_distances) {
      const i = Number(incident.slice(1)) - 1;
      const { away } = pointsNear(measured, lng.slice(i, i + 1), lat.slice(i, i + 1), 20_000);
      expect(Math.abs(away[0] - geodesic_m)).toBeLessThan(0.05 + 2e-4 * geodesic_m);
    }
  });
});

describe("the squares of a corridor have the area of its buffer", () => {
  const each = cases.flatMap(({ id, measured, buffers }) => buffers.map((of) => ({ id, measured, ...of })));
  it.each(each)("$id, $distance_m m", ({ measured, distance_m, area_bng_planar_m2 }) => {
    const { corridorKm2 } = groundOf(measured, distance_m, lattice);
    // 0.08 %: the plane of the grid is that much smaller than the ground here.
    expect(Math.abs((corridorKm2 * 1e6) / area_bng_planar_m2 - 1.0008)).toBeLessThan(0.01);
  });
});

describe("the squares of a band have the area between two of turf's buffers", () => {
  it.each(cases)("$id", ({ line, measured }) => {
    const around = (meters: number) => {
      const shape = buffer(lineString(line.map((at) => [...at])), meters / 1000, { units: "kilometers", steps: 64 });
      return shape ? area(shape) : Number.NaN;
    };
    const own = bandKm2(groundOf(measured, 100, lattice), []) * 1e6;
    // Turf's earth is a sphere: here its areas are up to 0.4 % smaller.
    expect(Math.abs(own / (around(500) - around(300)) - 1)).toBeLessThan(0.007);
  });
});
