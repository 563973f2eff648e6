import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderOf } from "../../../../src/core/kit/order";

const byValue = (values: readonly number[]) => {
  const places = values.map((_, place) => place);
  const isNumber = (place: number) => !Number.isNaN(values[place]);
  return [
    ...places.filter(isNumber).sort((a, b) => values[a] - values[b] || a - b),
    ...places.filter((place) => !isNumber(place)),
  ];
};

describe("orderOf", () => {
  it("gives the places that sorting by value gives, equal values in the order of their places, NaN last", () => {
    const value = fc.oneof(
      fc.double({ min: 0, noDefaultInfinity: false }).map(Math.abs),
      fc.constantFrom(0, 5e-324, 1, 1 + Number.EPSILON, Infinity, Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        expect([...orderOf(Float64Array.from(values))]).toEqual(byValue(values));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
  it("puts in order what differs by less than a millionth, be it a few values or many", () => {
    // Every value is one of a few steps above or below a half, so that runs with one upper half are long and hold equal values.
    const value = fc.integer({ min: -40, max: 40 }).map((steps) => 0.5 + steps * 1e-10);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 300, size: "max" }), (values) => {
        expect([...orderOf(Float64Array.from(values))]).toEqual(byValue(values));
      }),
      { seed: 2, numRuns: 200 },
    );
  });
  it("reads no more than its values of a longer buffer, and changes none", () => {
    const all = Float64Array.of(9, 0.3, 0.1, 0.2, 0);
    expect([...orderOf(all.subarray(1, 4))]).toEqual([1, 2, 0]);
    expect([...all]).toEqual([9, 0.3, 0.1, 0.2, 0]);
  });
});
