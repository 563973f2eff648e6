import { describe, expect, it } from "vitest";
import { priorOf, type RawRoute, shrink } from "../../../../src/core/places/route-shrinkage";
import { createDice } from "../../../fixtures/clean-extract";

const routeOf = (count: number, exposure: number, counts: readonly number[] = [count]): RawRoute => ({
  count,
  exposure,
  counts,
  lengths: counts.map(() => 1),
});

describe("routes are drawn towards the mean of all", () => {
  it("as Marshall's formula says, worked out by hand", () => {
    const routes = [routeOf(10, 100), routeOf(20, 100), routeOf(30, 100)];
    // m = 60/300; s² = (0.1² + 0 + 0.1²)/3; A = s² − 0.2/100 = 0.0046667; the first: 0.2 + A/(A + 0.002) · (0.1 − 0.2) = 0.13.
    const prior = priorOf(routes);
    expect(shrink(routes[0], 100, prior, 1).perDay).toBeCloseTo(0.13, 12);
    expect(shrink(routes[1], 100, prior, 1).perDay).toBeCloseTo(0.2, 12);
    expect(shrink(routes[2], 100, prior, 1).perDay).toBeCloseTo(0.27, 12);
  });

  it("wholly where they differ by no more than chance", () => {
    const routes = [routeOf(20, 100), routeOf(21, 100), routeOf(19, 100)];
    const prior = priorOf(routes);
    for (const route of routes) expect(shrink(route, 100, prior, 1).perDay).toBeCloseTo(0.2, 3);
  });

  it("to nothing where nothing was seen, and to the mean where a school had no days", () => {
    const none = routeOf(0, 100);
    expect(shrink(none, 100, priorOf([none, none]), 1)).toEqual({ perDay: 0, alpha: 0, beta: 1 });
    const prior = priorOf([routeOf(20, 100), routeOf(0, 0)]);
    expect(shrink(routeOf(0, 0), 0, prior, 1).perDay).toBeCloseTo(0.2, 9);
  });

  it("and are then nearer to the truth than the raw rates are", () => {
    const dice = createDice(5);
    const poisson = (mean: number) => {
      let n = -1;
      for (let left = mean; left > 0; n++) left += Math.log(1 - dice());
      return n;
    };
    let [raw, shrunk] = [0, 0];
    for (let set = 0; set < 100; set++) {
      // Rates of gamma shape 2 (a sum of two exponentials) with mean 0.006, over 200 to 800 days: about three incidents a route.
      const truth = Array.from({ length: 20 }, () => -0.003 * (Math.log(1 - dice()) + Math.log(1 - dice())));
      const routes = truth.map((rate) => {
        const days = 200 + 600 * dice();
        return routeOf(poisson(rate * days), days);
      });
      const prior = priorOf(routes);
      routes.forEach((route, r) => {
        raw += (route.count / route.exposure - truth[r]) ** 2;
        shrunk += (shrink(route, route.exposure, prior, 1).perDay - truth[r]) ** 2;
      });
    }
    expect(shrunk).toBeLessThan(0.8 * raw);
  });
});

describe("the pieces of a route", () => {
  it("share it evenly where its incidents are spread as evenly as chance, and hardly where they are not", () => {
    const even = priorOf([routeOf(10, 1000, [2, 3, 1, 2, 2]), routeOf(9, 1000, [2, 1, 2, 2, 2])]);
    const uneven = priorOf([routeOf(20, 1000, [20, 0, 0, 0, 0]), routeOf(20, 1000, [0, 0, 20, 0, 0])]);
    expect(even.evenness).toBeGreaterThan(100);
    expect(uneven.evenness).toBeLessThan(0.05);
  });

  it("find the evenness that made them", () => {
    const dice = createDice(11);
    // Dirichlet of shape 1 a piece: exponential shares.
    const routes = Array.from({ length: 200 }, () => {
      const shares = Array.from({ length: 12 }, () => -Math.log(1 - dice()));
      const all = shares.reduce((sum, x) => sum + x, 0);
      const counts = shares.map(() => 0);
      for (let n = 0; n < 40; n++) {
        let left = dice() * all;
        let piece = 0;
        while (piece < shares.length - 1 && left >= shares[piece]) left -= shares[piece++];
        counts[piece]++;
      }
      return routeOf(40, 1000, counts);
    });
    expect(priorOf(routes).evenness).toBeGreaterThan(0.85);
    expect(priorOf(routes).evenness).toBeLessThan(1.18);
  });
});
