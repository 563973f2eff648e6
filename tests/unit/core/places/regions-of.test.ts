import fc from "fast-check";
import { expect, it } from "vitest";
import { regionsOf } from "../../../../src/core/places/count-regions";

it("the rows of overlapping regions are each listed once, with whether they are shared, as counting one by one says", () => {
  const LENGTH = 30;
  const member = fc.uniqueArray(fc.nat({ max: LENGTH - 1 }));
  fc.assert(
    fc.property(fc.array(member, { maxLength: 5 }), (lists) => {
      const { rows, isShared } = regionsOf(
        lists.map((list) => Uint32Array.from(list)),
        LENGTH,
      );
      const times = (row: number) => lists.filter((list) => list.includes(row)).length;
      const expected = Array.from({ length: LENGTH }, (_, row) => row).filter((row) => times(row) > 0);
      expect([...rows]).toEqual(expected);
      expect([...isShared]).toEqual(expected.map((row) => (times(row) > 1 ? 1 : 0)));
    }),
  );
});
