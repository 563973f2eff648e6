import { planPosts } from "../../../../src/core/deployment/plan-posts";
import type { PostPlan, PostProblem } from "../../../../src/core/deployment/problem";

/** The first and the last plan of a run, and how many steps it took; throws when it does not end within `most` steps. */
export function solve(problem: PostProblem, most = 20_000): { first: PostPlan; last: PostPlan; steps: number } {
  const run = planPosts(problem);
  let step = run.next();
  const first = step.value;
  let last = first;
  let steps = 0;
  for (; !step.done; step = run.next()) {
    if (++steps > most) throw new Error(`Got no proof within ${most} steps.`);
    if (step.value.covered < last.covered * (1 - 1e-9))
      throw new Error("Got a plan that is worse than the one before it.");
    last = step.value;
  }
  return { first, last, steps };
}
