import { describe, expect, it } from "vitest";
import { poissonInterval } from "../../src/core/kit/poisson";
import { rateRatio } from "../../src/core/kit/rates";
import rates from "./cases/rates/two_poisson.json";
import monthly from "./cases/spc/monthly-violence.json";
import quiet from "./cases/spc/quiet-hex.json";
import step from "./cases/spc/step-change.json";

const asNumber = (x: number | string) => (x === "Inf" ? Number.POSITIVE_INFINITY : Number(x));

function expectClose(own: number, reference: number) {
  if (!Number.isFinite(reference)) expect(own).toBe(reference);
  else expect([own, reference]).toSatisfy(([a, b]) => Math.abs(a - b) <= Math.max(1e-9, 1e-6 * Math.abs(b)));
}

describe("rateRatio agrees with R's poisson.test", () => {
  it.each(rates.cases)("$n2 in $t2 days against $n1 in $t1", (c) => {
    const own = rateRatio(c.n1, c.t1, c.n2, c.t2);
    expectClose(own.ratio, asNumber(c.rate_ratio));
    expectClose(own.low, asNumber(c.ci95[0]));
    expectClose(own.high, asNumber(c.ci95[1]));
    expectClose(own.p, c.p_exact_R);
  });
});

describe("poissonInterval agrees with Garwood's interval by R's qchisq", () => {
  it.each([quiet, monthly, step])("$id", ({ counts, garwood_ci95 }) => {
    expect(garwood_ci95).toHaveLength(counts.length);
    counts.forEach((count, i) => {
      const own = poissonInterval(count);
      expect(Math.abs(own.low - garwood_ci95[i][0])).toBeLessThanOrEqual(1e-12 * garwood_ci95[i][0]);
      expect(Math.abs(own.high / garwood_ci95[i][1] - 1)).toBeLessThan(1e-12);
    });
  });
});
