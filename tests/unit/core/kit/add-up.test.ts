import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsFor, rounded, roundedParts } from "../../../../src/core/kit/add-up";

describe("rounded parts", () => {
  it("add up to the rounded sum, each within one unit of the last decimal", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (parts, decimals) => {
          const sum = rounded(
            parts.reduce((all, part) => all + part, 0),
            decimals,
          );
          const units = (x: number) => Math.round(x * 10 ** decimals);
          const published = roundedParts(parts, sum, decimals);
          expect(published.reduce((all, part) => all + units(part), 0)).toBe(units(sum));
          published.forEach((part, k) => {
            expect(Math.abs(part - parts[k])).toBeLessThanOrEqual(1.0001 * 10 ** -decimals);
          });
        },
      ),
    );
  });

  it("leave whole numbers whole, and give the odd unit to the part that lost most", () => {
    expect(roundedParts([3, 2, 0], 5, 0)).toEqual([3, 2, 0]);
    expect(roundedParts([1.4, 1.4, 1.2], 4, 0)).toEqual([2, 1, 1]);
  });

  it("show three digits of small sums and no decimals of counts", () => {
    expect(decimalsFor(12, [5, 7])).toBe(0);
    expect([0.05, 0.5, 5, 50, 500].map((sum) => decimalsFor(sum, [Number.NaN]))).toEqual([4, 3, 2, 1, 0]);
  });
});
