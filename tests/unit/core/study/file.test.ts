import { describe, expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { withChosen, withFilter, withoutRoute, withRoute, withZone } from "../../../../src/core/study/edits";
import { readStudy, StudyProblem, writeStudy } from "../../../../src/core/study/file";
import { hourPresets } from "../../../../src/core/study/hour-presets";
import {
  firstRoutePlan,
  type RoutePlan,
  withForbidden,
  withLocked,
  withoutRule,
  withRoutePlan,
} from "../../../../src/core/study/route-plan";

const busy = () => {
  let study = createStudy();
  study = withFilter(study, {
    dates: { kind: "between", from: "2024-04-01", to: "2024-08-31" },
    hours: hourPresets[0].hours,
    dayKinds: ["holiday"],
    ageBands: ["10-15"],
    domestic: "leave-out",
  });
  study = withRoute(study, {
    id: "r",
    name: "<b>=1+1</b>",
    schoolId: null,
    to: { kind: "station", name: "=Pool Meadow" },
    line: [
      [-1.5, 52.4],
      [-1.51, 52.41],
    ],
    example: false,
    note: "",
    noteDate: null,
  });
  return withZone(study, {
    id: "z",
    name: "Zone",
    rings: [
      [
        [-1.5, 52.4],
        [-1.51, 52.4],
        [-1.51, 52.41],
        [-1.5, 52.4],
      ],
    ],
    example: false,
    note: "",
    noteDate: null,
    chosenOn: { files: ["a.csv"], from: "2023-04-01", to: "2026-03-31" },
  });
};

describe("a study file", () => {
  it("gives back what was saved, to the last field", () => {
    expect(readStudy(writeStudy(busy()))).toEqual(busy());
    expect(readStudy(writeStudy(createStudy()))).toEqual(createStudy());
  });

  it("saved before routes led anywhere opens, and leads nowhere; a kind of place that there is not is refused", () => {
    const older = JSON.parse(writeStudy(busy()));
    for (const route of older.study.routes) delete route.to;
    expect(readStudy(JSON.stringify(older)).routes.map(({ to }) => to)).toEqual(busy().routes.map(() => null));
    older.study.routes[0].to = { kind: "pub", name: "" };
    expect(() => readStudy(JSON.stringify(older))).toThrow(/routes\.0\.to/);
  });

  it("is refused with a sentence when it is no study, damaged, or from a newer release", () => {
    const damaged = JSON.parse(writeStudy(busy()));
    damaged.study.filter.hours = "1".repeat(167);
    for (const text of ["", "{}", "[1]", '{"kind":"x"}', JSON.stringify(damaged)])
      expect(() => readStudy(text)).toThrow(StudyProblem);
    expect(() => readStudy(JSON.stringify(damaged))).toThrow(/filter\.hours/);
    const newer = JSON.parse(writeStudy(busy()));
    newer.study.version = 3;
    expect(() => readStudy(JSON.stringify(newer))).toThrow(/newer release/);
  });

  it("refuses a field that no study has, so that nothing rides along in it", () => {
    const extra = JSON.parse(writeStudy(busy()));
    extra.study.incidents = [{ lng: -1.5, lat: 52.4 }];
    expect(() => readStudy(JSON.stringify(extra))).toThrow(StudyProblem);
  });
});

describe("the plan of posts", () => {
  it("is saved with the study, and an old study gets the first one", () => {
    const study = withLocked(busy(), { routeId: "r", atMeters: 137.5 });
    expect(readStudy(writeStudy(study))).toEqual(study);
    const old = JSON.parse(writeStudy(createStudy()));
    old.study.version = 1;
    delete old.study.routePlan;
    expect(readStudy(JSON.stringify(old)).routePlan).toEqual(firstRoutePlan);
  });

  it("keeps the letter of a fixed post; one saved before posts had letters opens without, and what is no letter is refused", () => {
    const place = { routeId: "a", atMeters: 100 };
    const withPost = (post: object) =>
      writeStudy(withRoutePlan(createStudy(), { locked: [post as RoutePlan["locked"][number]] }));
    const letterOf = (text: string) => readStudy(text).routePlan.locked;
    expect(letterOf(withPost({ ...place, letter: "D" }))).toEqual([{ ...place, letter: "D" }]);
    expect(letterOf(withPost(place))).toEqual([place]);
    expect(() => readStudy(withPost({ ...place, letter: "<b>" }))).toThrow(/letter/);
  });

  it("has a place locked, forbidden or neither, never both", () => {
    const place = { routeId: "r", atMeters: 100 };
    const locked = withLocked(withForbidden(createStudy(), place), place);
    expect(locked.routePlan).toMatchObject({ locked: [place], forbidden: [] });
    const forbidden = withForbidden(locked, { ...place });
    expect(forbidden.routePlan).toMatchObject({ locked: [], forbidden: [place] });
    expect(withoutRule(forbidden, place).routePlan).toEqual(firstRoutePlan);
  });
});

describe("edits", () => {
  it("leave the study that they were given as it was", () => {
    const study = createStudy();
    const before = JSON.stringify(study);
    withRoute(study, { ...study.routes[0], name: "Other" });
    withoutRoute(study, study.routes[0].id);
    withFilter(study, { knife: true });
    expect(JSON.stringify(study)).toBe(before);
  });

  it("treat all chosen and no choice as the same", () => {
    const all = ["a", "b", "c"] as const;
    expect(withChosen(null, "a", false, all)).toEqual(["b", "c"]);
    expect(withChosen(["b", "c"], "a", true, all)).toBeNull();
    expect(withChosen(["a"], "a", false, all)).toEqual([]);
    expect(withChosen(["b"], "a", false, all)).toEqual(["b"]);
    expect(withChosen(null, "a", true, all)).toBeNull();
  });
});
