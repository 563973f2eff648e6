import { describe, expect, it } from "vitest";
import { contradictionOf } from "../../src/core/deployment/contradictions";
import type { PostProblem } from "../../src/core/deployment/problem";
import { createDice } from "../bench/measure";
import { brokenRules, byEnumeration } from "../unit/core/deployment/check-plan";
import { makeProblem, withRules } from "../unit/core/deployment/made-up-posts";
import { solve } from "../unit/core/deployment/solve";

/** `INSTANCES=1000 npx vitest run tests/property/posts.test.ts` is the full run. */
const instances = Number(process.env.INSTANCES ?? 100);
const numbers = Array.from({ length: instances }, (_, n) => n);

const small = (dice: () => number) => {
  const routes = 1 + Math.floor(dice() * 4);
  const places = Math.floor(12 / routes);
  return makeProblem(dice, { routes, places, posts: 1 + Math.floor(dice() * 5), shared: 0.4 });
};

/** Only the rules named, with the locked posts and the schools that they are about. */
function onlyRules(problem: PostProblem, found: NonNullable<ReturnType<typeof contradictionOf>>): PostProblem {
  const has = (rule: (typeof found.rules)[number]) => found.rules.includes(rule);
  return {
    ...problem,
    posts: has("posts") ? problem.posts : problem.candidates.length,
    locked: has("locked") ? found.locked : [],
    forbidden: has("forbidden") ? problem.forbidden : [],
    longestGapMeters: has("gap") ? problem.longestGapMeters : null,
    everySchool: has("everySchool"),
    mostPerSchool: has("mostPerSchool") ? problem.mostPerSchool : null,
  };
}

describe("plans of posts", () => {
  it("equal enumeration on instances of up to 12 places, with and without rules, or the rules that contradict are named", () => {
    let contradicting = 0;
    for (const n of numbers) {
      const dice = createDice(1000 + n);
      const problem = n % 2 === 0 ? small(dice) : withRules(dice, small(dice));
      const best = byEnumeration(problem);
      const found = contradictionOf(problem);
      expect(found === null, `instance ${n}`).toBe(best !== null);
      if (found) {
        contradicting++;
        if (!problem.locked.some((c) => problem.forbidden.includes(c))) {
          expect(byEnumeration(onlyRules(problem, found)), `instance ${n}`).toBeNull();
        }
      } else {
        const { last } = solve(problem);
        expect(last.covered, `instance ${n}`).toBeCloseTo(best as number, 9);
        expect(last.proven).toBe(true);
      }
    }
    expect(contradicting).toBeGreaterThan(0);
  });

  it("begin with a greedy one that covers at least 1 − 1/e of the best where only the number of posts is a rule", () => {
    let belowBest = 0;
    for (const n of numbers) {
      const dice = createDice(50_000 + n);
      const problem = makeProblem(dice, { routes: 4, places: 16, posts: 2 + Math.floor(dice() * 6), shared: 0.5 });
      const { first, last } = solve(problem);
      expect(first.covered, `instance ${n}`).toBeGreaterThanOrEqual((1 - 1 / Math.E) * last.covered);
      if (first.covered < last.covered) belowBest++;
    }
    // Else the comparison would have compared nothing.
    expect(belowBest).toBeGreaterThan(0);
  });

  it("keep every rule, by a checker of its own, on instances of which at least half have a rule that binds", () => {
    let binding = 0;
    for (const n of numbers) {
      const dice = createDice(100_000 + n);
      const free = makeProblem(dice, { routes: 5, places: 14, posts: 2 + Math.floor(dice() * 7), shared: 0.3 });
      const problem = withRules(dice, free);
      const unruled = solve(free).last;
      if (contradictionOf(problem)) {
        binding++;
        continue;
      }
      const run = solve(problem);
      for (const plan of [run.first, run.last]) {
        expect(brokenRules(problem, plan.chosen, plan.covered), `instance ${n}`).toEqual([]);
      }
      expect(run.last.proven).toBe(true);
      if (brokenRules(problem, unruled.chosen, unruled.covered).length > 0) {
        binding++;
        expect(run.last.covered).toBeLessThanOrEqual(unruled.covered + 1e-9);
      }
    }
    expect(binding).toBeGreaterThanOrEqual(instances / 2);
  });
});
