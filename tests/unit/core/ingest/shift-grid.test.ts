import { describe, expect, it } from "vitest";
import { createGridProjection, projectGrid } from "../../../../src/core/ingest/project";
import { load } from "../../../fixtures/load";

/** The worked example of Ordnance Survey's guide: a point of the grid and its position on the Airy ellipsoid, not yet shifted. */
const example = { easting: 651409.903, northing: 313177.27, lat: 52.65757030555555, lng: 1.7179215833333334 };

/** Seconds that the made-up grid adds at a place: something that changes evenly, so that between nodes it is known exactly. */
const shiftOf = (lat: number, lng: number) => ({ lat: 1.5 + (lat - 52) * 2, lng: -6 + (lng - 1) * 3 });

/** A small NTv2 file from 52° to 53° north and 1° to 2° east, a node each 0.1°. Its longitudes and their shifts count westwards. */
function makeGrid(): ArrayBuffer {
  const [columns, rows, step] = [11, 11, 360];
  const bytes = new ArrayBuffer(352 + columns * rows * 16);
  const view = new DataView(bytes);
  let at = 0;
  const label = (text: string) => {
    for (let i = 0; i < 8; i++) view.setUint8(at + i, text.padEnd(8).charCodeAt(i));
  };
  const record = (name: string, value: number | string, isWhole = false) => {
    label(name);
    at += 8;
    if (typeof value === "string") label(value);
    else if (isWhole) view.setInt32(at, value, true);
    else view.setFloat64(at, value, true);
    at += 8;
  };
  record("NUM_OREC", 11, true);
  record("NUM_SREC", 11, true);
  record("NUM_FILE", 1, true);
  record("GS_TYPE", "SECONDS");
  record("VERSION", "MADE-UP");
  record("SYSTEM_F", "OSGB36");
  record("SYSTEM_T", "ETRS89");
  record("MAJOR_F", 6377563.396);
  record("MINOR_F", 6356256.909);
  record("MAJOR_T", 6378137);
  record("MINOR_T", 6356752.314);
  record("SUB_NAME", "MADEUP");
  record("PARENT", "NONE");
  record("CREATED", "20260401");
  record("UPDATED", "20260401");
  record("S_LAT", 52 * 3600);
  record("N_LAT", 53 * 3600);
  record("E_LONG", -2 * 3600);
  record("W_LONG", -1 * 3600);
  record("LAT_INC", step);
  record("LONG_INC", step);
  record("GS_COUNT", columns * rows, true);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const shift = shiftOf(52 + row / 10, 2 - column / 10);
      view.setFloat32(at, shift.lat, true);
      view.setFloat32(at + 4, -shift.lng, true);
      at += 16;
    }
  }
  return bytes;
}

describe("a user's grid of shifts", () => {
  it("is what an extract is projected by, when it is given", async () => {
    const { easting, northing } = example;
    const file = new File([`Date,Easting,Northing,HO Code\n14/03/2026,${easting},${northing},8N\n`], "extract.csv");
    const { incidents } = await load([file], { bounds: null, project: createGridProjection(makeGrid()) });
    const shift = shiftOf(example.lat, example.lng);
    expect(incidents.lat[0]).toBeCloseTo(example.lat + shift.lat / 3600, 6);
    expect(incidents.lng[0]).toBeCloseTo(example.lng + shift.lng / 3600, 6);
  });

  it("puts a point where its shifts put it, between the nodes too", () => {
    const point = { lng: 0, lat: 0 };
    createGridProjection(makeGrid())(example.easting, example.northing, point);
    const shift = shiftOf(example.lat, example.lng);
    expect(point.lat).toBeCloseTo(example.lat + shift.lat / 3600, 6);
    expect(point.lng).toBeCloseTo(example.lng + shift.lng / 3600, 6);
  });

  it("gives way to the seven parameters beyond its edge", () => {
    const [point, usual] = [
      { lng: 0, lat: 0 },
      { lng: 0, lat: 0 },
    ];
    createGridProjection(makeGrid())(433123, 279045, point);
    projectGrid(433123, 279045, usual);
    expect(point).toEqual(usual);
  });

  it("must be an NTv2 file", () => {
    expect(() => createGridProjection(new TextEncoder().encode("a,b\n1,2\n").buffer as ArrayBuffer)).toThrow(
      "not NTv2",
    );
  });
});
