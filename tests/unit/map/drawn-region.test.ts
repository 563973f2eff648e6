import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import {
  finishedWords,
  nextName,
  pointsOf,
  withDrawn,
  withoutRepeats,
  withoutSecondClick,
} from "../../../src/map/drawn-region";
import { newId } from "../../../src/map/new-id";

const ring = [
  [-1.5, 52.4],
  [-1.4, 52.4],
  [-1.4, 52.5],
  [-1.5, 52.4],
];

describe("a drawn region", () => {
  it("is added under the next free name, to seven decimals", () => {
    const study = { ...createStudy(), routes: [] };
    const once = withDrawn(study, "route", "r1", [
      [-1.51234567891, 52.41234567891],
      [-1.5, 52.4],
    ]);
    expect(once.routes).toEqual([
      {
        id: "r1",
        name: "Route 1",
        schoolId: null,
        to: null,
        line: [
          [-1.5123457, 52.4123457],
          [-1.5, 52.4],
        ],
        example: false,
        note: "",
        noteDate: null,
      },
    ]);
    const renamed = { ...once, routes: once.routes.map((route) => ({ ...route, name: "Route 2" })) };
    expect(nextName("route", renamed)).toBe("Route 3");
    expect(withDrawn(study, "zone", "z1", ring).zones.at(-1)).toMatchObject({
      id: "z1",
      name: "Zone 5",
      rings: [ring],
    });
  });

  it("that exists keeps everything but its outer ring", () => {
    const study = createStudy();
    const hole = [
      [-1.45, 52.42],
      [-1.44, 52.42],
      [-1.44, 52.43],
      [-1.45, 52.42],
    ] as const;
    const zones = study.zones.map((zone, i) => (i === 1 ? { ...zone, rings: [...zone.rings, hole] } : zone));
    const next = withDrawn({ ...study, zones }, "zone", zones[1].id, ring);
    expect(next.zones[1]).toEqual({ ...zones[1], rings: [ring, hole] });
    expect(next.zones).toHaveLength(zones.length);
  });

  it("gives its points to be reshaped, and none when it is new", () => {
    const study = createStudy();
    expect(pointsOf({ kind: "route", id: study.routes[0].id }, study)).toBe(study.routes[0].line);
    expect(pointsOf({ kind: "zone", id: study.zones[0].id }, study)).toBe(study.zones[0].rings[0]);
    expect(pointsOf({ kind: "zone", id: null }, study)).toBeNull();
  });

  it("is announced with its name and its points, the closing one of a zone not counted", () => {
    const study = withDrawn(createStudy(), "route", "r9", [
      [-1.52, 52.41],
      [-1.51, 52.4],
      [-1.5, 52.4],
    ]);
    expect(finishedWords(study, "route", "r9", true)).toBe("Route 9 added, 3 points.");
    const zone = withDrawn(study, "zone", "z5", ring);
    expect(finishedWords(zone, "zone", "z5", false)).toBe("Zone 5 reshaped, 3 points.");
  });

  it("is announced with a warning when it lies where no incident can be", () => {
    const study = withDrawn(createStudy(), "route", "r9", [
      [1.52, 52.41],
      [1.51, 52.4],
    ]);
    expect(finishedWords(study, "route", "r9", true)).toMatch(
      /^Route 9 added, 2 points. Route 9 lies outside Coventry/,
    );
  });

  it("keeps every clicked point but the second of a double click", () => {
    const pixels = ([lng, lat]: readonly [number, number]) => ({ x: lng * 1000, y: lat * 1000 });
    const near = [
      [0, 0],
      [0.02, 0],
      [0.023, 0.002],
    ] as const;
    expect(withoutSecondClick(near, pixels, 6)).toEqual(near.slice(0, 2));
    const apart = [...near.slice(0, 2), [0.03, 0.002] as const];
    expect(withoutSecondClick(apart, pixels, 6)).toEqual(apart);
    expect(withoutRepeats([near[0], near[0], near[1], near[0]])).toEqual([near[0], near[1], near[0]]);
  });

  it("has an id of its own", () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newId("route")));
    expect(ids.size).toBe(1000);
    expect([...ids][0]).toMatch(/^route-[0-9a-f]{16}$/);
  });
});
