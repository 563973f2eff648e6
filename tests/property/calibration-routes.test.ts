import { describe, expect, it } from "vitest";
import { smallestSurprise } from "../../src/core/kit/binomial";
import { routeCases, runRouteCase } from "../calibration/chance-routes";

const SETS = 100;

/** Fewer than a test that errs in 5 % of extracts would reach in all but one of a thousand such samples. */
const limit = smallestSurprise(SETS, 0.05, 0.001);

describe("on incidents of pure chance", () => {
  it.each(routeCases.filter(({ density }) => density < 100))(
    "routes stand out, or are put in an order, in at most 5 % of extracts: $density events per km², repeats $repeats",
    (kind) => {
      const { anything, ranked } = runRouteCase(kind, SETS);
      expect(anything).toBeLessThan(limit);
      expect(ranked).toBeLessThan(limit);
    },
    60_000,
  );
});

describe("a route with four times the incidents of everywhere else", () => {
  it("stands out in nearly every extract", () => {
    const { found } = runRouteCase({ density: 40, repeats: false, planted: 4 }, 20);
    expect(found).toBeGreaterThan(17);
  }, 60_000);
});
