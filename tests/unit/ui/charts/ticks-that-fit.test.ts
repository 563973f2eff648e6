import { scaleLinear } from "d3-scale";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticksThatFit } from "../../../../src/ui/charts/ticks-that-fit";

describe("words along an axis", () => {
  it("are never nearer than they are wide, and stay as many as fit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 120, max: 900 }), (length, width) => {
        const scale = scaleLinear([0, length], [34, 34 + width]);
        const ticks = ticksThatFit(scale, 6, 56);
        expect(ticks.length).toBeGreaterThan(0);
        for (let i = 1; i < ticks.length; i++) expect(scale(ticks[i]) - scale(ticks[i - 1])).toBeGreaterThanOrEqual(56);
      }),
    );
  });

  it("leave out every other where 1,000 m and 1,200 m would run together", () => {
    const scale = scaleLinear([0, 1400], [34, 344]);
    expect(scale.ticks(6)).toContain(1200);
    expect(ticksThatFit(scale, 6, 56)).toEqual([0, 500, 1000]);
  });
});
