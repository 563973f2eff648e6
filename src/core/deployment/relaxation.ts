import { bestAlong, type RouteTable } from "./along-route";
import { FORBIDDEN, FREE, type Layout, LOCKED } from "./layout";
import { bestNumber, bestOver } from "./over-routes";
import type { PostProblem } from "./problem";

/** What the routes can do at most when each is planned by itself. In units of the layout. */
export interface Relaxed {
  readonly bound: number;
  /** A plan that keeps the rules. */
  readonly chosen: readonly number[];
  /** For each shared item, in how many of its runs a post of this plan stands. */
  readonly seen: Int32Array;
}

export interface Relaxation {
  /** The bound at these prices, under these locked and forbidden candidates; null when the rules then allow no plan. */
  at(prices: Float64Array, status: Uint8Array): Relaxed | null;
  /**
   * Looks for prices with a lower bound, and yields what each try gives: null at once when the rules allow no plan. `prices` become those of
   * the lowest bound. Ends after `steps` tries, or when the bound is no more than `reached()`, the best plan known.
   */
  lower(prices: Float64Array, status: Uint8Array, steps: number, reached: () => number): Generator<Relaxed | null>;
}

/**
 * Lagrangian relaxation of "an item counts once" where several routes see it. Route by route and run by run, seeing shared item i is paid
 * its price μ(i), 0 ≤ μ ≤ demand, and demand − μ is paid for nothing; whatever the prices, the best of that is no less than the best plan:
 *
 *     Σ over shared items (demand − μ) + the best over routes, where a run of a shared item weighs μ and any other its demand
 *
 * The second part is exact (`along-route.ts`, `over-routes.ts`), with all rules in it. Without shared items it is the optimum itself. Prices by
 * subgradient steps (Held, Wolfe & Crowder 1974), in whole units, so that the bound has no rounding error. For covering problems the lowest
 * bound is that of linear programming or better (Galvão & ReVelle 1996).
 */
export function createRelaxation(problem: PostProblem, layout: Layout): Relaxation {
  const { routes, units, shared } = layout;
  const weight = units.slice();
  const byItem = new Int32Array(units.length).fill(-1);
  shared.forEach((item, s) => {
    byItem[item] = s;
  });
  const seers: number[][] = Array.from(shared, () => []);
  problem.candidates.forEach(({ covers }, c) => {
    for (const item of covers) if (byItem[item] >= 0) seers[byItem[item]].push(c);
  });
  const tables = routes.map((route) => rememberingTable(problem, route, byItem));

  const at = (prices: Float64Array, status: Uint8Array): Relaxed | null => {
    let bound = 0;
    shared.forEach((item, s) => {
      // What a locked post sees is seen, and what no post may see is not: both leave nothing to price.
      if (seers[s].some((c) => status[c] === LOCKED)) prices[s] = 0;
      else if (seers[s].every((c) => status[c] === FORBIDDEN)) prices[s] = units[item];
      weight[item] = prices[s];
      bound += units[item] - prices[s];
    });
    const over = bestOver(
      layout,
      tables.map((table) => table(weight, status)),
      problem.posts,
    );
    const k = bestNumber(over.value);
    if (k < 0) return null;
    const chosen = over.plan(k);
    return { bound: bound + over.value[k], chosen, seen: seenBy(chosen) };
  };

  const seenBy = (chosen: readonly number[]): Int32Array => {
    const is = new Set(chosen);
    const seen = new Int32Array(shared.length);
    for (const { order, item, from, to } of routes) {
      for (let r = 0; r < item.length; r++) {
        const s = byItem[item[r]];
        if (s < 0) continue;
        for (let j = from[r]; j <= to[r]; j++) {
          if (!is.has(order[j])) continue;
          seen[s]++;
          break;
        }
      }
    }
    return seen;
  };

  function* lower(prices: Float64Array, status: Uint8Array, steps: number, reached: () => number) {
    let lowest = Number.POSITIVE_INFINITY;
    let size = 1;
    let since = 0;
    const now = prices.slice();
    for (let step = 0; step < steps; step++) {
      const relaxed = at(now, status);
      if (!relaxed) {
        yield null;
        return;
      }
      if (relaxed.bound < lowest) {
        lowest = relaxed.bound;
        prices.set(now);
        since = 0;
      } else if (++since === 5) {
        size /= 2;
        since = 0;
      }
      yield relaxed;
      if (lowest <= reached()) return;
      const length = size * ((relaxed.bound - reached()) / squares(relaxed.seen, now, shared, units));
      if (!(length > 0 && length < Number.POSITIVE_INFINITY) || size < 1 / 64) return;
      shared.forEach((item, s) => {
        now[s] = Math.round(Math.max(0, Math.min(units[item], now[s] - length * (relaxed.seen[s] - 1))));
      });
    }
  }
  return { at, lower };
}

/** Square of the length of the subgradient, without the directions in which a price cannot move. */
function squares(seen: Int32Array, prices: Float64Array, shared: Int32Array, units: Float64Array): number {
  let sum = 0;
  for (let s = 0; s < seen.length; s++) {
    const slope = seen[s] - 1;
    if (slope < 0 ? prices[s] < units[shared[s]] : prices[s] > 0) sum += slope * slope;
  }
  return sum;
}

/** The table of one route, worked out anew only when a price or a rule on this very route has changed. */
function rememberingTable(problem: PostProblem, route: Layout["routes"][number], byItem: Int32Array) {
  const items = route.item.filter((item) => byItem[item] >= 0);
  const lastWeight = new Float64Array(items.length);
  const lastStatus = new Uint8Array(route.order.length).fill(FREE);
  let table: RouteTable | null = null;
  return (weight: Float64Array, status: Uint8Array): RouteTable => {
    let same = table !== null;
    for (let r = 0; r < items.length; r++) {
      same = same && lastWeight[r] === weight[items[r]];
      lastWeight[r] = weight[items[r]];
    }
    route.order.forEach((c, j) => {
      same = same && lastStatus[j] === status[c];
      lastStatus[j] = status[c];
    });
    if (!table || !same) table = bestAlong(route, weight, status, problem.longestGapMeters, problem.posts);
    return table;
  };
}
