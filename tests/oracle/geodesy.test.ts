import { describe, expect, it } from "vitest";
import { gridAccuracy } from "../../src/core/ingest/grid-accuracy";
import { readGridLetters } from "../../src/core/ingest/parse/grid-letters";
import { type Point, projectGrid } from "../../src/core/ingest/project";
import { readCase } from "./read-case";

const points = readCase("geodesy/bng_to_wgs84.csv").map((row) => ({
  id: row.id,
  letters: { oneMeter: row.grid_ref_1m, hundredMeters: row.grid_ref_100m },
  easting: Number(row.easting),
  northing: Number(row.northing),
  helmert: { lng: Number(row.lon_helmert), lat: Number(row.lat_helmert) },
  truth: { lng: Number(row.lon_ostn15), lat: Number(row.lat_ostn15) },
}));
const surveyed = readCase("geodesy/os_ostn15_test_points.csv").map((row) => ({
  id: row.os_point,
  easting: Number(row.easting_os_published),
  northing: Number(row.northing_os_published),
  truth: { lng: Number(row.lon_etrs89), lat: Number(row.lat_etrs89) },
}));

/** Meters between two points some meters apart, on the radii of the WGS84 ellipsoid at that latitude. */
function apartMeters(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const e2 = 0.00669437999014;
  const w = 1 - e2 * Math.sin(a.lat * radians) ** 2;
  const east = (a.lng - b.lng) * radians * (6378137 / Math.sqrt(w)) * Math.cos(a.lat * radians);
  const north = (a.lat - b.lat) * radians * ((6378137 * (1 - e2)) / w ** 1.5);
  return Math.hypot(east, north);
}
function project(easting: number, northing: number): Point {
  const point = { lng: 0, lat: 0 };
  projectGrid(easting, northing, point);
  return point;
}
/** Where the program corrects the seven parameters, and where the accuracy of 0.3 m is stated. */
const inCoventry = ({ easting, northing }: { easting: number; northing: number }) =>
  easting >= 426500 && easting <= 439500 && northing >= 274500 && northing <= 285500;

describe("grid references", () => {
  it("with letters are the easting and northing that they stand for, all over Britain", () => {
    expect(new Set(points.map(({ letters }) => letters.oneMeter.slice(0, 2))).size).toBeGreaterThan(5);
    for (const { letters, easting, northing } of points) {
      expect(readGridLetters(letters.oneMeter)).toEqual([easting, northing]);
      const corner = [easting, northing].map((meters) => Math.floor(meters / 100) * 100);
      expect(readGridLetters(letters.hundredMeters)).toEqual(corner);
    }
  });

  it("are within 0.3 m of OSTN15 in Coventry, and within 5 m of it anywhere in Britain", () => {
    const all = [...points, ...surveyed].map((point) => ({
      ...point,
      apart: apartMeters(project(point.easting, point.northing), point.truth),
    }));
    const worst = (some: typeof all) => some.reduce((most, point) => (point.apart > most.apart ? point : most));
    const coventry = worst(all.filter(inCoventry));
    const britain = worst(all);
    console.log(
      `Worst distance from OSTN15: ${coventry.apart.toFixed(2)} m in Coventry (${coventry.id}, ${all.filter(inCoventry).length} points), ` +
        `${britain.apart.toFixed(2)} m in Britain (${britain.id}, ${all.length} points)`,
    );
    // What the methods page says is what is measured here.
    expect(gridAccuracy).toEqual({
      inCoventryMeters: Number(coventry.apart.toFixed(2)),
      inBritainMeters: Number(britain.apart.toFixed(2)),
      points: all.length,
    });
    expect(all.filter(inCoventry).length).toBeGreaterThan(5);
    expect(coventry.apart).toBeLessThan(0.3);
    expect(britain.apart).toBeLessThan(5);
  });

  it("are where PROJ puts them with the same seven parameters, to 1e-7 degrees, outside the box that is corrected", () => {
    const others = points.filter((point) => !inCoventry(point));
    expect(others.length).toBeGreaterThan(10);
    for (const { easting, northing, helmert } of others) {
      const { lng, lat } = project(easting, northing);
      expect(Math.abs(lng - helmert.lng)).toBeLessThan(1.01e-7);
      expect(Math.abs(lat - helmert.lat)).toBeLessThan(1.01e-7);
    }
  });
});
