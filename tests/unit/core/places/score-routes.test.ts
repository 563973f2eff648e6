import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../../src/core/calendar/days";
import { codeOfBand } from "../../../../src/core/incidents/ages";
import { FLAG } from "../../../../src/core/incidents/incidents";
import { leftOutReasons } from "../../../../src/core/places/route-incidents";
import { withRouteRules } from "../../../../src/core/study/edits";
import type { MadeRow } from "../../../fixtures/make-incidents";
import { at, routeOf, rowAt, scoresOf, streetStudy } from "./made-up-street";

/** 250 m east from the gate, then 300 m north: 550 m, six pieces. */
const study = streetStudy([routeOf("bent", [at(0, 0), at(250, 0), at(250, 300)])]);
const [term, saturday, holiday] = ["2024-03-12", "2024-03-16", "2024-02-14"].map(dayOfIso);

const countsOf = (...rows: MadeRow[]) => Array.from(scoresOf(study, rows).routes[0].segments.incidents);

describe("an incident on a route", () => {
  it("lands on the 100 m that it lies beside", () => {
    expect(countsOf(rowAt(at(30, 40)))).toEqual([1, 0, 0, 0, 0, 0]);
    expect(countsOf(rowAt(at(199, -60)))).toEqual([0, 1, 0, 0, 0, 0]);
    expect(countsOf(rowAt(at(201, -60)))).toEqual([0, 0, 1, 0, 0, 0]);
    // Round the corner: 60 m north of it is 310 m from the gate.
    expect(countsOf(rowAt(at(300, 60)))).toEqual([0, 0, 0, 1, 0, 0]);
    // Beyond the end: the last piece, which is 50 m long.
    expect(countsOf(rowAt(at(250, 390)))).toEqual([0, 0, 0, 0, 0, 1]);
    // Before the gate: the first.
    expect(countsOf(rowAt(at(-90, 0)))).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it("lies within 100 m, and not at 101", () => {
    expect(countsOf(rowAt(at(100, -99.8)))).not.toEqual([0, 0, 0, 0, 0, 0]);
    expect(countsOf(rowAt(at(100, -101)))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it.each<[string, Partial<MadeRow>, number]>([
    ["the first minute of the window", { minute: 890 }, 1],
    ["the last minute of the window", { minute: 974 }, 1],
    ["one minute before the window", { minute: 889 }, 0],
    ["one minute after the window", { minute: 975 }, 0],
    ["a Saturday", { day: saturday }, 0],
    ["an INSET day of its own school", { day: dayOfIso("2024-03-01") }, 0],
    ["a holiday", { day: holiday }, 0],
    ["a weekday that the calendar does not know", { day: dayOfIso("2024-10-15") }, 0],
    ["no time", { minute: undefined }, 0],
    ["a victim of 18", { age: 18 }, 1],
    ["a victim of 19", { age: 19 }, 0],
    ["a victim whose age is not known", { age: undefined }, 0],
    ["a domestic one", { flags: FLAG.domestic | FLAG.publicPlace }, 0],
    ["one in private", { flags: FLAG.notPublicPlace }, 0],
    ["one in public", { flags: FLAG.publicPlace }, 1],
  ])("counts on a school day in the window, street-relevant and of a victim up to 18: %s", (_, changes, counts) => {
    const { routes, incidents } = scoresOf(study, [rowAt(at(50, 0), changes)]);
    expect(routes[0].incidents).toBe(counts);
    expect(incidents).toBe(counts);
  });
});

describe("an incident of another hour, of which a plan makes something too", () => {
  const otherOf = (changes: Partial<MadeRow>) => {
    const { weight } = scoresOf(study, [rowAt(at(50, 0), changes)]).routes[0].otherHours;
    return weight.reduce((sum, part) => sum + part, 0);
  };

  it.each<[string, Partial<MadeRow>, number]>([
    ["in the window", { minute: 890 }, 0],
    ["one minute before it", { minute: 889 }, 1],
    ["at night", { minute: 60 }, 1],
    ["on a Saturday", { day: saturday }, 1],
    ["on a holiday", { day: holiday }, 1],
    ["on a day that the calendar does not know", { day: dayOfIso("2024-10-15") }, 1],
    ["half in the window", { minute: 860, rangeMinutes: 60 }, 0.5],
    ["without a time", { minute: undefined }, 0],
    ["at night, of a victim of 19", { minute: 60, age: 19 }, 0],
    ["at night, a domestic one", { minute: 60, flags: FLAG.domestic }, 0],
  ])("is one that only its day or hour keeps out: %s", (_, changes, weight) => {
    expect(otherOf(changes)).toBeCloseTo(weight, 9);
  });

  it("lies in the corridor", () => {
    expect(scoresOf(study, [rowAt(at(100, -101), { minute: 60 })]).routes[0].otherHours.incident).toHaveLength(0);
  });
});

describe("an incident within a range of time", () => {
  it.each<[string, Partial<MadeRow>, number]>([
    ["14:20 to 15:20, of which 30 minutes lie in the window", { minute: 860, rangeMinutes: 60 }, 0.5],
    ["15:00 to 16:00, wholly in it", { minute: 900, rangeMinutes: 60 }, 1],
    ["13:00 to 17:15, a third of which is the window", { minute: 780, rangeMinutes: 255 }, 85 / 255],
    ["13:00 to 14:50, until the window opens", { minute: 780, rangeMinutes: 110 }, 0],
    ["20:00 to 15:20 the next day", { minute: 1200, rangeMinutes: 1160 }, 30 / 1160],
    ["Friday 20:00 to Saturday 15:20", { day: dayOfIso("2024-03-15"), minute: 1200, rangeMinutes: 1160 }, 0],
    ["Sunday 20:00 to Monday 15:20", { day: dayOfIso("2024-03-17"), minute: 1200, rangeMinutes: 1160 }, 30 / 1160],
  ])("weighs by its overlap: %s", (_, changes, weight) => {
    const { routes, incidents } = scoresOf(study, [rowAt(at(50, 0), changes)]);
    expect(routes[0].incidents).toBeCloseTo(weight, 9);
    expect(incidents).toBeCloseTo(weight, 9);
  });

  it("weighs on days without school too: Friday 20:00 to Saturday 15:20", () => {
    const range = { day: dayOfIso("2024-03-15"), minute: 1200, rangeMinutes: 1160 };
    expect(scoresOf(study, [rowAt(at(50, 0), range)]).routes[0].withoutSchool.incidents).toBeCloseTo(30 / 1160, 9);
  });
});

describe("what is left out", () => {
  const rows = [
    rowAt(at(10, 0)),
    rowAt(at(20, 0), { flags: FLAG.domestic }),
    rowAt(at(30, 0), { flags: FLAG.notPublicPlace }),
    rowAt(at(40, 0), { age: 40 }),
    rowAt(at(50, 0), { age: undefined }),
    rowAt(at(60, 0), { minute: undefined }),
    rowAt(at(70, 0), { day: dayOfIso("2024-10-15") }),
    rowAt(at(80, 0), { day: saturday }),
    rowAt(at(90, 0), { minute: 60 }),
    rowAt(at(1000, 1000)),
  ];

  it("is one of each kind here, and adds up with what counts to all beside the route", () => {
    const scores = scoresOf(study, rows);
    expect(Array.from(scores.leftOut)).toEqual(leftOutReasons.map(() => 1));
    expect([scores.beside, scores.counted]).toEqual([9, 1]);
  });

  it("is told of a band of ages by all its ages: in, older, or not known", () => {
    const row = (from: number, to: number) => rowAt(at(10, 0), { age: codeOfBand({ from, to }) });
    const ages = [row(10, 15), row(16, 17), row(0, 17), row(18, 24), row(16, 24), row(25, 34), row(19, 24)];
    const { leftOut, incidents } = scoresOf(study, ages);
    const of = (id: string) => leftOut[leftOutReasons.findIndex((reason) => reason.id === id)];
    expect([incidents, of("age-unknown"), of("older")]).toEqual([3, 2, 2]);
  });

  it("comes back when the rule is dropped", () => {
    expect(scoresOf(withRouteRules(study, { streetRelevant: false }), rows).incidents).toBe(3);
    expect(scoresOf(withRouteRules(study, { ageTo: null }), rows).incidents).toBe(3);
  });

  it("is said of time first, so that a rule is told by what it would bring back", () => {
    const atNight = { minute: 60, flags: FLAG.domestic };
    const { leftOut } = scoresOf(study, [rowAt(at(10, 0), atNight), rowAt(at(20, 0), { flags: FLAG.domestic })]);
    const of = (id: string) => leftOut[leftOutReasons.findIndex((reason) => reason.id === id)];
    expect([of("other-time"), of("domestic")]).toEqual([1, 1]);
  });

  it("is nothing of before the period", () => {
    expect(scoresOf(withRouteRules(study, { months: 2 }), rows).beside).toBe(0);
  });
});

describe("days", () => {
  it("are those of the school: 28 weeks of term, less a week of holiday and an INSET day", () => {
    // 28 weeks of five days from 8 January to 19 July; no bank holiday is in this calendar.
    expect(scoresOf(study, [rowAt(at(0, 0))]).routes[0].schoolDays).toBe(28 * 5 - 5 - 1);
  });

  it("without school are compared in the same hours", () => {
    const rows = [
      rowAt(at(10, 0)),
      rowAt(at(20, 0), { day: saturday }),
      rowAt(at(20, 0), { day: holiday, minute: 60 }),
    ];
    const { withoutSchool } = scoresOf(study, rows).routes[0];
    // Every weekend of 2024 (104 days), the days of the holiday and the INSET day.
    expect(withoutSchool).toMatchObject({ incidents: 1, days: 104 + 5 + 1 });
  });
});

describe("a window that moves with the walk", () => {
  const moving = withRouteRules(study, { movingWindow: { metersPerMinute: 80 } });

  it("opens later further from the gate", () => {
    // 399 m are a second short of five minutes.
    const far = (minute: number) => scoresOf(moving, [rowAt(at(250, 149), { minute })]).incidents;
    expect([far(894), far(895), far(979), far(980)]).toEqual([0, 1, 1, 0]);
  });
});

describe("several routes", () => {
  it("count an incident on both, and once in the total", () => {
    const two = streetStudy([routeOf("one", [at(0, 0), at(300, 0)]), routeOf("two", [at(0, 0), at(0, 300)])]);
    const { routes, incidents, onSeveral } = scoresOf(two, [rowAt(at(30, 30), { day: term }), rowAt(at(250, 0))]);
    expect(routes.map((route) => route.incidents)).toEqual([2, 1]);
    expect([incidents, onSeveral]).toEqual([2, 1]);
  });
});
