import { expect, it } from "vitest";
import { unusualMonths } from "../../../../src/core/quality/unusual-months";

const volume = (months: readonly number[]) => ({
  firstMonth: 600,
  months: Uint32Array.from(months),
  daysOfMonth: Uint32Array.from(months, () => 30),
  days: new Uint32Array(),
});
const low = Array.from({ length: 18 }, (_, i) => 400 + (i % 3) * 5);
const high = Array.from({ length: 12 }, (_, i) => 1500 + (i % 4) * 10);

it("calls no month odd where the level of a file changes for good", () => {
  expect(unusualMonths(volume([...low, ...high]))).toEqual([]);
  expect(unusualMonths(volume([...high, ...low]))).toEqual([]);
});

it("still finds a gap and a doubled month, beside such a step too", () => {
  const months = [...low, ...high];
  months[5] = 60;
  months[24] = 3200;
  expect(unusualMonths(volume(months)).map(({ month, isLow }) => [month - 600, isLow])).toEqual([
    [5, true],
    [24, false],
  ]);
});
