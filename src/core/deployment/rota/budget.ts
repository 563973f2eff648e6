import type { DayTable } from "./day";

/** How many sessions each day gets, and what that is worth together; null where even the least does not fit. */
export interface Spread {
  readonly perDay: Uint16Array;
  readonly worth: number;
}

/**
 * Shares `sessions` out among the days so that they are worth most: a knapsack over days, exact. `worthOf(day)` gives what each number of
 * sessions is worth on that day, `NaN` or −Infinity where the day cannot have so many. Fewer sessions than allowed is allowed. With
 * `curve`, entry `n` of it is filled with the best worth of at most `n` sessions.
 */
export function spreadOverDays(
  days: number,
  sessions: number,
  worthOf: (day: number) => DayTable["worth"],
  curve: Float64Array | null = null,
): Spread | null {
  let best = new Float64Array(sessions + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const taken: Uint16Array[] = [];
  for (let day = 0; day < days; day++) {
    const worth = worthOf(day);
    const next = new Float64Array(sessions + 1).fill(Number.NEGATIVE_INFINITY);
    const here = new Uint16Array(sessions + 1);
    for (let n = 0; n < worth.length; n++) {
      // A day that cannot have so many sessions is NaN, which is larger than nothing.
      if (!(worth[n] > Number.NEGATIVE_INFINITY)) continue;
      for (let used = n; used <= sessions; used++) {
        const value = best[used - n] + worth[n];
        if (value > next[used]) {
          next[used] = value;
          here[used] = n;
        }
      }
    }
    best = next;
    taken.push(here);
  }
  let end = 0;
  for (let n = 0; n <= sessions; n++) {
    if (best[n] > best[end]) end = n;
    if (curve) curve[n] = best[end];
  }
  if (best[end] === Number.NEGATIVE_INFINITY) return null;
  const perDay = new Uint16Array(days);
  for (let day = days - 1, left = end; day >= 0; day--) {
    perDay[day] = taken[day][left];
    left -= perDay[day];
  }
  return { perDay, worth: best[end] };
}
