import { describe, expect, it } from "vitest";
import { readDate } from "../../../../src/core/calendar/read-date";
import { ordinal } from "../../../../src/ui/hotspots/look-words";

describe("dates that people type", () => {
  it.each([
    ["1 Apr 2024", "2024-04-01"],
    ["01 april 2024", "2024-04-01"],
    ["1/4/2024", "2024-04-01"],
    ["31.12.2025", "2025-12-31"],
    ["2024-02-29", "2024-02-29"],
  ])("reads %s", (text, iso) => expect(readDate(text)).toBe(iso));

  it.each(["", "April 2024", "31 Feb 2024", "29/02/2023", "4/13/2024", "1 Foo 2024", "1 Apr 24"])(
    "does not guess at %s",
    (text) => expect(readDate(text)).toBeNull(),
  );
});

describe("the count of looks", () => {
  it("says first, second, third, eleventh and twenty-first as English does", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "102nd",
      "111th",
    ]);
  });
});
