import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { nextName, pointsOf, withDrawn } from "../../../src/map/drawn-region";
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
        line: [
          [-1.5123457, 52.4123457],
          [-1.5, 52.4],
        ],
        example: false,
        note: "",
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

  it("has an id of its own", () => {
    const ids = new Set(Array.from({ length: 1000 }, () => newId("route")));
    expect(ids.size).toBe(1000);
    expect([...ids][0]).toMatch(/^route-[0-9a-f]{16}$/);
  });
});
