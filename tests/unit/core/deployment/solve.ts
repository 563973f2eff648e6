import { planPosts } from "../../../../src/core/deployment/plan-posts";
import type { PostPlan, PostProblem } from "../../../../src/core/deployment/problem";

/** The first and the last plan of a run, and how many steps it took; throws when it does not end within `most` steps. */
export function solve(problem: PostProblem, most = 20_000): { first: PostPlan; last: PostPlan; steps: number } {
  let first: PostPlan | null = null;
  let last: PostPlan | null = null;
  let steps = 0;
  for (const plan of planPosts(problem)) {
    if (++steps > most) throw new Error(`Got no proof within ${most} steps.`);
    if (last && plan.covered < last.covered * (1 - 1e-9))
      throw new Error("Got a plan that is worse than the one before it.");
    first ??= plan;
    last = plan;
  }
  if (!first || !last) throw new Error("Got no plan.");
  return { first, last, steps };
}
