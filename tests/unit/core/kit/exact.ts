/**
 * References of about 90 digits for the tests of `core/kit`: numbers as whole multiples of 2^−BITS, in BigInt, and the
 * elementary functions by their plain Taylor series. Slow, and sharing nothing with what they check.
 */
const BITS = 400n;
export const ONE = 1n << BITS;

/** A double as a fixed-point number, exactly (|x| between 2^−340 and 2^600 or 0). */
export function fixed(x: number): bigint {
  if (!Number.isFinite(x)) throw new RangeError(`Got ${x} when expected a finite number.`);
  let shift = 0n;
  let m = x;
  while (!Number.isInteger(m)) {
    m *= 2;
    shift++;
  }
  return (BigInt(m) << BITS) >> shift;
}

/** Division rounds towards zero, so that a shrinking term does reach zero; a shift would stop at −1. */
export const mul = (a: bigint, b: bigint) => (a * b) / ONE;
export const div = (a: bigint, b: bigint) => (a << BITS) / b;
const abs = (a: bigint) => (a < 0n ? -a : a);

/** |x − exact| ÷ |exact|, as a number. */
export function relativeError(x: number, exact: bigint): number {
  if (exact === 0n) return x === 0 ? 0 : Number.POSITIVE_INFINITY;
  return Number((abs(fixed(x) - exact) << 200n) / abs(exact)) / 2 ** 200;
}

function series(first: bigint, next: (term: bigint, k: bigint) => bigint): bigint {
  let sum = 0n;
  for (let term = first, k = 1n; term !== 0n; term = next(term, k), k++) sum += term;
  return sum;
}

/** e^x − 1 by its series after halving x until it is small: e^2x − 1 = (e^x − 1)(e^x − 1 + 2). */
export function exactExpm1(x: bigint): bigint {
  let halvings = 0n;
  while (abs(x >> halvings) > ONE >> 4n) halvings++;
  const small = x >> halvings;
  let y = series(small, (term, k) => mul(term, small) / (k + 1n));
  for (; halvings > 0n; halvings--) y = mul(y, y + 2n * ONE);
  return y;
}

/** 2 atanh((m − 1)/(m + 1)) + k log 2. */
export function exactLog(x: bigint): bigint {
  let k = 0n;
  while (x > (3n * ONE) / 2n) {
    x >>= 1n;
    k++;
  }
  while (x < (3n * ONE) / 4n) {
    x <<= 1n;
    k--;
  }
  return logNearOne(x) + k * logNearOne(2n * ONE);
}

function logNearOne(x: bigint): bigint {
  const s = div(x - ONE, x + ONE);
  const square = mul(s, s);
  let power = s;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n, power = mul(power, square)) sum += power / k;
  return 2n * sum;
}

export function exactSin(x: bigint): bigint {
  const square = mul(x, x);
  return series(x, (term, k) => -mul(term, square) / (2n * k * (2n * k + 1n)));
}

export function exactCos(x: bigint): bigint {
  const square = mul(x, x);
  return series(ONE, (term, k) => -mul(term, square) / (2n * k * (2n * k - 1n)));
}

/** atan by two halvings of the angle, then its series. */
export function exactAtan(x: bigint): bigint {
  for (let halving = 0; halving < 4; halving++) x = div(x, ONE + squareRoot(ONE + mul(x, x)));
  const square = mul(x, x);
  let power = x;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n, power = -mul(power, square)) sum += power / k;
  return 16n * sum;
}

export function squareRoot(x: bigint): bigint {
  const scaled = x << BITS;
  let root = 1n << BigInt(Math.ceil(scaled.toString(2).length / 2));
  for (;;) {
    const next = (root + scaled / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

/** Machin: π = 16 atan(1/5) − 4 atan(1/239). */
export const EXACT_PI = 16n * exactAtan(ONE / 5n) - 4n * exactAtan(ONE / 239n);

/** erfc(x) = 1 − 2/√π Σ (−1)^k x^(2k+1) / (k! (2k+1)): 400 bits bear the cancellation up to x = 10. */
export function exactErfc(x: bigint): bigint {
  const square = mul(x, x);
  let power = x;
  let sum = 0n;
  for (let k = 0n; power !== 0n; k++, power = -mul(power, square) / k) sum += power / (2n * k + 1n);
  return ONE - div(2n * sum, squareRoot(EXACT_PI));
}

/** P(X = j), j = 0 … n, as fractions of a common denominator, for the probability that the double p stands for. */
export function exactBinomial(n: number, p: number): { parts: bigint[]; whole: bigint } {
  let numerator = p;
  let shift = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift++;
  }
  const a = BigInt(numerator);
  const b = (1n << shift) - a;
  const parts: bigint[] = [];
  let choose = 1n;
  for (let j = 0; j <= n; j++) {
    parts.push(choose * a ** BigInt(j) * b ** BigInt(n - j));
    choose = (choose * BigInt(n - j)) / BigInt(j + 1);
  }
  return { parts, whole: 1n << (shift * BigInt(n)) };
}

/** A fraction of two big integers as the double nearest to it, or next to that one, down to 1e-300. */
export function quotient(a: bigint, b: bigint): number {
  if (a === 0n) return 0;
  const size = b.toString(2).length - a.toString(2).length;
  const scaled = (a << BigInt(size + 80)) / b;
  let x = Number(scaled);
  for (let left = size + 80; left > 0; left -= 500) x /= 2 ** Math.min(left, 500);
  return x;
}
