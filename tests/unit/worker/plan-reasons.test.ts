import { beforeAll, describe, expect, it } from "vitest";
import { comparedWith, shareOf } from "../../../src/core/disclosure/publish-plan-reasons";
import type { PublishedComparison, PublishedRoutePlan } from "../../../src/core/disclosure/published-route-plan";
import { createStudy } from "../../../src/core/study/defaults";
import { type PlaceOnRoute, type RoutePlan, withLocked, withRoutePlan } from "../../../src/core/study/route-plan";
import type { Study } from "../../../src/core/study/study";
import { backtestShares, coveredWords, postReasons, routeReasonWords } from "../../../src/core/words/plan-reason-words";
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

async function planOf(asked: Study, until: PublishedRoutePlan["phase"] = "comparing"): Promise<PublishedRoutePlan> {
  const plans: PublishedRoutePlan[] = [];
  const stop = new AbortController();
  await engine.planRoutes(
    asked,
    (plan) => {
      plans.push(plan);
      if (plan.phase === until) stop.abort();
    },
    stop.signal,
  );
  return plans[plans.length - 1];
}

function reasonsOf({ reasons }: PublishedRoutePlan) {
  if (!reasons) throw new Error("Got no reasons.");
  return reasons;
}

const placeOf = ({ routeId, atMeters }: PlaceOnRoute): PlaceOnRoute => ({ routeId, atMeters });

/** From so much of another gain to so much, in the words; written out here a second time. */
const between: Readonly<Record<PublishedComparison, readonly [number, number]>> = {
  more: [1.05, Number.POSITIVE_INFINITY],
  "as-much": [0.95, 1.05],
  "a-little-less": [0.8, 0.95],
  "two-thirds": [0.6, 0.8],
  half: [0.4, 0.6],
  "less-than-half": [0.02, 0.4],
  nothing: [0, 0.02],
};

/** All that is said of a plan on paper. */
const saidOf = (plan: PublishedRoutePlan): string[] => [
  ...postReasons(plan).values(),
  ...reasonsOf(plan).routes.map(routeReasonWords),
  coveredWords(plan),
];

describe("the reasons of a plan", () => {
  it.each([
    ["free", {}],
    ["with a post fixed where little is", { locked: [{ routeId: study.routes[5].id, atMeters: 300 }] }],
  ])("name the best place left out, as asking about posts by hand confirms: %s", async (_, part) => {
    const asked = withPlan({ people: 6, ...part });
    const plan = await planOf(asked);
    const seen = (places: readonly PlaceOnRoute[]) => engine.evaluatePosts(asked, places).expected.covered;
    const { decimals } = plan.expected;
    const grain = 2 * 10 ** -decimals;
    const lengths = new Map(plan.stretches.map(({ routeId, toMeters }) => [routeId, toMeters]));
    for (const [n, reason] of reasonsOf(plan).posts.entries()) {
      const { instead } = reason;
      if (!instead) throw new Error("Got no place left out.");
      const others = plan.posts.filter((__, k) => k !== n).map(placeOf);
      const alone = plan.expected.covered - seen(others);
      const route = study.routes.find(({ name }) => name === instead.routeName);
      const at = { routeId: route?.id ?? "", atMeters: instead.atMeters };
      const gain = seen([...others, at]) - seen(others);
      const [least, most] = between[instead.compared];
      expect(gain + grain).toBeGreaterThanOrEqual(least * (alone - grain));
      expect(gain - grain).toBeLessThanOrEqual(most * (alone + grain));
      expect(instead.isSameRoute).toBe(at.routeId === plan.posts[n].routeId);
      // No place farther off than two sights on the post's own route, and none on the others that shares no street with it, brings more.
      for (const { id } of study.routes.filter(
        (other) => other.id !== plan.posts[n].routeId || other.id === at.routeId,
      ))
        for (let meters = 0; meters <= (lengths.get(id) ?? 0); meters += 75) {
          const isNear = id === plan.posts[n].routeId && Math.abs(meters - plan.posts[n].atMeters) <= 150;
          if (isNear || plan.posts.some((post) => post.routeId === id && post.atMeters === meters)) continue;
          const further = seen([...plan.posts.map(placeOf), { routeId: id, atMeters: meters }]) - plan.expected.covered;
          expect(further, `${id} at ${meters} m`).toBeLessThanOrEqual(gain + grain);
        }
    }
  });

  it("say of a fixed post that it is fixed, and that another place would bring more where that is so", async () => {
    const asked = withLocked(withPlan({ people: 6 }), { routeId: study.routes[5].id, atMeters: 300 });
    const plan = await planOf(asked);
    const fixed = plan.posts.find(({ locked }) => locked);
    const words = postReasons(plan).get(fixed?.letter ?? "");
    expect(words).toMatch(/^You fixed this post; .* would bring more\.$/);
    for (const [letter, other] of postReasons(plan))
      if (letter !== fixed?.letter) expect(other).not.toMatch(/You fixed/);
  });

  it("say of a post that only a rule puts where it is, which rule", async () => {
    const schools = new Set(study.routes.map(({ schoolId }) => schoolId)).size;
    const every = reasonsOf(await planOf(withPlan({ people: 2 * schools, everySchool: true }))).posts;
    const [asked, chosen] = ["every-school", "chosen"].map((cause) => every.filter((post) => post.cause === cause));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length + chosen.length).toBe(every.length);
    for (const { instead } of asked) expect(["more", "as-much"]).toContain(instead?.compared);
    // Two posts fixed 600 m apart on one route, and no gap above 200 m: two more must stand between them.
    const { id } = study.routes[7];
    const locked = [100, 700].map((atMeters) => ({ routeId: id, atMeters }));
    const plan = await planOf(withPlan({ people: 8, longestGapMeters: 200, locked }));
    const between = plan.posts.filter((post) => post.routeId === id && !post.locked).map(({ letter }) => letter);
    expect(between).toHaveLength(2);
    const causes = reasonsOf(plan).posts.filter(({ letter }) => between.includes(letter));
    expect(causes.map(({ cause }) => cause)).toEqual(["gap", "gap"]);
  });

  it("say of every route why it has posts or none", async () => {
    const schoolIds = [study.routes[0].schoolId, study.routes[2].schoolId, study.routes[7].schoolId] as string[];
    const all = Array.from({ length: 200 }, (_, n) => ({ routeId: study.routes[2].id, atMeters: 25 * n }));
    const plan = await planOf(withPlan({ people: 2, schoolIds, forbidden: all }));
    const { routes } = reasonsOf(plan);
    expect(routes.map(({ routeId }) => routeId)).toEqual(study.routes.map(({ id }) => id));
    for (const { routeId, posts, without } of routes) {
      const { schoolId } = study.routes.find(({ id }) => id === routeId) ?? { schoolId: null };
      const letters = plan.posts.filter((post) => post.routeId === routeId).map(({ letter }) => letter);
      expect(posts).toEqual(letters);
      const cause = !schoolIds.includes(schoolId ?? "")
        ? "not-asked"
        : routeId === study.routes[2].id
          ? "forbidden"
          : "less";
      expect(without?.cause ?? null).toBe(letters.length > 0 ? null : cause);
    }
  });

  it("let out no count and no number but metres, and no word of statistics", async () => {
    const plan = await planOf(withPlan({ people: 6 }), "done");
    const numbers = new Set<string>();
    JSON.stringify(plan.reasons, (key, value) => {
      if (typeof value === "number") numbers.add(key);
      return value;
    });
    expect([...numbers]).toEqual(["atMeters"]);
    for (const words of [...saidOf(plan), backtestShares(plan.backtest)]) {
      expect(words.replace(/[\d,]+ m\b|\d+ \w{3} \d{4}/g, "")).not.toMatch(/\d/);
      expect(words).not.toMatch(/\bp\b|significan|false discover|FDR|interval|confiden|percentile|%/i);
    }
    // The same plan on twice as many incidents gives the same words: parts, not counts.
    expect([shareOf(3, 7), comparedWith(2, 5)]).toEqual([shareOf(6, 14), comparedWith(4, 10)]);
  });
});

describe("parts in words", () => {
  it.each([
    [0, 5, "none"],
    [0, 0, "none"],
    [1, 20, "small"],
    [1, 10, "tenth"],
    [1, 6, "sixth"],
    [1, 4, "quarter"],
    [1, 3, "third"],
    [2, 5, "two-fifths"],
    [1, 2, "half"],
    [2, 3, "most"],
    [5, 5, "nearly-all"],
  ])("%d of %d is %s", (part, whole, words) => {
    expect(shareOf(part, whole)).toBe(words);
  });
});
