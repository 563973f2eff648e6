import { exp, PI } from "./math";

/**
 * The complementary error function for x ≥ 0: a series of positive terms up to 2, a continued fraction beyond
 * (Abramowitz & Stegun 7.1.6 and 7.1.14). Relative error under 1e-13, tails included.
 */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 0) return 2 - erfc(-x);
  const square = x * x;
  // x² loses its last bits just where e^−x² magnifies them: split x so that both parts are exact.
  const head = Math.floor(x * 4096) / 4096;
  const bell = exp(-head * head) * exp(-(x - head) * (x + head));
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let k = 1; ; k++) {
      term *= (2 * square) / (2 * k + 1);
      const next = sum + term;
      if (next === sum) break;
      sum = next;
    }
    return 1 - (2 / Math.sqrt(PI)) * bell * sum;
  }
  if (x > 27.3) return 0; // below the smallest double
  let fraction = x;
  for (let k = 120; k >= 1; k--) fraction = x + k / 2 / fraction;
  return bell / Math.sqrt(PI) / fraction;
}

/** P(Z > z) for a standard normal Z. */
export function normalUpperTail(z: number): number {
  return erfc(z / Math.SQRT2) / 2;
}

/** P(|Z| > |z|) for a standard normal Z. */
export function normalTwoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
