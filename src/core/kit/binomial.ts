import { exp, log, log1p, lostInProduct, lostInSum, PI } from "./math";

/**
 * The error of Stirling's formula for whole x ≥ 1: log x! − [½ log 2πx + x log x − x].
 * The first fifteen as in Loader (2000), computed there to 25 digits; beyond, the asymptotic series.
 */
const STIRLING_ERRORS = [
  Number.NaN,
  0.0810614667953272582196702,
  0.0413406959554092940938221,
  0.0276779256849983391487893,
  0.0207906721037650931115228,
  0.0166446911898211921631949,
  0.0138761288230707479987457,
  0.0118967099458917700950557,
  0.0104112652619720964974786,
  0.0092554621827127329177286,
  0.0083305634333628712564693,
  0.007573675487951840794972,
  0.0069428401072095298656642,
  0.0064089941880042070684396,
  0.0059513701127588477356244,
  0.0055547335519628013710387,
];

function stirlingError(x: number): number {
  if (x < 16) return STIRLING_ERRORS[x];
  const s = 1 / (x * x);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * s) * s) * s) * s) * s) / x;
}

/** One map asks for thousands of tails of the same number of trials. */
let knownN = 1;
let knownError = STIRLING_ERRORS[1];

/** 1 / (2j + 1). With v under 0.1 the series below ends after nine terms. */
const INVERSE_ODD = Float64Array.from({ length: 16 }, (_, j) => 1 / (2 * j + 1));

/**
 * How far x lies from a mean, as x log(x / mean) + mean − x, without the cancellation when they are close
 * (Loader's `bd0`). `low` is what the double `mean` lacks of the true mean: with a million trials its last bit shows.
 */
function devianceFrom(x: number, mean: number, low: number): number {
  const correction = low * (1 - x / mean);
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * log(x / mean) - difference + correction;
  const v = difference / (x + mean);
  const square = v * v;
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 1; ; j++) {
    term *= square;
    const next = sum + term * INVERSE_ODD[j];
    if (next === sum) return sum + correction;
    sum = next;
  }
}

/**
 * P(X = k) for X binomial with n trials of probability p, 0 < p < 1, 0 ≤ k ≤ n, by the saddle-point expansion:
 * relative error under 1e-12 up to a million trials, far into the tails.
 *
 * C. Loader (2000), "Fast and Accurate Computation of Binomial Probabilities".
 */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const q = 1 - p;
  const qLow = 1 - q - p;
  // The means as doubles and what those lack: in plain numbers, for pairs would be most of the cost.
  const np = n * p;
  const npLow = lostInProduct(n, p, np);
  const product = n * q;
  const rest = lostInProduct(n, q, product) + n * qLow;
  const nq = product + rest;
  const nqLow = lostInSum(product, rest, nq);
  if (n !== knownN) [knownN, knownError] = [n, stirlingError(n)];
  const error = knownError - stirlingError(k) - stirlingError(n - k);
  const deviance = devianceFrom(k, np, npLow) + devianceFrom(n - k, nq, nqLow);
  return exp(error - deviance) * Math.sqrt(n / (2 * PI * k * (n - k)));
}

/** Σ P(X = j) over j from k upwards (or downwards), given the terms fall: each by its ratio to the one before. */
function sumFalling(k: number, n: number, p: number, upwards: boolean): number {
  const odds = upwards ? p / (1 - p) : (1 - p) / p;
  const first = binomialProbability(k, n, p);
  let ratio = 1;
  let sum = 1;
  const last = upwards ? n : 0;
  for (let j = k; j !== last; j += upwards ? 1 : -1) {
    ratio *= (upwards ? (n - j) / (j + 1) : j / (n - j + 1)) * odds;
    const next = sum + ratio;
    if (next === sum) break;
    sum = next;
  }
  return first * sum;
}

/**
 * P(X ≥ k) for X binomial with n trials of probability p: exact but for rounding (relative error under 1e-12 up to a
 * million trials, in the tail as in the middle). k ≤ 0 gives 1, k > n gives 0. O(√n), or less in the tail.
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  checkTrials(n, p);
  if (!(k > 0)) return 1;
  if (k > n || p === 0) return 0;
  if (p === 1) return 1;
  // Sum the side on which the terms fall; the other side is what it lacks of one.
  return k > n * p ? Math.min(1, sumFalling(k, n, p, true)) : Math.max(0, 1 - sumFalling(k - 1, n, p, false));
}

/** P(X ≤ k): the mirror image of the upper tail. */
export function binomialLowerTail(k: number, n: number, p: number): number {
  checkTrials(n, p);
  if (k >= n) return 1;
  if (k < 0 || p === 1) return 0;
  if (p === 0) return 1;
  return k < n * p ? Math.min(1, sumFalling(k, n, p, false)) : Math.max(0, 1 - sumFalling(k + 1, n, p, true));
}

/** The smallest k with P(X ≥ k) ≤ alpha. It may be n + 1, when even n of n would be no surprise. */
export function smallestSurprise(n: number, p: number, alpha: number): number {
  let low = 0; // P(X ≥ 0) = 1
  let high = n + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialUpperTail(middle, n, p) <= alpha) high = middle;
    else low = middle;
  }
  return high;
}

function checkTrials(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0))
    throw new RangeError(`Got ${n} trials when expected a whole number, 0 or more.`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Got probability ${p} when expected 0 to 1.`);
}
