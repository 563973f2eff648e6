import { expect, it } from "vitest";
import { dayOfIso, weekdayOfDay } from "../../../../src/core/calendar/days";
import { createStudy } from "../../../../src/core/study/defaults";
import {
  entriesOn,
  firstDayOfYear,
  lastDayOfYear,
  monthsOf,
  ownDays,
  yearOfDay,
  yearsOf,
  yearWords,
} from "../../../../src/ui/calendar/school-year";

const { calendar } = createStudy();

it("lays every day of a school year out once, under its own weekday, from September to August", () => {
  for (const year of [2018, 2019, 2023, 2027]) {
    const weeks = monthsOf(year).flatMap((month) => month.weeks);
    const days = weeks.flat().filter((day) => day !== null);
    const all = Array.from(
      { length: lastDayOfYear(year) - firstDayOfYear(year) + 1 },
      (_, i) => firstDayOfYear(year) + i,
    );
    expect(days).toEqual(all);
    for (const week of weeks) {
      expect(week).toHaveLength(7);
      week.forEach((day, weekday) => {
        if (day !== null) expect(weekdayOfDay(day)).toBe(weekday);
      });
    }
  }
});

it("offers every school year that the calendar reaches, and this one", () => {
  const years = yearsOf(calendar, dayOfIso("2031-09-01"));
  expect(yearOfDay(dayOfIso("2026-08-31"))).toBe(2025);
  expect(yearOfDay(dayOfIso("2026-09-01"))).toBe(2026);
  for (const year of [2018, 2025, 2028, 2031]) expect(years).toContain(year);
  expect(yearWords(1999)).toBe("1999–00");
});

it("names what is said of a day, a school's own before the authority's, and marks its own days without its terms", () => {
  const own = {
    id: "own",
    kind: "inset" as const,
    name: "Training",
    from: "2023-10-30",
    to: "2023-11-05",
    status: "confirmed" as const,
    source: "school",
    schools: ["a"],
  };
  const term = { ...own, id: "term", kind: "term" as const };
  const edited = { ...calendar, entries: [...calendar.entries, term, own] };
  const day = dayOfIso("2023-10-30");
  expect(entriesOn(edited, day, "a").map((entry) => entry.name)).toEqual([
    "Training",
    "October half-term 2023-24",
    "Training",
    "2023-24",
  ]);
  expect(entriesOn(edited, day, null)).toHaveLength(2);
  expect([...ownDays(edited, "a", day, day + 30)]).toEqual([day, day + 1, day + 2, day + 3, day + 4]);
  expect(ownDays(edited, "b", day, day + 30).size).toBe(0);
});
