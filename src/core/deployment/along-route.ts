import { FORBIDDEN, LOCKED, type RouteLayout } from "./layout";

/** The best of one route for every number of posts on it. */
export interface RouteTable {
  /** By number of posts; −∞ where the rules allow no such number. */
  readonly value: Float64Array;
  /** The candidates of the best with `k` posts. */
  plan(k: number): number[];
}

/**
 * The best places for 0, 1, 2, … posts on one route, exactly, by dynamic programming over the last post placed.
 *
 * That is enough because each run of places is unbroken: what the next post and any earlier one both see, the last one sees too. So a post adds
 * the runs that it is in and the last post is not. `weight` is by item; the gap rule and locked posts say which post may follow which. Of
 * equals, the places nearest to the start win. `O(places² × posts)`.
 */
export function bestAlong(
  { order, atMeters, item, from, to }: RouteLayout,
  weight: Float64Array,
  status: Uint8Array,
  longestGapMeters: number | null,
  most: number,
): RouteTable {
  const n = order.length;
  const posts = Math.min(most, n);
  // adds[j · n + q]: weight of the runs that place j is in and that begin at place q or later: what it adds after a last post at q − 1.
  const adds = new Float64Array(n * n);
  for (let r = 0; r < item.length; r++) {
    const w = weight[item[r]];
    if (w > 0) for (let j = from[r]; j <= to[r]; j++) adds[j * n + from[r]] += w;
  }
  for (let j = 0; j < n; j++) for (let q = j - 1; q >= 0; q--) adds[j * n + q] += adds[j * n + q + 1];

  const { earliest, first, last } = whoMayFollow(order, atMeters, status, longestGapMeters);
  const best = new Float64Array((posts + 1) * n).fill(Number.NEGATIVE_INFINITY);
  const before = new Int32Array((posts + 1) * n).fill(-1);
  for (let j = 0; j < n; j++) {
    if (status[order[j]] === FORBIDDEN) continue;
    if (posts > 0 && j <= first) best[n + j] = adds[j * n];
    for (let k = 2; k <= posts; k++) {
      const row = (k - 1) * n;
      let value = Number.NEGATIVE_INFINITY;
      let choice = -1;
      for (let p = earliest[j]; p < j; p++) {
        const sum = best[row + p] + adds[j * n + p + 1];
        if (sum > value) {
          value = sum;
          choice = p;
        }
      }
      best[k * n + j] = value;
      before[k * n + j] = choice;
    }
  }
  const value = new Float64Array(posts + 1).fill(Number.NEGATIVE_INFINITY);
  const end = new Int32Array(posts + 1).fill(-1);
  if (last < 0) value[0] = 0;
  for (let k = 1; k <= posts; k++) {
    for (let j = Math.max(last, 0); j < n; j++) {
      if (best[k * n + j] > value[k]) {
        value[k] = best[k * n + j];
        end[k] = j;
      }
    }
  }
  return {
    value,
    plan: (k) => {
      const chosen: number[] = [];
      for (let j = end[k], left = k; left > 0; j = before[left * n + j], left--) chosen.push(order[j]);
      return chosen.reverse();
    },
  };
}

/** The earliest place that each place may follow, and the first and the last locked place (behind the end, and −1, for none). */
function whoMayFollow(
  order: Int32Array,
  atMeters: Float64Array,
  status: Uint8Array,
  longestGapMeters: number | null,
): { earliest: Int32Array; first: number; last: number } {
  const earliest = new Int32Array(order.length);
  let first = order.length;
  let last = -1;
  let within = 0;
  for (let j = 0; j < order.length; j++) {
    while (longestGapMeters !== null && atMeters[j] - atMeters[within] > longestGapMeters) within++;
    // A locked post between two others would have been passed over.
    earliest[j] = Math.max(within, last);
    if (status[order[j]] !== LOCKED) continue;
    if (last < 0) first = j;
    last = j;
  }
  return { earliest, first, last };
}
