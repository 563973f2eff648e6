import type { Study } from "../study/study";
import { planPosts } from "./plan-posts";
import type { PlanGround } from "./route-plan";
import { type PlacedPost, problemOf } from "./route-problem";

/** Steps of the planner: what is found by then is no more than the best, so a cost that is named is never too high. */
const STEPS = 400;

/**
 * The plan that there would be had a person fixed no post, under all other rules: what it sees beyond the plan is what the fixed posts cost.
 * Yields after each step. Null where no post of the plan is fixed.
 */
export function* planWithoutFixed(
  { routePlan }: Study,
  { demand, routes }: PlanGround,
): Generator<void, readonly PlacedPost[] | null> {
  if (!routePlan.locked.some(({ routeId }) => routes.some(({ id }) => id === routeId))) return null;
  const problem = problemOf(demand, routes, { ...routePlan, locked: [] });
  let chosen: readonly number[] | null = null;
  let step = 0;
  for (const plan of planPosts(problem)) {
    chosen = plan.chosen;
    step++;
    if (step === STEPS) break;
    yield;
  }
  return chosen?.map((c) => problem.candidates[c]) ?? null;
}
