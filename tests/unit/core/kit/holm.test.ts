import { describe, expect, it } from "vitest";
import { adjustForAny } from "../../../../src/core/kit/holm";

describe("Holm's adjustment", () => {
  it("multiplies the smallest by the number of tests, the next by one less, and never falls", () => {
    expect(adjustForAny([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
  });
  it("stops at 1, and leaves out tests that were not made", () => {
    expect(adjustForAny([0.6, Number.NaN, 0.7])).toEqual([1, Number.NaN, 1]);
    expect(adjustForAny([Number.NaN, 0.02])).toEqual([Number.NaN, 0.02]);
    expect(adjustForAny([])).toEqual([]);
  });
  it("is the smallest level at which Holm's steps would reject", () => {
    const p = [0.001, 0.2, 0.011, 0.04, 0.012];
    const rejects = (level: number) => {
      const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b]);
      const first = order.findIndex((i, k) => p[i] > level / (p.length - k));
      return new Set(first < 0 ? order : order.slice(0, first));
    };
    adjustForAny(p).forEach((adjusted, i) => {
      if (adjusted >= 1) return;
      expect(rejects(adjusted * 1.0001).has(i)).toBe(true);
      expect(rejects(adjusted * 0.9999).has(i)).toBe(false);
    });
  });
});
