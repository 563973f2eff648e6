import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stretch, stretchRates } from "../../../../src/core/places/stretch-rates";
import { createDice } from "../../../fixtures/clean-extract";

const stretch = (afterSchool: number, otherHours: number, ground = 100): Stretch => ({
  afterSchool,
  otherHours,
  ground,
});

/** Expected on each stretch over its school days. */
const expectedOn = (stretches: readonly Stretch[], rowsPerEvent = 1): number[] =>
  stretchRates(stretches, rowsPerEvent).map(
    (rate, s) =>
      rate.afterSchool * stretches[s].afterSchool +
      rate.otherHours * stretches[s].otherHours +
      rate.ground * stretches[s].ground,
  );

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);

/** What a gamma–Poisson mixture gives a count, by adding up over the gamma's density: not by the program's formula. */
function chanceOf(y: number, e: number, strength: number): number {
  const steps = 4000;
  let [mass, all] = [0, 0];
  for (let k = 0; k < steps; k++) {
    // In even steps of log θ, from e^-14 to e^5; the constant of the density falls out by `all`.
    const t = -14 + (19 * (k + 0.5)) / steps;
    const theta = Math.exp(t);
    const density = Math.exp(strength * t - strength * theta);
    all += density;
    let poisson = Math.exp(-theta * e);
    for (let n = 1; n <= y; n++) poisson *= (theta * e) / n;
    mass += density * poisson;
  }
  return mass / all;
}

function poissonBy(dice: () => number, mean: number): number {
  let n = -1;
  for (let left = mean; left > 0; n++) left += Math.log(1 - dice());
  return n;
}

describe("what is to be expected on a stretch after school", () => {
  it("is a posterior mean of the likeliest prior, by trying all of them with sums over the gamma's density", () => {
    const stretches = [stretch(6, 40), stretch(0, 60), stretch(2, 10), stretch(0, 0), stretch(1, 90), stretch(3, 5)];
    const [seen, other, ground] = [12, 205, 600];
    let best = { chance: 0, means: [] as number[] };
    for (const share of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
      // Weaker than 0.5 the density has no end that sums reach; the counts above are far from asking for that.
      for (const strength of [0.518, 1, 1.93, 3.73, 7.2, 13.9, 26.8, 51.8, 100]) {
        const prior = stretches.map((s) => seen * (((1 - share) * s.otherHours) / other + (share * s.ground) / ground));
        const chance = prior.reduce((all, e, s) => all * chanceOf(stretches[s].afterSchool, e, strength), 1);
        const means = prior.map((e, s) => (e * (strength + stretches[s].afterSchool)) / (strength + e));
        if (chance > best.chance) best = { chance, means };
      }
    }
    expectedOn(stretches).forEach((mean, s) => {
      expect(mean).toBeCloseTo(best.means[s], 9);
    });
  });

  it("goes by all hours where incidents after school are a tenth of all, by chance", () => {
    const dice = createDice(3);
    const stretches = Array.from({ length: 80 }, (_, s) => {
      const busy = s % 8 === 0 ? 60 : 6;
      return stretch(poissonBy(dice, busy / 10), poissonBy(dice, busy));
    });
    const [busy, calm] = [0, 1].map((which) => expectedOn(stretches).filter((_, s) => (s % 8 === 0 ? 0 : 1) === which));
    for (const mean of busy) expect(Math.abs(mean - 6)).toBeLessThan(2.5);
    for (const mean of calm) expect(mean).toBeLessThan(2);
  });

  it("gives way to a pattern of its own: many after school where nothing happens at other hours", () => {
    const stretches = Array.from({ length: 40 }, (_, s) =>
      s < 4 ? stretch(12, 0) : s < 8 ? stretch(0, 120) : stretch(0, 5),
    );
    const means = expectedOn(stretches);
    for (const own of means.slice(0, 4)) expect(own).toBeGreaterThan(9);
    for (const others of means.slice(4)) expect(others).toBeLessThan(1);
  });

  it("is nearer to the truth than what was seen after school alone, and than the even mean", () => {
    const dice = createDice(17);
    let [raw, even, drawn] = [0, 0, 0];
    for (let set = 0; set < 30; set++) {
      const truth = Array.from({ length: 60 }, () => -0.6 * Math.log(1 - dice()));
      const stretches = truth.map((mean) => {
        // After school and other hours are alike but for half a factor of the stretch's own.
        const factor = 0.5 + dice();
        return stretch(poissonBy(dice, mean), poissonBy(dice, (12 * mean) / factor));
      });
      const means = expectedOn(stretches);
      const average = sum(stretches.map(({ afterSchool }) => afterSchool)) / truth.length;
      truth.forEach((mean, s) => {
        raw += (stretches[s].afterSchool - mean) ** 2;
        even += (average - mean) ** 2;
        drawn += (means[s] - mean) ** 2;
      });
    }
    expect(drawn).toBeLessThan(0.5 * raw);
    expect(drawn).toBeLessThan(0.5 * even);
  });

  it("is nothing where nothing was seen after school, and the even mean where nothing else is known", () => {
    expect(expectedOn([stretch(0, 30), stretch(0, 2)])).toEqual([0, 0]);
    expect(expectedOn([])).toEqual([]);
    for (const mean of expectedOn([stretch(2, 0), stretch(2, 0), stretch(2, 0)])) expect(mean).toBeCloseTo(2, 9);
    // A school without days: nothing to go by, and no division by none.
    for (const mean of expectedOn([stretch(3, 10), stretch(0, 0, 0)])) expect(Number.isFinite(mean)).toBe(true);
  });

  it("for any counts is never below 0, whatever the order of the stretches, and each event is one however many rows it has", () => {
    const any = fc.array(
      fc.record({
        afterSchool: fc.integer({ min: 0, max: 8 }),
        otherHours: fc.integer({ min: 0, max: 60 }),
        ground: fc.integer({ min: 1, max: 200 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (stretches) => {
        const means = expectedOn(stretches);
        for (const mean of means) expect(mean).toBeGreaterThanOrEqual(0);
        const back = expectedOn([...stretches].reverse()).reverse();
        means.forEach((mean, s) => {
          expect(back[s]).toBeCloseTo(mean, 8);
        });
        const tripled = stretches.map((s) => ({ ...s, afterSchool: 3 * s.afterSchool, otherHours: 3 * s.otherHours }));
        expectedOn(tripled, 3).forEach((mean, s) => {
          expect(mean).toBeCloseTo(3 * means[s], 8);
        });
      }),
      { numRuns: 60 },
    );
  });
});
