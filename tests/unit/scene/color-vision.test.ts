import { describe, expect, it } from "vitest";
import { palettes } from "../../../src/scene/palette";
import { deltaE, labOf, visions } from "./color-vision";

/** Neighbouring classes must be this far apart (CIEDE2000): to be told apart at a glance, not only side by side. */
const APART = 7;

describe("the difference of two colours", () => {
  // Sharma, Wu & Dalal (2005), table 1: pairs that find the usual faults of an implementation.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)("is as published: %j and %j", (one, other, published) => {
    expect(deltaE(one, other)).toBeCloseTo(published, 4);
    expect(deltaE(other, one)).toBeCloseTo(published, 4);
  });

  it("finds two colours alike that only red and green cones tell apart", () => {
    const [green, red] = ["#7b8c33", "#c0702e"];
    expect(deltaE(labOf(green), labOf(red))).toBeGreaterThan(25);
    expect(deltaE(labOf(green, "deutan"), labOf(red, "deutan"))).toBeLessThan(10);
  });
});

describe.each(["light", "dark"] as const)("the %s ramps", (theme) => {
  const { ramp, div, land } = palettes[theme];
  // A hex without incidents shows the ground.
  const counts = [land, ...ramp.slice(1)];
  const lightness = (colors: readonly string[], vision: string) => colors.map((color) => labOf(color, vision)[0]);
  const steps = (values: readonly number[]) => values.slice(1).map((value, i) => value - values[i]);

  describe.each(visions)("as %s sees them", (vision) => {
    it.each([
      ["counts", counts],
      ["change", div],
    ] as const)(`keep neighbouring classes of %s at least ${APART} apart`, (_, colors) => {
      const seen = colors.map((color) => labOf(color, vision));
      const apart = seen.slice(1).map((color, i) => Math.round(10 * deltaE(color, seen[i])) / 10);
      expect(Math.min(...apart), `apart: ${apart.join(", ")}`).toBeGreaterThanOrEqual(APART);
    });

    it("go one way in lightness from none to most", () => {
      const sign = theme === "light" ? -1 : 1;
      for (const step of steps(lightness(counts, vision))) expect(sign * step).toBeGreaterThan(0);
    });

    it("of change go one way from the middle to either end, and the ends are told apart", () => {
      const sign = theme === "light" ? -1 : 1;
      const values = lightness(div, vision);
      for (const side of [values.slice(2), values.slice(0, 3).reverse()])
        for (const step of steps(side)) expect(sign * step).toBeGreaterThan(0);
      // Less and more must never be mistaken for each other.
      for (const [less, more] of [
        [div[0], div[4]],
        [div[1], div[3]],
      ])
        expect(deltaE(labOf(less, vision), labOf(more, vision))).toBeGreaterThanOrEqual(APART);
    });
  });
});
