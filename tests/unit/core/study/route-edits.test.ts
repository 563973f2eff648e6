import { describe, expect, it } from "vitest";
import { measureLine } from "../../../../src/core/places/along-line";
import { createStudy } from "../../../../src/core/study/defaults";
import { schoolNear, withDuplicate, withReversed, withSplit } from "../../../../src/core/study/route-edits";
import { withForbidden, withLocked } from "../../../../src/core/study/route-plan";
import type { Study } from "../../../../src/core/study/study";

const base = createStudy();
const [{ id, line }] = base.routes;
const length = measureLine(line).lengthMeters;
const study = withForbidden(withLocked(base, { routeId: id, atMeters: 100, letter: "C" }), {
  routeId: id,
  atMeters: 600,
});
const lengthOf = (of: Study, route: string) =>
  measureLine(of.routes.find((other) => other.id === route)?.line ?? []).lengthMeters;

describe("edits of routes", () => {
  it("copy a route with its school, and nothing that is fixed on it", () => {
    const copied = withDuplicate(study, id, "route-1");
    expect(copied.routes.at(-1)).toEqual({ ...study.routes[0], id: "route-1", name: `${study.routes[0].name}, copy` });
    expect(copied.routePlan).toEqual(study.routePlan);
  });

  it("reverse a route to the same length, leave fixed places where they are on the ground, and undo themselves", () => {
    const reversed = withReversed(study, id);
    expect(lengthOf(reversed, id)).toBeCloseTo(length, 6);
    expect(reversed.routes[0].line[0]).toEqual(line[line.length - 1]);
    expect(reversed.routePlan.locked[0].atMeters).toBeCloseTo(length - 100, 6);
    expect(reversed.routePlan.locked[0].letter).toBe("C");
    const again = withReversed(reversed, id);
    expect(again.routes).toEqual(study.routes);
    expect(again.routePlan.forbidden[0].atMeters).toBeCloseTo(600, 6);
  });

  it("split a route into two that are as long as it was, meet where they were parted, and keep what is fixed on either", () => {
    const parted = withSplit(study, id, 250, "route-1");
    expect(lengthOf(parted, id)).toBeCloseTo(250, 2);
    expect(lengthOf(parted, id) + lengthOf(parted, "route-1")).toBeCloseTo(length, 2);
    const [first, second] = [parted.routes[0].line, parted.routes[parted.routes.length - 1].line];
    expect(first[first.length - 1]).toEqual(second[0]);
    expect(parted.routePlan.locked).toEqual([{ routeId: id, atMeters: 100, letter: "C" }]);
    expect(parted.routePlan.forbidden).toEqual([{ routeId: "route-1", atMeters: 350 }]);
  });

  it("lead a split route there by its second part, and a reversed or copied one where it led", () => {
    const to = { kind: "park", name: "Spencer Park" } as const;
    const leading = { ...study, routes: study.routes.map((route) => (route.id === id ? { ...route, to } : route)) };
    const toOf = (of: typeof study, which: string) => of.routes.find((route) => route.id === which)?.to;
    const parted = withSplit(leading, id, 250, "route-1");
    expect([toOf(parted, id), toOf(parted, "route-1")]).toEqual([null, to]);
    expect(toOf(withReversed(leading, id), id)).toEqual(to);
    expect(toOf(withDuplicate(leading, id, "route-1"), "route-1")).toEqual(to);
  });

  it.each([0, -1, 1e6, Number.NaN])("refuse to split at %s m", (at) => {
    expect(() => withSplit(study, id, at, "route-1")).toThrow(RangeError);
  });

  it("know the school at which a route begins, and none when it begins elsewhere", () => {
    const school = base.schools[0];
    expect(schoolNear(base.schools, [school.lng, school.lat + 0.001])).toBe(school.id);
    expect(schoolNear(base.schools, [0, 51])).toBeNull();
  });
});
