import type { RouteTable } from "./along-route";
import type { Layout } from "./layout";

const NEVER = Number.NEGATIVE_INFINITY;

/** The best over all routes for every number of posts. */
interface RoutesTable {
  /** By number of posts; −∞ where the rules allow no such number. */
  readonly value: Float64Array;
  /** The candidates of the best with exactly `k` posts, ascending. */
  plan(k: number): number[];
}

/** A table with, for each number of posts, how many of them go to the part that was added last. */
interface Step {
  readonly value: Float64Array;
  readonly toLast: Int32Array;
}

/** Puts a further part beside what is there: a knapsack. Of equals, the one that gives the further part least. */
function beside(value: Float64Array, part: Float64Array, most: number): Step {
  const sum = new Float64Array(Math.min(most, value.length + part.length - 2) + 1).fill(NEVER);
  const toLast = new Int32Array(sum.length);
  for (let k = 0; k < sum.length; k++) {
    for (let m = Math.max(0, k - value.length + 1); m <= Math.min(k, part.length - 1); m++) {
      const both = value[k - m] + part[m];
      if (both > sum[k]) {
        sum[k] = both;
        toLast[k] = m;
      }
    }
  }
  return { value: sum, toLast };
}

/** Shares the posts out over the routes, exactly: first among the routes of each school, within its rule, then among the schools. */
export function bestOver({ groups }: Layout, tables: readonly RouteTable[], posts: number): RoutesTable {
  const parts = groups.map((group) => {
    const steps: Step[] = [];
    let value: Float64Array = Float64Array.of(0);
    for (const route of group.routes) {
      const step = beside(value, tables[route].value, group.most);
      steps.push(step);
      value = step.value;
    }
    const allowed = value.slice();
    allowed.fill(NEVER, 0, Math.min(group.least, allowed.length));
    return { group, steps, value: allowed };
  });
  const over: Step[] = [];
  let value: Float64Array = Float64Array.of(0);
  for (const part of parts) {
    const step = beside(value, part.value, posts);
    over.push(step);
    value = step.value;
  }
  return {
    value,
    plan: (k) => {
      const chosen: number[] = [];
      let left = k;
      for (let g = parts.length - 1; g >= 0; g--) {
        let ofGroup = over[g].toLast[left];
        left -= ofGroup;
        const { group, steps } = parts[g];
        for (let r = steps.length - 1; r >= 0; r--) {
          const ofRoute = steps[r].toLast[ofGroup];
          ofGroup -= ofRoute;
          if (ofRoute > 0) chosen.push(...tables[group.routes[r]].plan(ofRoute));
        }
      }
      return chosen.sort((a, b) => a - b);
    },
  };
}

/** The number of posts with the largest value, the smallest such number; −1 when the rules allow none. */
export function bestNumber(value: Float64Array): number {
  let best = -1;
  for (let k = 0; k < value.length; k++) if (value[k] > NEVER && (best < 0 || value[k] > value[best])) best = k;
  return best;
}

/** The smallest number of posts that the rules allow; −1 when they allow none. */
export const leastNumber = (value: Float64Array): number => value.findIndex((x) => x > NEVER);
