import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "../../../../src/core/calendar/calendar";
import { holidaysOf, longestAhead } from "../../../../src/ui/outreach/holidays";

const holiday = (name: string, from: string, to: string, schools: CalendarEntry["schools"] = null): CalendarEntry =>
  ({ id: name, name, kind: "holiday", from, to, schools, status: "confirmed", source: "" }) as CalendarEntry;

const entries = [
  holiday("Summer 2026", "2026-07-21", "2026-09-01"),
  holiday("Christmas 2026", "2026-12-19", "2027-01-03"),
  holiday("Summer 2027", "2027-07-22", "2027-08-31"),
  holiday("Summer 2028", "2028-07-20", "2028-09-05"),
  holiday("A school’s own", "2027-03-01", "2027-06-01", ["a"]),
];

describe("the holidays to choose from", () => {
  it("are those still to come, the next one first, then those that are over", () => {
    const names = holidaysOf({ entries } as unknown as Parameters<typeof holidaysOf>[0], "2026-10-01").map(
      ({ name }) => name,
    );
    expect(names).toEqual(["Christmas 2026", "Summer 2027", "Summer 2028", "Summer 2026"]);
  });

  it("offer the longest that begins within a year instead of one that is over", () => {
    const holidays = entries.filter(({ schools }) => schools === null);
    expect(longestAhead(holidays, "2026-11-30")?.name).toBe("Summer 2027");
    expect(longestAhead(holidays, "2026-07-20")?.name).toBe("Summer 2026");
    // One that has begun is no longer one to plan from its first day.
    expect(longestAhead(holidays, "2026-07-21")?.name).toBe("Christmas 2026");
    expect(longestAhead(holidays, "2028-08-01")).toBeNull();
  });
});
