import { describe, expect, test } from "vitest";
import { dateToShow, dayHeading, dayWords, weeksOf } from "../../../../src/ui/outreach/rota-weeks";

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

describe("the date that stands for a time of every week", () => {
  const holiday = { from: "2026-07-21", to: "2026-08-10" };
  const weeks = weeksOf(holiday);
  const time = { zoneId: "a", weekday: 1, from: 1080 };
  const on = (date: string, from = 1080, zoneId = "a") => ({ zoneId, date, from });

  test("is of the week in sight, where nobody is there then", () => {
    expect(
      dateToShow(time, [on("2026-07-21"), on("2026-07-28", 960), on("2026-07-28", 1080, "b")], holiday, weeks[1]),
    ).toBe("2026-07-28");
  });

  test("is the first on which nobody is there, where a team is in the week in sight", () => {
    expect(dateToShow(time, [on("2026-07-21"), on("2026-07-28")], holiday, weeks[0])).toBe("2026-08-04");
  });

  test("is one with a session where every one has", () => {
    const all = ["2026-07-21", "2026-07-28", "2026-08-04"].map((date) => on(date));
    expect(dateToShow(time, all, holiday, weeks[2])).toBe("2026-08-04");
  });

  test("is never outside the holiday", () => {
    // The Monday of the first week, and the Tuesday of the last, are not in it.
    expect(dateToShow({ ...time, weekday: 0 }, [], holiday, weeks[0])).toBe("2026-07-27");
    expect(dateToShow(time, [], holiday, weeks[3])).toBe("2026-07-21");
    expect(dateToShow({ ...time, weekday: 6 }, [], { from: "2026-07-21", to: "2026-07-24" }, weeks[0])).toBeNull();
  });
});
