import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { projectGrid } from "../../../../src/core/ingest/project";
import { readDegrees, readGrid } from "../../../../src/core/ingest/where";

const [, ...lines] = readFileSync(new URL("../../../fixtures/bng-test-points.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const points = lines.map((line) => {
  const [id, easting, northing, lat, lng, region] = line.split(",");
  return { id, easting: Number(easting), northing: Number(northing), lng: Number(lng), lat: Number(lat), region };
});

/** Meters between two points some meters apart, on the WGS84 ellipsoid's radii at that latitude. */
function apartMeters(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const radians = Math.PI / 180;
  const e2 = 0.00669437999014;
  const w = 1 - e2 * Math.sin(a.lat * radians) ** 2;
  const east = (a.lng - b.lng) * radians * (6378137 / Math.sqrt(w)) * Math.cos(a.lat * radians);
  const north = (a.lat - b.lat) * radians * ((6378137 * (1 - e2)) / w ** 1.5);
  return Math.hypot(east, north);
}

const point = { lng: 0, lat: 0 };
const project = (easting: number, northing: number) => {
  projectGrid(easting, northing, point);
  return { ...point };
};

describe("the National Grid", () => {
  it("has the test points that the file should have", () => {
    expect(points).toHaveLength(51);
    expect(points.filter(({ region }) => region === "coventry")).toHaveLength(10);
  });

  it.each(points)(
    "puts $id where OSTN15 puts it, within 0.3 m in Coventry and 5 m elsewhere",
    ({ easting, northing, region, ...truth }) => {
      expect(apartMeters(project(easting, northing), truth)).toBeLessThan(region === "coventry" ? 0.3 : 5);
    },
  );

  it("writes seven decimals, so that no engine's last bit shows", () => {
    const { lng, lat } = project(433123, 279045);
    expect([lng, lat]).toEqual([Number(lng.toFixed(7)), Number(lat.toFixed(7))]);
  });
});

describe("a place", () => {
  const coventry = [-1.62, 52.36, -1.42, 52.47] as const;

  it("is put right when easting and northing are swapped and the study area tells", () => {
    const straight = project(433412, 279156);
    expect(readGrid("279156", "433412", coventry, point)).toBe("swapped");
    expect(point).toEqual(straight);
  });

  it("is left as written when the study area does not tell", () => {
    expect(readGrid("279156", "433412", null, point)).toBeNull();
    expect(point).toEqual(project(279156, 433412));
    expect(readGrid("530000", "180000", coventry, point)).toBeNull();
    expect(point).toEqual(project(530000, 180000));
  });

  it.each([
    ["", "279156", "noPlace"],
    ["0", "0", "nullIsland"],
    ["unknown", "unknown", "badPlace"],
    ["9334120", "9791560", "outsideBritain"],
  ])("is none when the grid says %s, %s", (easting, northing, remark) => {
    expect(readGrid(easting, northing, coventry, point)).toBe(remark);
    expect(point).toEqual({ lng: Number.NaN, lat: Number.NaN });
  });

  it.each([
    ["", "", "noPlace"],
    ["0", "0.0", "nullIsland"],
    ["here", "52.4", "badPlace"],
    // Two numbers in one field are not one of degrees and minutes.
    ["-1.5106,52.4081", "52.4081", "badPlace"],
    ["-1.5106 52.40", "52.4081", "badPlace"],
    ["-74.0060", "40.7128", "outsideBritain"],
  ])("is none when the degrees say %s, %s", (lng, lat, remark) => {
    expect(readDegrees(lng, lat, null, point)).toBe(remark);
    expect(point).toEqual({ lng: Number.NaN, lat: Number.NaN });
  });
});
