import { describe, expect, it } from "vitest";
import {
  binomialLowerTail,
  binomialProbability,
  binomialUpperTail,
  smallestSurprise,
} from "../../../../src/core/kit/binomial";
import { exactBinomial, quotient } from "./exact";

const relative = (x: number, reference: number) => Math.abs(x - reference) / reference;

describe("binomial tails", () => {
  const cases = [1, 2, 3, 7, 20, 61, 150, 500].flatMap((n) =>
    [1e-9, 0.0008, 0.007, 0.1, 1 / 3, 0.5, 0.83, 0.999].map((p) => [n, p] as const),
  );
  it.each(cases)("agree with exact fractions for %i trials of probability %d, to 1e-12", (n, p) => {
    const { parts, whole } = exactBinomial(n, p);
    let upper = whole;
    let checked = 0;
    for (let k = 0; k <= n; k++) {
      const reference = { term: quotient(parts[k], whole), upper: quotient(upper, whole) };
      upper -= parts[k];
      if (reference.term < 1e-290) continue;
      expect(relative(binomialProbability(k, n, p), reference.term)).toBeLessThan(1e-12);
      expect(relative(binomialUpperTail(k, n, p), reference.upper)).toBeLessThan(1e-12);
      const lower = quotient(whole - upper, whole);
      expect(relative(binomialLowerTail(k, n, p), lower)).toBeLessThan(1e-12);
      checked++;
    }
    expect(checked).toBeGreaterThan(1);
  });

  it.each([
    [1_000_000, 0.5, [480_000, 499_000, 500_000, 500_500, 503_000, 515_000, 518_000]],
    [1_000_000, 0.000_9, [700, 899, 900, 901, 1_000, 1_300, 2_000]],
    [250_000, 0.3, [70_000, 74_999, 75_001, 76_000, 83_000]],
    [60_000, 0.0071, [200, 425, 426, 427, 500, 900, 1_100]],
  ])("agree with 256-bit sums for %i trials of probability %d, deep tails included", (n, p, ks) => {
    for (const k of ks) {
      const reference = longUpperTail(k, n, p);
      expect([k, relative(binomialUpperTail(k, n, p), reference)]).toSatisfy(([, error]) => error < 1e-12);
    }
  });

  it("are what they must be where nothing or everything is certain", () => {
    expect(binomialUpperTail(0, 10, 0.3)).toBe(1);
    expect(binomialUpperTail(-2, 10, 0.3)).toBe(1);
    expect(binomialUpperTail(11, 10, 0.3)).toBe(0);
    expect(binomialUpperTail(0, 0, 0.3)).toBe(1);
    expect(binomialUpperTail(1, 0, 0.3)).toBe(0);
    expect(binomialUpperTail(1, 10, 0)).toBe(0);
    expect(binomialUpperTail(0, 10, 0)).toBe(1);
    expect(binomialUpperTail(10, 10, 1)).toBe(1);
    expect(binomialLowerTail(-1, 10, 0.3)).toBe(0);
    expect(binomialLowerTail(10, 10, 0.3)).toBe(1);
    expect(binomialLowerTail(9, 10, 1)).toBe(0);
    expect(binomialLowerTail(0, 10, 0)).toBe(1);
  });

  it("refuse what is no probability and no number of trials", () => {
    expect(() => binomialUpperTail(1, 10, 1.1)).toThrow("Got probability 1.1");
    expect(() => binomialUpperTail(1, 10, Number.NaN)).toThrow("Got probability NaN");
    expect(() => binomialUpperTail(1, 2.5, 0.5)).toThrow("Got 2.5 trials");
  });
});

describe("smallestSurprise", () => {
  it("is the first count whose tail is small enough, found a second way by trying them all", () => {
    for (const n of [0, 1, 5, 40, 333]) {
      for (const p of [0, 0.004, 0.2, 1]) {
        for (const alpha of [0.05, 1e-4, 1e-30]) {
          let k = 0;
          while (k <= n && binomialUpperTail(k, n, p) > alpha) k++;
          expect(smallestSurprise(n, p, alpha)).toBe(k);
        }
      }
    }
  });
});

/**
 * P(X ≥ k) with 256-bit mantissas: the first term from products of its factors, the others by their exact ratios.
 * It shares neither Stirling's formula nor the sum of doubles with what it checks.
 */
function longUpperTail(k: number, n: number, p: number): number {
  type Long = { m: bigint; e: number }; // m · 2^e
  const trim = ({ m, e }: Long): Long => {
    const extra = m.toString(16).length * 4 - 256;
    return extra > 0 ? { m: m >> BigInt(extra), e: e + extra } : { m, e };
  };
  const times = (a: Long, b: Long) => trim({ m: a.m * b.m, e: a.e + b.e });
  const over = (a: Long, b: bigint) => trim({ m: (a.m << 128n) / b, e: a.e - 128 });
  const power = (base: Long, exponent: number): Long => {
    let result: Long = { m: 1n, e: 0 };
    for (let square = base, left = exponent; left > 0; left = Math.floor(left / 2), square = times(square, square)) {
      if (left % 2 === 1) result = times(result, square);
    }
    return result;
  };
  let shift = 0;
  let m = p;
  for (; !Number.isInteger(m); shift++) m *= 2;
  const a = BigInt(m);
  const b = (1n << BigInt(shift)) - a;
  let term = times(power({ m: a << 256n, e: -shift - 256 }, k), power({ m: b << 256n, e: -shift - 256 }, n - k));
  for (let j = 1; j <= Math.min(k, n - k); j++)
    term = over(times(term, { m: BigInt(n - j + 1) << 256n, e: -256 }), BigInt(j));
  const first = { m: term.m, e: term.e };
  const upwards = k > n * p;
  // Upwards Σ from k; otherwise 1 − Σ below k, whose first term has k − 1.
  let ratio = 1n << 256n;
  let sum = upwards ? ratio : 0n;
  for (let j = k; ratio > 0n && (upwards ? j < n : j > 0); j += upwards ? 1 : -1) {
    ratio = upwards
      ? (ratio * BigInt(n - j) * a) / (BigInt(j + 1) * b)
      : (ratio * BigInt(j) * b) / (BigInt(n - j + 1) * a);
    sum += ratio;
  }
  const total = trim({ m: first.m * sum, e: first.e - 256 });
  const value = Number(total.m >> 192n) * 2 ** Math.max(total.e + 192, -1000) * 2 ** Math.min(0, total.e + 192 + 1000);
  return upwards ? value : 1 - value;
}
