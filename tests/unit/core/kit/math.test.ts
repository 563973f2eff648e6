import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as math from "../../../../src/core/kit/math";
import * as exact from "./exact";

const TOLERANCE = 1e-15;

/** The largest relative error over seeded random arguments. */
function worst(count: number, draw: (u: number) => number, f: (x: number) => number, reference: (x: number) => bigint) {
  let largest = 0;
  let seed = 12345;
  for (let i = 0; i < count; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const x = draw(seed / 2 ** 32);
    largest = Math.max(largest, exact.relativeError(f(x), reference(x)));
  }
  return largest;
}

describe("the elementary functions agree with 90-digit references to 1e-15", () => {
  const cases: [string, number, (u: number) => number, (x: number) => number, (x: number) => bigint][] = [
    ["exp", 300, (u) => (u - 0.5) * 400, math.exp, (x) => exact.exactExpm1(exact.fixed(x)) + exact.ONE],
    ["exp near 0", 300, (u) => u - 0.5, math.exp, (x) => exact.exactExpm1(exact.fixed(x)) + exact.ONE],
    ["expm1", 300, (u) => (u - 0.2) * 30, math.expm1, (x) => exact.exactExpm1(exact.fixed(x))],
    ["expm1 near 0", 300, (u) => (u - 0.5) ** 9, math.expm1, (x) => exact.exactExpm1(exact.fixed(x))],
    ["log", 300, (u) => 2 ** ((u - 0.5) * 200) * (1 + u), math.log, (x) => exact.exactLog(exact.fixed(x))],
    ["log near 1", 300, (u) => 1 + (u - 0.5) ** 7, math.log, (x) => exact.exactLog(exact.fixed(x))],
    ["log1p", 300, (u) => (u - 0.3) * 3, math.log1p, (x) => exact.exactLog(exact.ONE + exact.fixed(x))],
    ["log1p near 0", 300, (u) => (u - 0.5) ** 9, math.log1p, (x) => exact.exactLog(exact.ONE + exact.fixed(x))],
    ["sin", 300, (u) => (u - 0.5) * 20, math.sin, (x) => exact.exactSin(exact.fixed(x))],
    ["sin, big angles", 30, (u) => u * 90, math.sin, (x) => exact.exactSin(exact.fixed(x))],
    ["cos", 300, (u) => (u - 0.5) * 20, math.cos, (x) => exact.exactCos(exact.fixed(x))],
    [
      "tan",
      300,
      (u) => (u - 0.5) * 20,
      math.tan,
      (x) => exact.div(exact.exactSin(exact.fixed(x)), exact.exactCos(exact.fixed(x))),
    ],
    ["atan", 300, (u) => u ** 3 * 20, (x) => math.atan2(x, 1), (x) => exact.exactAtan(exact.fixed(x))],
    [
      "asin",
      300,
      (u) => (u - 0.5) * 1.999,
      math.asin,
      (x) =>
        exact.exactAtan(
          exact.div(exact.fixed(x), exact.squareRoot(exact.ONE - exact.mul(exact.fixed(x), exact.fixed(x)))),
        ),
    ],
    [
      "acos",
      300,
      (u) => 1 - 2 * u,
      math.acos,
      (x) => 2n * exact.exactAtan(exact.squareRoot(exact.div(exact.ONE - exact.fixed(x), exact.ONE + exact.fixed(x)))),
    ],
    [
      "pow",
      300,
      (u) => 0.01 + u * 50,
      (x) => math.pow(x, 33.3 - x),
      (x) => exact.exactExpm1(exact.mul(exact.fixed(33.3 - x), exact.exactLog(exact.fixed(x)))) + exact.ONE,
    ],
    [
      "pow of a number near 1",
      300,
      (u) => 1 + (u - 0.5) / 1000,
      (x) => math.pow(x, 2e5),
      (x) => exact.exactExpm1(200000n * exact.exactLog(exact.fixed(x))) + exact.ONE,
    ],
  ];
  it.each(cases)("%s", (_name, count, draw, f, reference) => {
    expect(worst(count, draw, f, reference)).toBeLessThan(TOLERANCE);
  });

  it("atan2 finds the quadrant", () => {
    for (const [y, x] of [
      [1, 2],
      [3, -2],
      [-1, -7],
      [-5, 2],
      [1e-9, -1],
    ]) {
      const first = exact.exactAtan(exact.div(exact.fixed(Math.abs(y)), exact.fixed(Math.abs(x))));
      const upper = x > 0 ? first : exact.EXACT_PI - first;
      expect(exact.relativeError(math.atan2(y, x), y > 0 ? upper : -upper)).toBeLessThan(TOLERANCE);
    }
  });
});

describe("the elementary functions at the edges do what the language's own do", () => {
  const edges = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e-320, 1e300, -1e300, Infinity, -Infinity, NaN];
  const close = (a: number, b: number) => {
    if (Number.isFinite(b) && b !== 0) return Math.abs(a - b) <= Math.max(TOLERANCE * Math.abs(b), 5e-324);
    return Object.is(a, b);
  };
  const functions = ["exp", "expm1", "log", "log1p", "asin", "acos"] as const;
  it.each(functions)("%s", (name) => {
    for (const x of [...edges, 709.78, 709.79, -745.1, -745.2, -708.5, -740, 5e-324, -1e-300]) {
      expect([name, x, math[name](x), Math[name](x)]).toSatisfy(([, , a, b]) => close(a, b));
    }
  });
  it("atan2 and pow", () => {
    for (const x of edges) {
      for (const y of edges) {
        expect(["atan2", y, x, math.atan2(y, x), Math.atan2(y, x)]).toSatisfy((c) => close(c[3], c[4]));
        expect(["pow", x, y, math.pow(x, y), x ** y]).toSatisfy((c) => close(c[3], c[4]));
      }
    }
  });
  it("powers of whole numbers are exact while they fit", () => {
    for (let base = 2; base <= 30; base++) {
      for (let y = 0; base ** y < 2 ** 53; y++) expect(math.pow(base, y)).toBe(base ** y);
    }
  });
  it("angles beyond a million radians are refused rather than guessed", () => {
    expect(() => math.sin(1e7)).toThrow("Got 10000000 when expected an angle");
    expect(math.cos(Infinity)).toBeNaN();
  });
});

describe("the elementary functions and V8's agree to 2 units in the last place over a wide range", () => {
  it.each(["exp", "expm1", "log", "log1p", "sin", "cos"] as const)("%s", (name) => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const argument = name.startsWith("log") ? Math.abs(x) : x;
        const [own, engine] = [math[name](argument), Math[name](argument)];
        return own === engine || Math.abs(own - engine) <= 2 * 2.3e-16 * Math.abs(engine) + 5e-324;
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});

describe("exactProduct and exactSum", () => {
  it("lose nothing", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        (a, b) => {
          const [product, productLow] = math.exactProduct(a, b);
          const [sum, sumLow] = math.exactSum(a, b);
          expect(exact.fixed(product) + exact.fixed(productLow)).toBe(exact.mul(exact.fixed(a), exact.fixed(b)));
          expect(exact.fixed(sum) + exact.fixed(sumLow)).toBe(exact.fixed(a) + exact.fixed(b));
        },
      ),
      { seed: 1 },
    );
  });
});

describe("round10", () => {
  it("keeps ten significant digits of any number and leaves whole numbers, NaN and infinities alone", () => {
    expect(math.round10(1 / 3)).toBe(0.3333333333);
    expect(math.round10(-52.408123456789)).toBe(-52.40812346);
    expect(math.round10(1.23456789049e-300)).toBe(1.23456789e-300);
    expect(math.round10(12345678901.5)).toBe(12345678900);
    expect(math.round10(12345678901)).toBe(12345678900);
    expect(math.round10(1234567890)).toBe(1234567890);
    expect(Object.is(math.round10(-0), 0)).toBe(true);
    expect(math.round10(NaN)).toBeNaN();
    expect(math.round10(Infinity)).toBe(Infinity);
  });
  it("gives the double that the language's own rounding to text gives, near halves and powers of ten too", () => {
    const byText = (x: number) => (Number.isFinite(x) ? Number(x.toPrecision(10)) + 0 : x);
    const digits = fc.tuple(
      fc.integer({ min: 1, max: 2 ** 31 }),
      fc.integer({ min: -25, max: 12 }),
      fc.integer({ min: -3, max: 3 }),
    );
    const nearHalf = digits.map(([whole, power, bits]) => {
      const half = Number(`${whole}.${"5".padStart(10 - String(whole).length, "0")}e${power}`);
      return half * (1 + bits * Number.EPSILON);
    });
    const nearPower = digits.map(([, power, bits]) => Number(`1e${power}`) * (1 + bits * Number.EPSILON));
    const anySize = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -20, max: 12 }));
    const numbers = fc.oneof(
      nearHalf,
      nearPower,
      anySize.map(([x, power]) => x * Number(`1e${power}`)),
      fc.double(),
    );
    fc.assert(
      fc.property(numbers, (x) => {
        expect(math.round10(x)).toBe(Math.abs(x) < 1e10 && Number.isInteger(x) ? x + 0 : byText(x));
        expect(math.round10(-x)).toBe(Math.abs(x) < 1e10 && Number.isInteger(x) ? 0 - x : byText(-x));
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });
  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.double(), (x) => Object.is(math.round10(math.round10(x)), math.round10(x))),
      { seed: 1 },
    );
  });
});
