import { describe, expect, it } from "vitest";
import type { Position } from "../../../src/core/hexes/geometry";
import { createStudy } from "../../../src/core/study/defaults";
import { snapped, snapTargetsOf } from "../../../src/map/snap";

/** A map on which a thousandth of a degree is 100 pixels across and down. */
const project = (lng: number, lat: number) => ({ x: lng * 1e5, y: -lat * 1e5 });
const at = (x: number, y: number): Position => [x / 1e5, -y / 1e5];
const school = at(0, 0);
const line = [at(100, 0), at(200, 0), at(200, 100)];
const snap = (x: number, y: number) => {
  const place = snapped({ schools: [school], places: line, lines: [line] }, at(x, y), project);
  return place && [Math.round(place[0] * 1e5), Math.round(-place[1] * 1e5) + 0];
};

describe("a point of a route that is drawn", () => {
  it("goes to a school within 15 pixels, and not farther", () => {
    expect(snap(9, 12)).toEqual([0, 0]);
    expect(snap(-14, 0)).toEqual([0, 0]);
    expect(snap(12, 12)).toBeUndefined();
  });

  it("goes to a point of another route before its line, and to the line within 10 pixels", () => {
    expect(snap(112, 3)).toEqual([100, 0]);
    expect(snap(150, 9)).toEqual([150, 0]);
    expect(snap(150, 11)).toBeUndefined();
    expect(snap(207, 40)).toEqual([200, 40]);
  });

  it("seen from afar, where ten pixels are streets, goes to a school whose sign it is put on, and to no other route", () => {
    // 20 m a pixel at the equator, where a thousandth of a degree is 111 m.
    const far = (lng: number, lat: number) => ({ x: (lng * 111_319.5) / 20, y: (-lat * 110_574) / 20 });
    const targets = { schools: [school], places: line, lines: [line] };
    const near = (meters: number, toward: Position): Position => [toward[0], toward[1] + meters / 110_574];
    expect(snapped(targets, near(190, school), far)).toEqual(school);
    expect(snapped(targets, near(260, school), far)).toBeUndefined();
    const alone = { ...targets, schools: [] };
    expect(snapped(alone, near(38, line[0]), far)).toEqual(line[0]);
    expect(snapped(alone, near(42, line[0]), far)).toBeUndefined();
    const between: Position = [(line[0][0] + line[1][0]) / 2, 0];
    const withoutPoints = { ...alone, places: [] };
    expect(snapped(withoutPoints, near(18, between), far)?.[0]).toBeCloseTo(between[0], 9);
    expect(snapped(withoutPoints, near(22, between), far)).toBeUndefined();
  });

  it("stays where it is put when nothing is near, and where there is nothing", () => {
    expect(snap(150, 60)).toBeUndefined();
    expect(snapped({ schools: [], places: [], lines: [] }, school, project)).toBeUndefined();
    expect(snapped({ schools: [], places: [], lines: [[school, school]] }, school, project)).toBeUndefined();
  });

  it("is drawn to every school and to every route but its own", () => {
    const study = createStudy();
    const [own] = study.routes;
    const all = snapTargetsOf(study, null);
    const others = snapTargetsOf(study, own.id);
    expect(all.lines).toHaveLength(study.routes.length);
    expect(others.lines).toHaveLength(study.routes.length - 1);
    expect(others.lines).not.toContain(own.line);
    expect(all.places.length - others.places.length).toBe(own.line.length);
    expect(others.schools).toEqual(study.schools.map(({ lng, lat }) => [lng, lat]));
  });
});
