import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateOfDay,
  dayOfDate,
  dayOfIso,
  isoOfDay,
  monthOfDay,
  shiftMonths,
  shiftYears,
  weekdayOfDay,
} from "../../../../src/core/calendar/days";

const anyDay = fc.integer({ min: -40000, max: 80000 });

describe("days", () => {
  it("agrees with the language's own calendar on every day from 1900 to 2100", () => {
    for (let day = -25567; day < 47482; day++) {
      const date = new Date(day * 86_400_000);
      const ours = dateOfDay(day);
      if (
        ours.year !== date.getUTCFullYear() ||
        ours.month !== date.getUTCMonth() + 1 ||
        ours.day !== date.getUTCDate()
      ) {
        expect.unreachable(`day ${day}: got ${JSON.stringify(ours)} when expected ${date.toISOString()}`);
      }
      if (weekdayOfDay(day) !== (date.getUTCDay() + 6) % 7) expect.unreachable(`weekday of day ${day}`);
    }
  });

  it("finds its way back from a date to the day", () => {
    fc.assert(fc.property(anyDay, (day) => dayOfIso(isoOfDay(day)) === day));
  });

  it("knows no 31 February, no month 13 and no day 0", () => {
    for (const [year, month, day] of [
      [2025, 2, 31],
      [2025, 2, 29],
      [2025, 13, 1],
      [2025, 0, 1],
      [2025, 4, 31],
      [2025, 1, 0],
    ]) {
      expect(dayOfDate(year, month, day)).toBeNaN();
    }
    expect(dayOfDate(2024, 2, 29)).not.toBeNaN();
    expect(dayOfIso("31/03/2025")).toBeNaN();
  });

  it("moves by months to the same day of the month, or the last there is", () => {
    const shift = (iso: string, months: number) => isoOfDay(shiftMonths(dayOfIso(iso), months));
    expect(shift("2025-03-31", -1)).toBe("2025-02-28");
    expect(shift("2026-04-01", -24)).toBe("2024-04-01");
    expect(shift("2025-01-15", 13)).toBe("2026-02-15");
    expect(isoOfDay(shiftYears(dayOfIso("2024-02-29"), -1))).toBe("2023-02-28");
  });

  it("counts months from January 1970", () => {
    expect(monthOfDay(dayOfIso("1970-01-31"))).toBe(0);
    expect(monthOfDay(dayOfIso("2026-03-01"))).toBe(56 * 12 + 2);
  });
});
