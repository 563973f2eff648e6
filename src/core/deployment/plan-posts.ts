import { createCover } from "./cover";
import { greedyPlan, improved } from "./greedy";
import { FORBIDDEN, FREE, type Layout, LOCKED, layoutOf } from "./layout";
import { coveredBy, type PostPlan, type PostProblem } from "./problem";
import { createRelaxation, type Relaxed } from "./relaxation";

/** Tries for prices at the root, where all later ones begin, and at every branch. */
const STEPS_AT_ROOT = 200;
const STEPS_AT_BRANCH = 30;

/** A part of all plans: those with these candidates locked and forbidden. */
interface Branch {
  readonly bound: number;
  readonly status: Uint8Array;
  readonly prices: Float64Array;
  /** The candidate to decide on next. */
  readonly next: number;
}

/**
 * Looks for the best plan, a small step at a time, and yields what is known after each: the greedy plan first, at the end the best there is.
 * Whoever drives it may stop at any time and has a plan that keeps the rules and a bound on any other. Yields nothing and returns null when the rules
 * contradict each other: `contradictionOf` says how.
 *
 * Where no street is shared this is the dynamic program alone, and ends with its first bound. Otherwise branch and bound on one candidate at a
 * time, the branch with the highest bound first. The same problem takes the same steps on every machine.
 */
export function* planPosts(problem: PostProblem): Generator<PostPlan, PostPlan | null> {
  const layout = layoutOf(problem);
  const status = statusOf(problem);
  const relaxation = createRelaxation(problem, layout);
  const quick = greedyPlan(problem, layout, status);
  if (!quick) return null;
  const best = createBest(problem, layout, quick);
  yield best.plan(Number.POSITIVE_INFINITY);

  const open: Branch[] = [];
  const explore = function* (from: Omit<Branch, "next">, steps: number, others: () => number) {
    let lowest: Relaxed | null = null;
    for (const relaxed of relaxation.lower(from.prices, from.status, steps, () => best.units)) {
      if (!relaxed) return;
      best.offer(relaxed.chosen);
      if (!lowest || relaxed.bound < lowest.bound) lowest = relaxed;
      yield best.plan(Math.max(others(), Math.min(from.bound, lowest.bound)));
    }
    if (!lowest) return;
    const bound = Math.min(from.bound, lowest.bound);
    if (best.isBeaten(bound)) insert(open, { ...from, bound, next: mostDoubtful(problem, layout, from, lowest) });
  };
  const root = { bound: Number.POSITIVE_INFINITY, status, prices: priceOfDemand(layout) };
  yield* explore(root, STEPS_AT_ROOT, () => 0);
  for (let branch = open.pop(); branch && best.isBeaten(branch.bound); branch = open.pop()) {
    const { bound, next } = branch;
    if (next < 0) throw new Error("Got a branch without a candidate to decide on.");
    for (const choice of [LOCKED, FORBIDDEN]) {
      const child = { bound, status: branch.status.slice(), prices: branch.prices.slice() };
      child.status[next] = choice;
      // While one half of a branch is explored, the other half still has the bound of the whole.
      const others = choice === LOCKED ? () => bound : () => open.at(-1)?.bound ?? 0;
      yield* explore(child, STEPS_AT_BRANCH, others);
    }
  }
  const last = best.plan(best.units);
  yield last;
  return last;
}

function statusOf({ candidates, locked, forbidden }: PostProblem): Uint8Array {
  const status = new Uint8Array(candidates.length).fill(FREE);
  for (const c of forbidden) status[c] = FORBIDDEN;
  for (const c of locked) status[c] = LOCKED;
  return status;
}

const priceOfDemand = ({ shared, units }: Layout) => Float64Array.from(shared, (item) => units[item]);

/** Keeps the branches in order of their bounds, the highest last; of equals the newest last. */
function insert(open: Branch[], branch: Branch): void {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (open[middle].bound <= branch.bound) low = middle + 1;
    else high = middle;
  }
  open.splice(low, 0, branch);
}

/** The best plan so far, and the plans that were already tried to be improved. */
function createBest(problem: PostProblem, layout: Layout, quick: readonly number[]) {
  const { units, unitsOfOne } = layout;
  const common = units.reduce(greatestCommonDivisor, 0) || 1;
  const worth = (chosen: readonly number[]) => createCover(problem, units, chosen).covered;
  let chosen: readonly number[] = quick;
  let most = worth(quick);
  return {
    get units() {
      return most;
    },
    /** Whether a plan of this many units could be better: worths are multiples of what all demands are multiples of. */
    isBeaten: (bound: number) => Math.floor(bound / common) * common > most,
    offer(offered: readonly number[]) {
      // Moving posts costs more than a bound does: only for plans that are nearly as good already.
      if (worth(offered) < 0.97 * most) return;
      const better = improved(problem, units, offered);
      const value = worth(better);
      if (value <= most) return;
      chosen = better;
      most = value;
    },
    plan(bound: number): PostPlan {
      const covered = coveredBy(problem, chosen);
      const proven = Math.floor(bound / common) * common <= most;
      return { chosen, covered, bound: proven ? covered : Math.max(covered, bound / unitsOfOne), proven };
    },
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

/**
 * The free candidate on which the bound is furthest from the truth: an item seen in several runs was paid several times its price, one seen
 * in none its demand − price. −1 when the bound is the truth.
 */
function mostDoubtful(
  { candidates }: PostProblem,
  { units, shared }: Layout,
  { prices, status }: Pick<Branch, "prices" | "status">,
  { chosen, seen }: Relaxed,
): number {
  const doubtIfChosen = new Float64Array(units.length);
  const doubtIfNot = new Float64Array(units.length);
  shared.forEach((item, s) => {
    if (seen[s] > 1) doubtIfChosen[item] = prices[s] * (seen[s] - 1);
    else if (seen[s] === 0) doubtIfNot[item] = units[item] - prices[s];
  });
  const is = new Set(chosen);
  let most = 0;
  let doubtful = -1;
  candidates.forEach(({ covers }, c) => {
    if (status[c] !== FREE) return;
    const doubt = is.has(c) ? doubtIfChosen : doubtIfNot;
    let sum = 0;
    for (const item of covers) sum += doubt[item];
    if (sum <= most) return;
    most = sum;
    doubtful = c;
  });
  return doubtful;
}
