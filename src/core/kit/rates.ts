import { binomialLowerTail, binomialProbability, binomialUpperTail } from "./binomial";
import { bisect, type Interval } from "./poisson";

/** How a second rate compares with a first: `ratio` = second ÷ first, with its exact 95 % interval and two-sided p. */
export interface RateRatio extends Interval {
  readonly ratio: number;
  readonly p: number;
}

/**
 * Compare two Poisson rates: `count1` over `exposure1` (days, km², …) with `count2` over `exposure2`.
 *
 * Given the sum of the counts, the second is binomial: the interval is Clopper–Pearson's, turned into a ratio, and p
 * adds the outcomes no likelier than the observed one, as R's `poisson.test` does (Przyborowski & Wilenski 1940).
 * Two counts of zero compare nothing: ratio NaN, from 0 to infinity, p = 1. An impossible ratio such as 5 ÷ 0 is
 * Infinity, with a finite lower limit. Throws for an exposure that is not above 0.
 */
export function rateRatio(count1: number, exposure1: number, count2: number, exposure2: number): RateRatio {
  if (!(exposure1 > 0 && exposure2 > 0)) {
    throw new RangeError(`Got exposures ${exposure1} and ${exposure2} when expected numbers above 0.`);
  }
  const n = count1 + count2;
  if (n === 0) return { ratio: Number.NaN, low: 0, high: Number.POSITIVE_INFINITY, p: 1 };
  // π/(1 − π) = ratio · exposure2/exposure1, where π is the chance that an incident falls in the second.
  const asRatio = (chance: number) => (chance / (1 - chance)) * (exposure1 / exposure2);
  const low = count2 === 0 ? 0 : bisect(0, 1, (chance) => binomialUpperTail(count2, n, chance) < 0.025);
  const high = count2 === n ? 1 : bisect(0, 1, (chance) => binomialLowerTail(count2, n, chance) > 0.025);
  return {
    ratio: (count2 * exposure1) / (count1 * exposure2),
    low: asRatio(low),
    high: high === 1 ? Number.POSITIVE_INFINITY : asRatio(high),
    p: noLikelier(count2, n, exposure2 / (exposure1 + exposure2)),
  };
}

/** P(any outcome no likelier than k). Outcomes within 1e-7 of each other count as equally likely, as in R. */
function noLikelier(k: number, n: number, chance: number): number {
  const limit = binomialProbability(k, n, chance) * (1 + 1e-7);
  const mean = n * chance;
  if (k === mean) return 1;
  // Outcomes fall away from the mean: on the other side, the first that is no likelier begins that tail.
  if (k < mean) {
    const other = firstWhere(Math.ceil(mean), n + 1, (j) => binomialProbability(j, n, chance) <= limit);
    return Math.min(1, binomialLowerTail(k, n, chance) + binomialUpperTail(other, n, chance));
  }
  const other = firstWhere(0, Math.floor(mean) + 1, (j) => binomialProbability(j, n, chance) > limit) - 1;
  return Math.min(1, binomialUpperTail(k, n, chance) + binomialLowerTail(other, n, chance));
}

/** The first whole number from `from` for which `holds`, or `end` when none before it does. */
function firstWhere(from: number, end: number, holds: (j: number) => boolean): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
