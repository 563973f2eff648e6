import { expect, test } from "vitest";
import { dayHeading, dayWords, weeksOf } from "../../../../src/ui/outreach/rota-weeks";

test("a holiday from a Tuesday to a Tuesday lies in two weeks of seven days each, from Monday on", () => {
  const weeks = weeksOf({ from: "2026-07-21", to: "2026-07-28" });
  expect(weeks.map((days) => [days[0], days[6], days.length])).toEqual([
    ["2026-07-20", "2026-07-26", 7],
    ["2026-07-27", "2026-08-02", 7],
  ]);
});

test("a day is headed by its month where a week or a month begins", () => {
  expect(dayHeading("2026-07-27", true)).toBe("Mon 27 Jul");
  expect(dayHeading("2026-07-28", false)).toBe("Tue 28");
  expect(dayHeading("2026-08-01", false)).toBe("Sat 1 Aug");
  expect(dayWords("2026-08-01")).toBe("Saturday 1 Aug");
});
