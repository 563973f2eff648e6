import type { DayTable } from "./day";
import type { RotaProblem } from "./problem";

/** How many sessions each day gets, and what that is worth together; null where even the least does not fit. */
export interface Spread {
  readonly perDay: Uint16Array;
  readonly worth: number;
}

/** For every number of sessions, exactly, the best that a list of things gives together, and how many the last of them has then. */
interface Knapsack {
  readonly best: Float64Array;
  /** How many the `i`-th thing gets where so many are shared out over it and those before it. */
  readonly taken: readonly Uint16Array[];
}

/** `worths[i][n]` is what `n` sessions are worth there, `NaN` or −Infinity where it cannot have so many. */
function knapsack(worths: readonly Float64Array[], sessions: number): Knapsack {
  let best = new Float64Array(sessions + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const taken: Uint16Array[] = [];
  for (const worth of worths) {
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
  return { best, taken };
}

/** How many each thing gets of so many. */
function sharesOf({ taken }: Knapsack, sessions: number): number[] {
  let left = sessions;
  return taken
    .map((_, k) => {
      const n = taken[taken.length - 1 - k][left];
      left -= n;
      return n;
    })
    .reverse();
}

/**
 * Shares sessions out among the days so that they are worth most: a knapsack over the days of each stretch, and one over stretches, exact.
 * `worthOf(day)` gives what each number of sessions is worth on that day, `NaN` or −Infinity where the day cannot have so many. Fewer sessions
 * than allowed is allowed. With `curve`, entry `n` of it is filled with the best worth of at most `n` sessions.
 */
export function spreadOverDays(
  { days, sessions, stretchOfDay, mostPerStretch }: RotaProblem,
  worthOf: (day: number) => DayTable["worth"],
  curve: Float64Array | null = null,
): Spread | null {
  const all = Array.from({ length: days }, (_, day) => day);
  // Where no stretch can have too many, all days are one.
  const stretches =
    mostPerStretch >= sessions
      ? [all]
      : [...new Set(stretchOfDay)].map((stretch) => all.filter((day) => stretchOfDay[day] === stretch));
  const inStretch = stretches.map((of) => knapsack(of.map(worthOf), Math.min(sessions, mostPerStretch)));
  const over = knapsack(
    inStretch.map(({ best }) => best),
    sessions,
  );
  let end = 0;
  for (let n = 0; n <= sessions; n++) {
    if (over.best[n] > over.best[end]) end = n;
    if (curve) curve[n] = over.best[end];
  }
  if (over.best[end] === Number.NEGATIVE_INFINITY) return null;
  const perDay = new Uint16Array(days);
  sharesOf(over, end).forEach((count, s) => {
    sharesOf(inStretch[s], count).forEach((n, k) => {
      perDay[stretches[s][k]] = n;
    });
  });
  return { perDay, worth: over.best[end] };
}
