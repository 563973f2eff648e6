import { describe, expect, it } from "vitest";
import { judgeMonths, unusualMonths } from "../../../../src/core/quality/unusual-months";

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

/** January 2024 on: with 29 days in February. */
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const year = (counts: readonly number[]) => ({
  firstMonth: 648,
  months: Uint32Array.from(counts),
  daysOfMonth: Uint32Array.from(days.slice(0, counts.length)),
  days: new Uint32Array(),
});
const steady = [100, 96, 101, 99, 103, 98, 102, 100, 97, 104, 99, 101];
const withMonth = (m: number, count: number) => year(steady.map((usual, at) => (at === m ? count : usual)));

describe("the limits of a month", () => {
  it.each([0, 5, 11])("are where the finding begins: month %i", (m) => {
    // The month's own count moves how much months differ anyway, by a little: two below it are always a finding.
    const low = judgeMonths(withMonth(m, 20))[m];
    const high = judgeMonths(withMonth(m, 400))[m];
    expect(low.count).toBeLessThan(low.least);
    expect(high.count).toBeGreaterThan(high.most);
    expect(unusualMonths(withMonth(m, 20))).toMatchObject([{ month: 648 + m, isLow: true }]);
    expect(unusualMonths(withMonth(m, 400))).toMatchObject([{ month: 648 + m, isLow: false }]);
    expect(unusualMonths(withMonth(m, low.least))).toEqual([]);
    expect(unusualMonths(withMonth(m, high.most))).toEqual([]);
    expect(unusualMonths(withMonth(m, low.least - 2))).toHaveLength(1);
    expect(unusualMonths(withMonth(m, high.most + 2))).toHaveLength(1);
  });

  it("hold every month of a steady year, and lie at half and one and a half at the nearest", () => {
    for (const { count, usual, least, most } of judgeMonths(year(steady))) {
      expect(count).toBeGreaterThanOrEqual(least);
      expect(count).toBeLessThanOrEqual(most);
      expect(least).toBeLessThanOrEqual(Math.ceil(usual / 2));
      expect(most).toBeGreaterThanOrEqual(Math.floor(usual * 1.5));
    }
  });

  it("are none where there are too few months, or too few incidents, to tell", () => {
    for (const { least, most } of judgeMonths(year([100, 3, 90])))
      expect([least, most]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect(judgeMonths(year(steady.map(() => 2))).every(({ least }) => least === 0)).toBe(true);
  });
});
