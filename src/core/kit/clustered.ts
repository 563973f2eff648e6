import { round10 } from "./math";
import { type Interval, poissonInterval } from "./poisson";
import { rateRatio } from "./rates";

/**
 * Ranges for counts of rows that come in clumps. When events arrive at random and each brings m rows, the variance of the rows is
 * E[m²]/E[m] times their mean (a compound Poisson count; Daley & Vere-Jones 2003, 2.1). So n rows say about as much as n ÷ that many
 * separate incidents: the exact interval of that whole number, scaled back. With one row an event it is the exact interval itself.
 */

/** 95 % interval of a count of rows. Rounded to 10 significant digits. */
export function countRange(count: number, rowsPerEvent: number): Interval {
  const { low, high } = poissonInterval(Math.round(count / rowsPerEvent));
  return { low: round10(Math.min(count, low * rowsPerEvent)), high: round10(Math.max(count, high * rowsPerEvent)) };
}

/** `now ÷ before`, over equally long times, with its 95 % interval. Rounded to 10 significant digits; `before` must be above 0. */
export function countRatio(before: number, now: number, rowsPerEvent: number): Interval & { readonly ratio: number } {
  const { low, high } = rateRatio(Math.round(before / rowsPerEvent), 1, Math.round(now / rowsPerEvent), 1);
  const ratio = now / before;
  return { ratio: round10(ratio), low: round10(Math.min(ratio, low)), high: round10(Math.max(ratio, high)) };
}
