/** A range of values, low to high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * P(X ≤ k) for X Poisson with the given mean, by summing terms from the largest downwards in size.
 * Scaled by the largest term, which cancels in a ratio of sums: no factorial is needed.
 */
function shareUpTo(k: number, mean: number): number {
  const mode = Math.max(0, Math.floor(mean));
  let below = 0;
  let above = 0;
  const count = (j: number, term: number) => {
    if (j <= k) below += term;
    else above += term;
  };
  let term = 1;
  count(mode, term);
  for (let j = mode; j > 0 && term > 1e-22; j--) {
    term *= j / mean;
    count(j - 1, term);
  }
  term = 1;
  for (let j = mode + 1; term > 1e-22; j++) {
    term *= mean / j;
    count(j, term);
  }
  return below / (below + above);
}

/**
 * Garwood's exact 95 % interval of a Poisson mean, given one count: the means under which a count this high, or this
 * low, has a chance of at least 2.5 %. F. Garwood (1936), Biometrika 28. Relative error under 1e-12.
 */
export function poissonInterval(count: number): Interval {
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`Got a count of ${count} when expected a whole number, 0 or more.`);
  }
  const reach = 10 + 5 * Math.sqrt(count);
  const low = count === 0 ? 0 : bisect(Math.max(0, count - reach), count, (mean) => shareUpTo(count - 1, mean) > 0.975);
  const high = bisect(count, count + reach, (mean) => shareUpTo(count, mean) > 0.025);
  return { low, high };
}

/** Where `isBelow` turns from true to false between low and high, to the last bit. */
export function bisect(low: number, high: number, isBelow: (x: number) => boolean): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}
