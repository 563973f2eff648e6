import { bestAlong } from "./along-route";
import { createCover } from "./cover";
import type { Layout } from "./layout";
import { bestOver, leastNumber } from "./over-routes";
import type { PostProblem } from "./problem";
import { keepsRules } from "./rules";

/**
 * A quick plan: the fewest posts that the rules demand, then always the post that adds most, until none adds anything. Null when the rules
 * allow no plan. Without rules but the number of posts it covers at least 1 − 1/e of the best (Nemhauser, Wolsey & Fisher 1978).
 */
export function greedyPlan(problem: PostProblem, layout: Layout, status: Uint8Array): number[] | null {
  const tables = layout.routes.map((route) =>
    bestAlong(route, layout.units, status, problem.longestGapMeters, problem.posts),
  );
  const over = bestOver(layout, tables, problem.posts);
  const least = leastNumber(over.value);
  return least < 0 ? null : filledUp(problem, layout.units, over.plan(least));
}

/** Adds the post that adds most, again and again, while the rules allow it and it adds something. Of equals, the first candidate. */
function filledUp(problem: PostProblem, weight: Float64Array, start: readonly number[]): number[] {
  const chosen = [...start];
  const cover = createCover(problem, weight, chosen);
  while (chosen.length < problem.posts) {
    const next = bestAddition(problem, cover.gain, chosen);
    if (next < 0) break;
    cover.add(next);
    chosen.push(next);
  }
  return chosen.sort((a, b) => a - b);
}

/** The post that adds most within the rules; −1 when none adds anything. */
function bestAddition(problem: PostProblem, gain: (c: number) => number, chosen: readonly number[]): number {
  const byGain = problem.candidates
    .map((_, c) => ({ c, adds: gain(c) }))
    .filter(({ c, adds }) => adds > 0 && !chosen.includes(c))
    .sort((a, b) => b.adds - a.adds || a.c - b.c);
  return byGain.find(({ c }) => keepsRules(problem, [...chosen, c]))?.c ?? -1;
}

/** The plan with posts added to it while there are any, in demand as it is given. */
export function greedyAddition(problem: PostProblem, start: readonly number[]): number[] {
  return filledUp(problem, problem.demand, start);
}

/** Moves posts, one at a time, to where they add most, until no move adds anything; then fills up. Locked posts stay. */
export function improved(problem: PostProblem, weight: Float64Array, start: readonly number[]): number[] {
  let chosen = filledUp(problem, weight, start);
  for (;;) {
    const better = bestMove(problem, weight, chosen);
    if (!better) return chosen;
    chosen = filledUp(problem, weight, better);
  }
}

function bestMove(problem: PostProblem, weight: Float64Array, chosen: readonly number[]): number[] | null {
  const cover = createCover(problem, weight, chosen);
  let best: number[] | null = null;
  let most = 0;
  for (const out of chosen) {
    if (problem.locked.includes(out)) continue;
    const loss = cover.loss(out);
    cover.remove(out);
    for (let c = 0; c < problem.candidates.length; c++) {
      const adds = cover.gain(c) - loss;
      if (adds <= most || chosen.includes(c)) continue;
      const moved = chosen.map((other) => (other === out ? c : other));
      if (!keepsRules(problem, moved)) continue;
      best = moved;
      most = adds;
    }
    cover.add(out);
  }
  return best;
}
