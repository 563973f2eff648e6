import { describe, expect, it } from "vitest";
import type { PublishedPosts, PublishedRoutePlan } from "../../../../src/core/disclosure/published-route-plan";
import { firstRoutePlan } from "../../../../src/core/study/route-plan";
import type { Study } from "../../../../src/core/study/study";
import {
  exampleWords,
  expectedWords,
  leftOutOf,
  leftOutRoutesWords,
  missedWhere,
  overForStaff,
  overWords,
  routeNameUnder,
  routesOfPlan,
  sharedWords,
  standWords,
  teamWords,
  unusedWords,
} from "../../../../src/core/words/route-plan-words";

const stand = (weekday: number, from: number, to: number) => ({ weekday, from, to, known: true });

const stretch = (n: number, missed: number): PublishedPosts["stretches"][number] => ({
  routeId: "a",
  routeName: "A",
  fromMeters: 100 * n,
  toMeters: 100 * (n + 1),
  expected: { covered: 0, missed },
  incidents: { covered: 0, missed },
  standsOut: false,
});

describe("words about a plan of posts", () => {
  it("says when to stand once where every weekday is the same, and by weekday where one is not", () => {
    expect(standWords({ stand: [stand(0, 890, 975), stand(1, 890, 975)] })).toBe("14:50–16:15");
    expect(standWords({ stand: [stand(0, 890, 975), stand(1, 890, 975), stand(4, 800, 885)] })).toBe(
      "Mon–Tue 14:50–16:15, Fri 13:20–14:45",
    );
    expect(standWords({ stand: [stand(0, 890, 975), stand(2, 890, 975)] })).toBe("14:50–16:15");
    expect(standWords({ stand: [] })).toBe("");
  });

  it("names four stretches and sums up the rest, so that all that is missed is listed", () => {
    const stretches = [0.3, 5, 2, 0, 4, 1, 1.1].map((missed, n) => stretch(n, missed));
    const { named, elsewhere } = missedWhere({
      stretches,
      missed: [1, 4, 2, 6, 5, 0],
      incidents: { covered: 0, missed: 13.4, total: 13.4, onOtherDays: 0, decimals: 1 },
    } as unknown as PublishedPosts);
    expect(named.map(({ fromMeters }) => fromMeters)).toEqual([100, 400, 200, 600]);
    expect(elsewhere).toBe(1.3);
  });

  it("says of which routes the sums of a plan are, and what lies on the others", () => {
    const on = (routes: readonly string[], leftOut: PublishedPosts["leftOut"]) => ({
      stretches: routes.map((routeId) => ({ ...stretch(0, 1), routeId })),
      leftOut,
    });
    const all = on(["a", "a", "b"], { routes: 0, incidents: 0 });
    expect(routesOfPlan(all)).toBe("the 2 routes");
    expect(leftOutRoutesWords(all)).toBeNull();
    const some = on(["a", "b", "b"], { routes: 7, incidents: 2 });
    expect(routesOfPlan(some)).toBe("the 2 routes of this plan");
    expect(leftOutRoutesWords(some)).toBe("2 more on the 7 routes that are not of the chosen schools.");
    const one = on(["a"], { routes: 1, incidents: 0.5 });
    expect(routesOfPlan(one)).toBe("the route of this plan");
    expect(leftOutRoutesWords(one)).toBe("0.5 more on the route that is not of the chosen schools.");
  });

  it("says that a plan is over from the day after its last, and only of a plan with dates", () => {
    const days = { from: "2026-04-13", to: "2026-07-20" };
    expect(overWords({ days }, "2026-07-20")).toBe("");
    expect(overWords({ days }, "2026-07-21")).toMatch(
      /^The plan’s days are over: load a newer extract, or choose others/,
    );
    expect(overWords({ days: null }, "2026-07-21")).toBe("");
    // Those who stand there are told so too, but cannot plan.
    expect(overForStaff({ days }, "2026-07-20")).toBe("");
    expect(overForStaff({ days }, "2026-07-21")).toBe("The plan’s days are over: ask for a newer one.");
  });

  it("names posts that the team fixed and places that it ruled out", () => {
    const routePlan = { ...firstRoutePlan, sightMeters: 50 };
    const study = {
      routes: [{ id: "r", name: "Hill Road", example: false }],
      routePlan,
    } as unknown as Study;
    const post = (letter: string, locked: boolean) => ({ letter, locked, routeName: "Mill Lane", atMeters: 1200 });
    const plan = { posts: [post("A", true), post("B", false)] } as unknown as PublishedRoutePlan;
    expect(teamWords({ posts: [] }, study)).toBe("");
    expect(teamWords(plan, study)).toBe("The team fixed post A (Mill Lane, 1,200 m).");
    const forbidden = [
      { routeId: "r", atMeters: 300 },
      { routeId: "deleted", atMeters: 0 },
    ];
    expect(teamWords({ posts: [] }, { ...study, routePlan: { ...routePlan, forbidden } })).toBe(
      "The team ruled out a post at Hill Road, 300 m, and within 50 m along the route.",
    );
  });

  it("says of a route how much of its count stands with another route, so that both numbers can be understood", () => {
    expect(sharedWords(5, 1, 0)).toMatch(/^ \+ 4 shared$/);
    expect(sharedWords(12.4, 12, 1)).toMatch(/^ \+ 0\.4 shared$/);
    expect(sharedWords(9, 9, 0)).toBe("");
    // A range of time is counted in tenths there and in whole numbers here.
    expect(sharedWords(9.3, 9, 0)).toBe("");
  });

  it("says why what is expected is less than what was counted", () => {
    const words = expectedWords({
      expected: { covered: 0.65, missed: 0.88, total: 1.53, decimals: 2 },
      incidents: { covered: 8, missed: 4, total: 12, onOtherDays: 0, decimals: 0 },
      schoolDays: { least: 65, most: 65, provisional: true },
    });
    expect(words).toMatch(/of 1\.53 on the 65 school days of the plan/);
    expect(words).toMatch(/not the 12 that were counted/);
    expect(words).toMatch(/what happens there at other hours, and on all routes together, is taken into account/);
  });

  it("puts what is left out together by what would bring it back, and drops nothing", () => {
    const entry = (id: string, incidents: number, bringBack: object | null) => ({
      id,
      label: id,
      incidents,
      bringBack,
    });
    const leftOut = [
      entry("domestic", 3, { streetRelevant: false }),
      entry("private", 4, { streetRelevant: false }),
      entry("older", 50, { ageTo: null }),
      entry("age-unknown", 6, { ageTo: null }),
      entry("no-time", 7, null),
      entry("day-unknown", 0, null),
      entry("no-school", 90, null),
      entry("other-time", 100, null),
    ];
    const said = leftOutOf({ leftOut } as unknown as Parameters<typeof leftOutOf>[0]);
    expect(said.map(({ incidents }) => incidents)).toEqual([190, 7, 56, 7]);
    expect(said.map(({ bringBack }) => bringBack)).toEqual([null, null, { ageTo: null }, { streetRelevant: false }]);
  });

  it("marks each example by name, unless all are and it is said once above", () => {
    const post = (example: boolean) => ({ example }) as unknown as PublishedPosts["posts"][number];
    const route = { name: "A to B (example)", example: true };
    expect(exampleWords({ posts: [post(true), post(true)] })).toBe("Example routes, not real ones");
    expect(exampleWords({ posts: [post(true), post(false)] })).toBeNull();
    expect(exampleWords({ posts: [] })).toBeNull();
    expect(routeNameUnder("Example routes", route)).toBe("A to B");
    expect(routeNameUnder(null, route)).toBe("A to B (example)");
    expect(routeNameUnder(null, { name: "A to B", example: true })).toBe("A to B (example)");
  });

  it("says that people are left over only when a further post would see nothing", () => {
    const posts = [{}, {}] as unknown as PublishedPosts["posts"];
    expect(unusedWords({ postsFor: 2, posts })).toBeNull();
    expect(unusedWords({ postsFor: 3, posts })).toMatch(/3 posts; with 2 nothing is left/);
  });
});
