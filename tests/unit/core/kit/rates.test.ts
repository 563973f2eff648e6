import { describe, expect, it } from "vitest";
import { poissonInterval } from "../../../../src/core/kit/poisson";
import { rateRatio } from "../../../../src/core/kit/rates";
import { exactBinomial } from "./exact";

describe("rateRatio", () => {
  it("adds the outcomes no likelier than the observed one: compared with exact fractions, every outcome of 12", () => {
    for (const [exposure1, exposure2] of [
      [1, 1],
      [3, 1],
      [1, 7],
    ]) {
      const { parts, whole } = exactBinomial(12, exposure2 / (exposure1 + exposure2));
      for (let k = 0; k <= 12; k++) {
        const limit = parts[k] + parts[k] / 10_000_000n;
        const sum = parts.filter((part) => part <= limit).reduce((a, b) => a + b, 0n);
        const reference = Number((sum << 60n) / whole) / 2 ** 60;
        expect(rateRatio(12 - k, exposure1, k, exposure2).p).toBeCloseTo(reference, 12);
      }
    }
  });
  it("turned round, gives the inverse", () => {
    const there = rateRatio(14, 30, 31, 28);
    const back = rateRatio(31, 28, 14, 30);
    expect(back.ratio * there.ratio).toBeCloseTo(1, 12);
    expect(back.low * there.high).toBeCloseTo(1, 9);
    expect(back.p).toBeCloseTo(there.p, 12);
  });
  it("compares nothing with nothing without an error, and refuses no time at all", () => {
    expect(rateRatio(0, 10, 0, 10)).toEqual({ ratio: NaN, low: 0, high: Infinity, p: 1 });
    expect(() => rateRatio(1, 0, 2, 5)).toThrow("Got exposures 0 and 5");
  });
});

describe("poissonInterval", () => {
  it("of none ends at minus the logarithm of 2.5 %", () => {
    expect(poissonInterval(0).low).toBe(0);
    expect(poissonInterval(0).high).toBeCloseTo(-Math.log(0.025), 12);
  });
  it("holds the count between its ends, also for large counts", () => {
    for (const count of [1, 10, 1000, 60_000]) {
      const { low, high } = poissonInterval(count);
      expect(low).toBeLessThan(count);
      expect(high).toBeGreaterThan(count);
      // Close to count ± 1.96 √count for large counts.
      if (count >= 1000) expect((high - low) / Math.sqrt(count)).toBeCloseTo(3.92, 1);
    }
    expect(() => poissonInterval(1.5)).toThrow("Got a count of 1.5");
  });
});
