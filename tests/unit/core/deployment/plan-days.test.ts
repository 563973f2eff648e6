import { describe, expect, it } from "vitest";
import type { Calendar } from "../../../../src/core/calendar/calendar";
import { dayOfIso, isoOfDay } from "../../../../src/core/calendar/days";
import { planDaysOf } from "../../../../src/core/deployment/plan-days";

const entry = (kind: "term" | "holiday" | "inset", from: string, to: string, schools: string[] | null = null) => ({
  id: `${kind} ${from}`,
  kind,
  name: kind,
  from,
  to,
  status: "confirmed" as const,
  source: "made up",
  schools,
});

/** A year with a half-term of a week and an Easter of two; the school "hill" has a day of its own. */
const calendar: Calendar = {
  authority: "Made up",
  entries: [
    entry("term", "2026-01-05", "2026-07-17"),
    entry("holiday", "2026-02-16", "2026-02-20"),
    entry("holiday", "2026-03-30", "2026-04-10"),
    entry("inset", "2026-04-13", "2026-04-13", ["hill"]),
  ],
};
const plan = { dates: null, weekdays: "11111" };
const daysAfter = (last: string, part: Partial<Parameters<typeof planDaysOf>[1]> = {}) => {
  const found = planDaysOf(calendar, { ...plan, ...part }, dayOfIso(last), [null, "hill"]);
  return { ...found, between: found.between && [isoOfDay(found.between.from), isoOfDay(found.between.to)] };
};

describe("the days of a plan", () => {
  it("are those of the next term, across its half-term, for each school by its own calendar", () => {
    expect(daysAfter("2025-12-31")).toEqual({
      between: ["2026-01-05", "2026-03-27"],
      days: [55, 55],
      provisional: false,
    });
    expect(daysAfter("2026-03-31")).toEqual({
      between: ["2026-04-13", "2026-07-17"],
      days: [70, 69],
      provisional: false,
    });
  });

  it("are not the last days of a term that is nearly over", () => {
    expect(daysAfter("2026-03-24").between).toEqual(["2026-04-13", "2026-07-17"]);
  });

  it("are those between two dates, on the weekdays on which staff are out", () => {
    const dates = { from: "2026-02-09", to: "2026-02-27" };
    expect(daysAfter("2025-12-31", { dates }).days).toEqual([10, 10]);
    expect(daysAfter("2025-12-31", { dates, weekdays: "10001" }).days).toEqual([4, 4]);
  });

  it("are a hundred where no term is known, and fewer by the weekdays without staff", () => {
    expect(daysAfter("2026-07-31")).toEqual({ between: null, days: [100, 100], provisional: false });
    expect(daysAfter("2026-07-31", { weekdays: "11100" }).days).toEqual([60, 60]);
  });
});
