import { binomialLowerTail, binomialUpperTail } from "../kit/binomial";
import type { Volume } from "./volume";

export interface UnusualMonth {
  /** Months since January 1970. */
  readonly month: number;
  readonly count: number;
  /** What the months around it would make it, for as many days as it has. */
  readonly usual: number;
  readonly isLow: boolean;
}

/** Months on either side by which a month is judged: a year with the seasons, not the history. */
const AROUND = 6;
const LEAST_OTHERS = 3;
/** Violence has seasons of some 15 %: below this part of the usual, or above, something else is at work. */
const LOW = 0.5;
const HIGH = 1.5;
/** Chance of a false alarm in a whole file of pure chance, shared out over its months; the ratios above take the rest. */
const ALARM = 0.001;

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/**
 * How much more months differ from the next than Poisson counts would, 1 or more. From one month to the next there is hardly any
 * season in it; the median of a squared difference is 0.455 of its mean, and a month that is out of keeping does not move it.
 */
function spreadOf(rates: readonly number[], days: ArrayLike<number>): number {
  const squares: number[] = [];
  for (let m = 1; m < rates.length; m++) {
    const variance = ((rates[m] + rates[m - 1]) / 2) * (1 / days[m] + 1 / days[m - 1]);
    const step = rates[m] - rates[m - 1];
    if (variance > 0) squares.push((step * step) / variance);
  }
  return squares.length === 0 ? 1 : Math.max(1, median(squares) / 0.455);
}

/**
 * Whether a month is like the months before it, or like those after it: where the level of a file changes for good (an offence is added,
 * a service starts to report), the month beside the step is not the odd one.
 */
function isLikeASide(rates: readonly number[], m: number, rate: number, isLow: boolean): boolean {
  const sides = [rates.slice(Math.max(0, m - AROUND), m), rates.slice(m + 1, m + 1 + AROUND)];
  return sides
    .filter((side) => side.length >= LEAST_OTHERS)
    .some((side) => (isLow ? rate >= median(side) * LOW : rate <= median(side) * HIGH));
}

/** A month with the numbers between which nobody would be alarmed. */
export interface JudgedMonth {
  /** Months since January 1970. */
  readonly month: number;
  readonly count: number;
  /** What the months around it would make it, for as many days as it has; `NaN` where there are too few to tell. */
  readonly usual: number;
  /** Least and most incidents that are in keeping, both included; 0 and `Infinity` where nothing can be said. */
  readonly least: number;
  readonly most: number;
}

/** The number of incidents, a whole one between `low` and `high`, at which the answer turns; it is `no` at `low` and `yes` at `high`. */
function turningPoint(low: number, high: number, isBeyond: (count: number) => boolean): number {
  let [no, yes] = [low, high];
  while (Math.abs(yes - no) > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (isBeyond(middle)) yes = middle;
    else no = middle;
  }
  return no;
}

/** Twice as far as a month could be out of keeping by its size alone, however few there are. */
const FAR = 1000;

/**
 * Every month with its limits. Beyond them it is out of keeping with the half-year on either side, by size (less than half, more than
 * 1.5 times the median rate per day) and beyond chance (the exact comparison of two Poisson counts, made milder by as much as months
 * differ anyway).
 */
export function judgeMonths({ firstMonth, months, daysOfMonth }: Volume): JudgedMonth[] {
  const rates = Array.from(months, (count, m) => count / daysOfMonth[m]);
  const usual = rates.map((_, m) => {
    const others = rates.filter((_, at) => at !== m && Math.abs(at - m) <= AROUND);
    return others.length < LEAST_OTHERS ? Number.NaN : median(others) * daysOfMonth[m];
  });
  const spread = spreadOf(rates, daysOfMonth);
  return rates.map((_, m): JudgedMonth => {
    let [others, days] = [0, 0];
    for (let at = Math.max(0, m - AROUND); at <= Math.min(months.length - 1, m + AROUND); at++) {
      if (at === m) continue;
      // A neighbour that is unusual itself counts as a usual one: two gaps do not hide each other.
      others += Math.min(Math.max(months[at], usual[at] * LOW), usual[at] * HIGH);
      days += daysOfMonth[at];
    }
    const share = daysOfMonth[m] / (daysOfMonth[m] + days);
    const isBeyond = (count: number, isLow: boolean) => {
      const ratio = count / usual[m];
      if (!(isLow ? ratio < LOW : ratio > HIGH)) return false;
      const rate = count / daysOfMonth[m];
      if (isLikeASide(rates, m, rate, isLow)) return false;
      const here = Math.round(count / spread);
      const all = here + Math.round(others / spread);
      const tail = isLow ? binomialLowerTail(here, all, share) : binomialUpperTail(here, all, share);
      return tail <= ALARM / (2 * months.length);
    };
    const middle = Math.round(usual[m]);
    const far = Math.max(months[m], middle * 2) + FAR;
    const canJudge = Number.isFinite(usual[m]);
    return {
      month: firstMonth + m,
      count: months[m],
      usual: usual[m],
      least: canJudge && isBeyond(0, true) ? turningPoint(middle, 0, (count) => isBeyond(count, true)) : 0,
      most:
        canJudge && isBeyond(far, false)
          ? turningPoint(middle, far, (count) => isBeyond(count, false))
          : Number.POSITIVE_INFINITY,
    };
  });
}

/** The months outside their limits. */
export function unusualMonths(volume: Volume): UnusualMonth[] {
  return judgeMonths(volume)
    .filter(({ count, least, most }) => count < least || count > most)
    .map(({ month, count, usual, least }) => ({ month, count, usual, isLow: count < least }));
}
