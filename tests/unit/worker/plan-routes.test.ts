import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedPosts, PublishedRoutePlan } from "../../../src/core/disclosure/published-route-plan";
import { createStudy } from "../../../src/core/study/defaults";
import { withFilter } from "../../../src/core/study/edits";
import { type RoutePlan, withLocked, withRoutePlan } from "../../../src/core/study/route-plan";
import type { Study } from "../../../src/core/study/study";
import type { Engine } from "../../../src/worker/engine";
import { sampleEngine } from "../../fixtures/sample-engine";

/** Victims of any age, so that there is enough to plan on. */
const base = createStudy();
const study: Study = { ...base, routeRules: { ...base.routeRules, ageTo: null } };
const withPlan = (part: Partial<RoutePlan>) => withRoutePlan(study, part);

let engine: Engine;
beforeAll(async () => {
  engine = await sampleEngine(study);
}, 60_000);

/** All that is said up to a phase: the backtest comes after "comparing" and takes longest. */
async function plansOf(asked: Study, until: PublishedRoutePlan["phase"] = "comparing"): Promise<PublishedRoutePlan[]> {
  const plans: PublishedRoutePlan[] = [];
  const stop = new AbortController();
  const hear = (plan: PublishedRoutePlan) => {
    plans.push(plan);
    if (plan.phase === until) stop.abort();
  };
  await engine.planRoutes(asked, hear, stop.signal);
  return plans;
}

/** Adds up in whole units of the last decimal, as a person would. */
function expectSums({ posts, expected, incidents, stretches, byHour }: PublishedPosts) {
  const units = (x: number, decimals: number) => Math.round(x * 10 ** decimals);
  const sum = (parts: readonly number[], decimals: number) => parts.reduce((all, x) => all + units(x, decimals), 0);
  for (const split of [expected, incidents]) {
    const { covered, missed, total, decimals } = split;
    expect(units(covered, decimals) + units(missed, decimals)).toBe(units(total, decimals));
  }
  const e = expected.decimals;
  const n = incidents.decimals;
  expect(
    sum(
      posts.map(({ adds }) => adds),
      e,
    ),
  ).toBe(units(expected.covered, e));
  expect(
    sum(
      posts.map(({ addsIncidents }) => addsIncidents),
      n,
    ),
  ).toBe(units(incidents.covered, n));
  expect(
    sum(
      stretches.map((s) => s.expected.covered),
      e,
    ),
  ).toBe(units(expected.covered, e));
  expect(
    sum(
      stretches.map((s) => s.expected.missed),
      e,
    ),
  ).toBe(units(expected.missed, e));
  expect(
    sum(
      stretches.map((s) => s.incidents.covered),
      n,
    ),
  ).toBe(units(incidents.covered, n));
  expect(
    sum(
      stretches.map((s) => s.incidents.missed),
      n,
    ),
  ).toBe(units(incidents.missed, n));
  expect(sum(byHour.covered, n)).toBe(units(incidents.covered, n));
  expect(sum(byHour.missed, n)).toBe(units(incidents.missed, n));
}

describe("a plan of posts on the sample", () => {
  it("begins with a quick plan, ends with one that is proved, its curve and its backtest; the parts always add up", async () => {
    const plans = await plansOf(withPlan({ people: 8, longestGapMeters: 300, everySchool: false }), "done");
    const [first] = plans;
    const last = plans[plans.length - 1];
    expect(first.phase).toBe("looking");
    expect(first.posts.length).toBeGreaterThan(0);
    expect(last).toMatchObject({ phase: "done", proven: true, contradiction: null, postsFor: 4 });
    expect(last.posts.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D"]);
    for (const plan of plans) {
      expectSums(plan);
      expect(plan.expected.covered).toBeLessThanOrEqual(plan.atMost);
    }
    const added = last.posts.map(({ adds }) => adds);
    expect(added).toEqual([...added].sort((a, b) => b - a));
    expect(last.days).not.toBeNull();
    expect(last.backtest).toMatchObject({ cut: "2025-03-31", to: "2026-03-31" });
  });

  it("covers no less with more people, on the curve, and never less from scratch than as it stands", async () => {
    const { curve, expected } = (await plansOf(withPlan({ people: 6 }))).at(-1) as PublishedRoutePlan;
    if (!curve) throw new Error("Got no curve.");
    expect(curve[3]).toMatchObject({ people: 6, asItStands: expected.covered, fromScratch: expected.covered });
    for (let k = 1; k < curve.length; k++) {
      expect(curve[k].fromScratch).toBeGreaterThanOrEqual(curve[k - 1].fromScratch);
      expect(curve[k].fromScratch).toBeLessThanOrEqual(curve[k].atMost);
      if (k > 3) expect(curve[k].fromScratch).toBeGreaterThanOrEqual(curve[k].asItStands);
    }
  });

  it("plans on the very incidents that the routes are said to hold, however the map is filtered and wherever a corridor ends", async () => {
    for (const corridorMeters of [60, 100, 185]) {
      const asked = withFilter({ ...study, corridorMeters }, { sexes: ["female"], dates: { kind: "last", months: 2 } });
      const { routes, routeScores } = engine.analyse(asked);
      const plan = (await plansOf(asked)).at(-1) as PublishedRoutePlan;
      expect(plan.incidents.total).toBeGreaterThan(50);
      expect(plan.incidents.total).toBe(Number(routeScores.incidents.toFixed(plan.incidents.decimals)));
      expect(routes.inAny).toBe(routeScores.incidents);
      expect(routes.regions.map(({ incidents }) => incidents)).toEqual(
        routeScores.routes.map(({ incidents }) => incidents),
      );
    }
  });

  it("tells the same for its own posts when they are asked about by hand, and less when one is moved away", async () => {
    const asked = withPlan({ people: 4 });
    const { posts, expected, incidents } = (await plansOf(asked)).at(-1) as PublishedRoutePlan;
    const places = posts.map(({ routeId, atMeters }) => ({ routeId, atMeters }));
    expect(engine.evaluatePosts(asked, places)).toMatchObject({ expected, incidents });
    const moved = engine.evaluatePosts(asked, [places[0], { ...places[1], atMeters: places[1].atMeters + 37 }]);
    expectSums(moved);
    expect(moved.expected.total).toBe(expected.total);
    expect(moved.expected.covered).toBeLessThanOrEqual(expected.covered);
  });

  it("tells for some schools what lies on the routes of the others, and both are all that lies on any route", async () => {
    const all = (await plansOf(withPlan({ people: 6 }))).at(-1) as PublishedRoutePlan;
    expect(all.leftOut).toEqual({ routes: 0, incidents: 0 });
    const schoolIds = [...new Set(study.routes.map(({ schoolId }) => schoolId))].slice(0, 2) as string[];
    const asked = withPlan({ people: 6, schoolIds });
    const some = (await plansOf(asked)).at(-1) as PublishedRoutePlan;
    expectSums(some);
    expect(some.leftOut.incidents).toBeGreaterThan(0);
    expect(some.leftOut.routes).toBe(
      study.routes.filter(({ schoolId }) => schoolId === null || !schoolIds.includes(schoolId)).length,
    );
    const { total, decimals } = some.incidents;
    const onAny = engine.analyse(asked).routeScores.incidents;
    expect(total + some.leftOut.incidents).toBeCloseTo(Number(onAny.toFixed(decimals)), 6);
    expect(engine.evaluatePosts(asked, []).leftOut).toEqual(some.leftOut);
  });

  it("keeps a locked post where it is, also between two places", async () => {
    const place = { routeId: study.routes[3].id, atMeters: 333 };
    const { posts } = (await plansOf(withLocked(withPlan({ people: 6 }), place))).at(-1) as PublishedRoutePlan;
    expect(posts).toHaveLength(3);
    expect(posts.find(({ locked }) => locked)).toMatchObject(place);
  });

  it("gives fixed posts the letters that the study has for them, whatever else is fixed, and the others what is free", async () => {
    const [first, second] = [3, 5].map((n, k) => ({ routeId: study.routes[n].id, atMeters: 300, letter: "BE"[k] }));
    const letters = async (asked: Study) => {
      const { posts } = (await plansOf(asked)).at(-1) as PublishedRoutePlan;
      return posts.map(({ letter, routeId, locked }) => (locked ? `${letter} ${routeId}` : letter));
    };
    const one = await letters(withLocked(withPlan({ people: 6 }), first));
    expect(one.sort()).toEqual(["A", `B ${first.routeId}`, "C"]);
    const two = await letters(withLocked(withLocked(withPlan({ people: 6 }), second), first));
    expect(two.sort()).toEqual(["A", `B ${first.routeId}`, `E ${second.routeId}`]);
  });

  it("tells what posts fixed by hand cost: what the plan without them covers, and nothing where they stand where it would put them", async () => {
    const free = (await plansOf(withPlan({ people: 6 }))).at(-1) as PublishedRoutePlan;
    expect(free.withoutFixed).toBeNull();
    const [{ routeId, atMeters }] = free.posts;
    const asPlanned = (await plansOf(withLocked(withPlan({ people: 6 }), { routeId, atMeters }))).at(-1);
    expect(asPlanned?.withoutFixed).toBeNull();
    const quiet = free.stretches
      .filter((stretch) => stretch.expected.missed > 0 && stretch.incidents.missed === 0)
      .slice(0, 2)
      .map((stretch) => ({ routeId: stretch.routeId, atMeters: stretch.fromMeters }));
    expect(quiet).toHaveLength(2);
    const astray = (await plansOf(withPlan({ people: 6, locked: quiet }))).at(-1) as PublishedRoutePlan;
    expect(astray.expected.covered).toBeLessThan(free.expected.covered);
    expect(astray.withoutFixed).toEqual({ expected: free.expected.covered, incidents: free.incidents.covered });
  });

  it("names what is missed by what is counted there, which is the number that is shown", async () => {
    const plan = (await plansOf(withPlan({ people: 6 }))).at(-1) as PublishedRoutePlan;
    const counts = plan.missed.map((s) => plan.stretches[s].incidents.missed);
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("names rules that contradict each other and still tells what is missed", async () => {
    const plans = await plansOf(withPlan({ people: 4, everySchool: true }));
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      phase: "done",
      posts: [],
      contradiction: { rules: ["everySchool", "posts"], posts: 2 },
    });
    expect(plans[0].incidents.missed).toBe(plans[0].incidents.total);
  });

  it("counts incidents of weekdays without staff as missed", async () => {
    const all = (await plansOf(withPlan({ people: 20 }))).at(-1) as PublishedRoutePlan;
    const two = (await plansOf(withPlan({ people: 20, weekdays: "11000" }))).at(-1) as PublishedRoutePlan;
    expect(two.incidents.total).toBe(all.incidents.total);
    expect(two.incidents.onOtherDays).toBeGreaterThan(0);
    expect(two.incidents.covered + two.incidents.onOtherDays).toBeLessThanOrEqual(two.incidents.total);
    expect(two.byHour.covered.slice(48).every((x) => x === 0)).toBe(true);
    expect(two.schoolDays.most).toBeLessThan(all.schoolDays.most);
    expect(two.posts[0].stand.map(({ weekday }) => weekday)).toEqual([0, 1]);
  });

  it("lets other questions in while it works, and says nothing more once it is stopped", async () => {
    const stop = new AbortController();
    let said = 0;
    const planning = engine.planRoutes(withPlan({ people: 24 }), () => said++, stop.signal);
    await new Promise((resume) => setTimeout(resume));
    expect(said).toBeGreaterThan(0);
    engine.evaluatePosts(study, []);
    stop.abort();
    const before = said;
    await planning;
    expect(said).toBe(before);
  });

  it("publishes no incident: nothing in it but numbers of posts, stretches and hours", async () => {
    const [plan] = await plansOf(withPlan({ people: 6 }));
    const keys = new Set<string>();
    JSON.stringify(plan, (key, value) => {
      if (!/^\d*$/.test(key)) keys.add(key);
      return value;
    });
    expect([...keys].filter((key) => /row|reference|minute|incident$|covers|coordinates/i.test(key))).toEqual([]);
    // The only places are those of posts, which lie on the lines that people drew.
    expect(plan.posts.every(({ lng, lat }) => Number.isFinite(lng) && Number.isFinite(lat))).toBe(true);
    expect(JSON.stringify({ ...plan, posts: [] })).not.toMatch(/"l(ng|at)"/);
  });
});
