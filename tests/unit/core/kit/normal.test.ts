import { describe, expect, it } from "vitest";
import { erfc, normalTwoSided, normalUpperTail } from "../../../../src/core/kit/normal";
import { exactErfc, fixed, relativeError } from "./exact";

describe("the normal distribution", () => {
  it("agrees with 90-digit references to 1e-12 relative, into the tails", () => {
    for (let x = 0; x <= 9; x += 0.0478) expect(relativeError(erfc(x), exactErfc(fixed(x)))).toBeLessThan(1e-12);
  });
  it("keeps its digits far out: P(Z > 30) as Mathematica's and R's pnorm(30, lower = FALSE) give it", () => {
    expect(Math.abs(normalUpperTail(30) / 4.906713927148187e-198 - 1)).toBeLessThan(1e-11);
  });
  it("is symmetric, and never leaves 0 to 1", () => {
    expect(normalTwoSided(0)).toBe(1);
    expect(normalUpperTail(0)).toBe(0.5);
    for (const z of [0, 1e-9, 0.3, 1.96, 2.8284271, 2.829, 8, 38, 40, 1e9, Infinity]) {
      expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
      expect(normalUpperTail(z) + normalUpperTail(-z)).toBeCloseTo(1, 14);
      expect(normalTwoSided(z)).toBeGreaterThanOrEqual(0);
      expect(normalTwoSided(z)).toBeLessThanOrEqual(1);
    }
    expect(normalTwoSided(Number.NaN)).toBeNaN();
  });
});
