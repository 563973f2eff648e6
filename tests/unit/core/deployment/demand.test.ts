import { describe, expect, it } from "vitest";
import { demandOf, type RouteWithRates, withRates } from "../../../../src/core/deployment/demand";
import { metersOfPlaces, piecesOf, positionAt } from "../../../../src/core/deployment/places-on-routes";
import { viewPosts } from "../../../../src/core/deployment/posts-view";
import { problemOf } from "../../../../src/core/deployment/route-problem";
import type { Position } from "../../../../src/core/hexes/geometry";
import { measureLine, metersPerDegree } from "../../../../src/core/places/along-line";
import type { RouteScore } from "../../../../src/core/places/route-scores";
import { firstRoutePlan } from "../../../../src/core/study/route-plan";

const [perLng, perLat] = metersPerDegree(52.4);
/** A place so many meters east and north of one in Coventry. */
const at = (east: number, north: number): Position => [-1.5 + east / perLng, 52.4 + north / perLat];
const line = (...points: readonly (readonly [number, number])[]) => measureLine(points.map(([x, y]) => at(x, y)));

interface Part {
  readonly incident: number;
  readonly meters: number;
  readonly weight?: number;
}

const partsOf = (parts: readonly Part[]) => ({
  incident: Uint32Array.from(parts, ({ incident }) => incident),
  meters: Float64Array.from(parts, ({ meters }) => meters),
  weight: Float64Array.from(parts, ({ weight = 1 }) => weight),
});

/** As much of a score as a plan reads, over 200 school days. */
const scoreOf = (
  id: string,
  lengthMeters: number,
  members: readonly Part[],
  otherHours: readonly Part[] = [],
): RouteScore =>
  ({
    id,
    schoolId: null,
    lengthMeters,
    schoolDays: 200,
    members: partsOf(members),
    otherHours: partsOf(otherHours),
  }) as unknown as RouteScore;

/** An incident after school lets expect 0.8 over those days, one of another hour 0.002 a day, and every 100 m 0.008 a day. */
const rated = (scores: readonly RouteScore[]): RouteWithRates[] =>
  scores.map((score) => ({
    score,
    rates: Array.from({ length: Math.ceil(score.lengthMeters / 100) }, () => ({
      afterSchool: 0.8,
      otherHours: 0.002,
      ground: 0.008,
    })),
  }));

const sum = (values: Iterable<number>) => [...values].reduce((all, x) => all + x, 0);
/** Wednesday 4 March 2026, 15:20. */
const wednesday = { day: new Int32Array(10).fill(20516), minute: new Int16Array(10).fill(920) };

describe("what posts could see", () => {
  it("adds up to what incidents and meters carry, where routes share no street", () => {
    const lines = [line([0, 0], [0, 730]), line([2000, 0], [2000, 410], [2300, 410])];
    const scores = [
      scoreOf(
        "a",
        lines[0].lengthMeters,
        [
          { incident: 0, meters: 10 },
          { incident: 1, meters: 725, weight: 0.25 },
        ],
        // The rest of a range of time, and one of another hour.
        [
          { incident: 1, meters: 725, weight: 0.75 },
          { incident: 3, meters: 300 },
        ],
      ),
      scoreOf("b", lines[1].lengthMeters, [{ incident: 2, meters: 400 }]),
    ];
    const demand = demandOf(rated(scores), piecesOf(lines, 50), [65, 60]);
    const first = 65 * ((1.25 * 0.8) / 200 + 1.75 * 0.002 + (0.008 * lines[0].lengthMeters) / 100);
    const second = 60 * (0.8 / 200 + (0.008 * lines[1].lengthMeters) / 100);
    expect(sum(demand.expected)).toBeCloseTo(first + second, 12);
    // Only incidents after school count as incidents, and a range of time is one item.
    expect(sum(demand.weight)).toBe(2.25);
    expect([...demand.incident].filter((incident) => incident >= 0).sort()).toEqual([0, 1, 2]);
  });

  it("is, over the days that were counted, what the rates of all its stretches say", () => {
    const lines = [line([0, 0], [0, 730]), line([2000, 0], [2000, 410])];
    const scores = [
      scoreOf(
        "a",
        lines[0].lengthMeters,
        [{ incident: 0, meters: 10 }],
        [
          { incident: 4, meters: 50 },
          { incident: 5, meters: 640 },
        ],
      ),
      scoreOf("b", lines[1].lengthMeters, [
        { incident: 1, meters: 100 },
        { incident: 2, meters: 405 },
      ]),
    ];
    const routes = withRates({ routes: scores, rowsPerEvent: 1 });
    expect(routes.map(({ rates }) => rates.length)).toEqual([8, 5]);
    const [a, b] = routes.map(({ rates }) => rates);
    const ground = [a, b].map((rates, r) =>
      sum(rates.map((rate, s) => rate.ground * Math.min(1, lines[r].lengthMeters / 100 - s))),
    );
    const incidents = a[0].afterSchool + b[1].afterSchool + b[4].afterSchool;
    const other = 200 * (a[0].otherHours + a[6].otherHours);
    const demand = demandOf(routes, piecesOf(lines, 50), [200, 200]);
    expect(sum(demand.expected)).toBeCloseTo(incidents + other + 200 * sum(ground), 6);
  });

  it("counts street and incidents of two routes once, seen from either", () => {
    // The second route comes down the first one's last 300 m, the other way round.
    const lines = [line([0, 0], [0, 800]), line([0, 800], [0, 500], [900, 500])];
    const scores = [
      scoreOf("a", lines[0].lengthMeters, [{ incident: 7, meters: 650 }], [{ incident: 8, meters: 600 }]),
      scoreOf("b", lines[1].lengthMeters, [{ incident: 7, meters: 150 }], [{ incident: 8, meters: 200 }]),
    ];
    const pieces = piecesOf(lines, 50);
    // 300 m together, and 50 m more around the corner.
    const together = pieces[1].filter(({ earlier }) => earlier !== null);
    expect(sum(together.map(({ meters }) => meters))).toBe(350);
    expect(together[0].earlier?.atMeters).toBeCloseTo(787.5, 1);
    const demand = demandOf(rated(scores), pieces, [100, 100]);
    const metersOnce = lines[0].lengthMeters + lines[1].lengthMeters - 350;
    expect(sum(demand.expected)).toBeCloseTo(100 * (0.8 / 200 + (0.008 * metersOnce) / 100 + 0.002), 9);
    expect([...demand.incident].filter((incident) => incident === 7)).toHaveLength(1);

    const routes = scores.map(({ id, schoolId, lengthMeters }) => ({ id, schoolId, lengthMeters }));
    const plan = { sightMeters: 75, weekdays: "11111" };
    for (const post of [
      { route: 0, atMeters: 650 },
      { route: 1, atMeters: 150 },
    ]) {
      expect(viewPosts(demand, routes, plan, wednesday, [post]).incidents).toEqual({
        covered: 1,
        missed: 0,
        onOtherDays: 0,
      });
    }
    const both = viewPosts(demand, routes, plan, wednesday, [
      { route: 0, atMeters: 650 },
      { route: 1, atMeters: 150 },
    ]);
    expect(both.posts.map(({ addsIncidents }) => addsIncidents)).toEqual([1, 0]);
    expect(both.posts.map(({ addsOtherHours }) => addsOtherHours)).toEqual([1, 0]);
    expect(both.expected.covered + both.expected.missed).toBeCloseTo(sum(demand.expected), 12);
  });

  it("lies within sight along the line, not as the crow flies", () => {
    // A hairpin: 400 m out, and back 20 m beside.
    const lines = [line([0, 0], [0, 400], [20, 400], [20, 0])];
    const routes = [{ id: "a", schoolId: null, lengthMeters: lines[0].lengthMeters }];
    const demand = demandOf(
      rated([scoreOf("a", lines[0].lengthMeters, [{ incident: 3, meters: 770 }])]),
      piecesOf(lines, 50),
      [1],
    );
    const plan = { sightMeters: 75, weekdays: "11111" };
    expect(viewPosts(demand, routes, plan, wednesday, [{ route: 0, atMeters: 50 }]).incidents.covered).toBe(0);
    expect(viewPosts(demand, routes, plan, wednesday, [{ route: 0, atMeters: 695 }]).incidents.covered).toBe(1);
    expect(viewPosts(demand, routes, plan, wednesday, [{ route: 0, atMeters: 694 }]).incidents.covered).toBe(0);
  });
});

describe("places of posts", () => {
  it("are every 25 m from the gate, and on the line", () => {
    expect(metersOfPlaces(80)).toEqual([0, 25, 50, 75]);
    const bent = line([0, 0], [0, 100], [100, 100]);
    const [lng, lat] = positionAt(bent, 150);
    const [east, north] = at(50, 100);
    expect(lng).toBeCloseTo(east, 7);
    expect(lat).toBeCloseTo(north, 7);
    expect(positionAt(bent, 1e6)[0]).toBeCloseTo(at(100, 100)[0], 7);
  });

  it("include wherever one is locked, and leave out what is forbidden with all that a post there would see", () => {
    const lines = [line([0, 0], [0, 200])];
    const scores = [scoreOf("a", lines[0].lengthMeters, [])];
    const demand = demandOf(rated(scores), piecesOf(lines, 50), [1]);
    const problem = problemOf(demand, scores, {
      ...firstRoutePlan,
      sightMeters: 50,
      locked: [
        { routeId: "a", atMeters: 33 },
        { routeId: "elsewhere", atMeters: 0 },
      ],
      forbidden: [{ routeId: "a", atMeters: 100 }],
    });
    expect(problem.locked.map((c) => problem.candidates[c].atMeters)).toEqual([33]);
    expect(problem.forbidden.map((c) => problem.candidates[c].atMeters)).toEqual([50, 75, 100, 125, 150]);
    expect(problem.posts).toBe(3);
  });
});
