import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustForDiscoveries } from "../../../../src/core/kit/benjamini-hochberg";

const adjust = (p: number[]) => [...adjustForDiscoveries(Float64Array.from(p))];

describe("adjustForDiscoveries", () => {
  it("gives what the definition of Benjamini and Hochberg gives, worked by hand", () => {
    // Ranks 1 to 5 of 5: 0.01·5/1, 0.02·5/2, 0.03·5/3 are all 0.05; 0.04·5/4 = 0.05; 0.5·5/5.
    expect(adjust([0.01, 0.02, 0.03, 0.04, 0.5])).toEqual([0.05, 0.05, 0.05, 0.05, 0.5]);
    // The smallest of the larger ranks counts: 0.04·3/2 = 0.06 comes before 0.045·3/3 = 0.045.
    expect(adjust([0.045, 0.001, 0.04])).toEqual([0.045, 0.003, 0.045]);
  });
  it("marks exactly what the step-up procedure marks", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), (percents) => {
        const p = percents.map((x) => x / 1000);
        const sorted = [...p].sort((a, b) => a - b);
        let limit = -1;
        sorted.forEach((value, i) => {
          if (Math.round(value * 1000) * sorted.length <= 50 * (i + 1)) limit = value;
        });
        expect(adjust(p).map((q) => q <= 0.05)).toEqual(p.map((value) => value <= limit));
      }),
      { seed: 1 },
    );
  });
  it("does not depend on the order, and leaves out tests that were not made", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (p) => {
        const forwards = adjust(p);
        expect(adjust([...p].reverse()).reverse()).toEqual(forwards);
        expect(adjust([Number.NaN, ...p, Number.NaN]).slice(1, -1)).toEqual(forwards);
        expect(forwards.every((q, i) => q <= 1 && q >= p[i] * (1 - 1e-9))).toBe(true);
      }),
      { seed: 1 },
    );
    expect(adjust([Number.NaN])).toEqual([Number.NaN]);
  });
});
