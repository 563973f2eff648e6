import { describe, expect, it } from "vitest";
import { createGridProjection, projectGrid } from "../../../../src/core/ingest/project";
import { load } from "../../../fixtures/load";
import { makeGrid, shiftOf } from "../../../fixtures/shift-grid";

/** The worked example of Ordnance Survey's guide: a point of the grid and its position on the Airy ellipsoid, not yet shifted. */
const example = { easting: 651409.903, northing: 313177.27, lat: 52.65757030555555, lng: 1.7179215833333334 };

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
      "not an NTv2 file",
    );
  });

  it("must point the right way: one for the way back is refused", () => {
    expect(() => createGridProjection(makeGrid(-1))).toThrow("the way back");
  });
});
