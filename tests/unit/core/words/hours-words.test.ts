import { describe, expect, it } from "vitest";
import { hourPresets, hoursWhere } from "../../../../src/core/study/hour-presets";
import {
  allHoursWords,
  chosenHoursWords,
  chosenRangeWords,
  hoursWords,
  plainHoursWords,
  rangeWords,
} from "../../../../src/core/words/hours-words";

describe("chosen hours in words", () => {
  it.each<[string, (weekday: number, hour: number) => boolean]>([
    ["12:00–21:59 every day", (_, h) => h >= 12 && h < 22],
    ["21:00–04:59 every day", (_, h) => h >= 21 || h < 5],
    ["Monday to Friday 15:00–17:59", (w, h) => w < 5 && h >= 15 && h < 18],
    ["Monday, Wednesday and Friday 08:00–08:59", (w, h) => [0, 2, 4].includes(w) && h === 8],
    ["Sunday 00:00–00:59", (w, h) => w === 6 && h === 0],
    ["Saturday and Sunday, all day", (w) => w >= 5],
    ["Tuesday, all day", (w) => w === 1],
    ["Sunday 22:00–01:59", (w, h) => (w === 6 && h >= 22) || (w === 0 && h < 2)],
    ["all hours", () => true],
  ])("are %s", (words, isIn) => expect(plainHoursWords(hoursWhere(isIn))).toBe(words));

  it("are named and said where they have a name", () => {
    expect(hourPresets.map((preset) => hoursWords(preset.hours))).toEqual([
      "after school (Monday to Friday 15:00–17:59)",
      "evening (18:00–22:59 every day)",
      "weekend night (Friday and Saturday 21:00–04:59)",
    ]);
  });

  it("are counted where they are too many things to say", () => {
    expect(hoursWords(hoursWhere((w, h) => h === 3 + w))).toBe("7 hours of the week");
    expect(hoursWords(hoursWhere((_, h) => h === 8 || h === 15))).toBe("14 hours of the week");
    expect(hoursWords(hoursWhere((w, h) => w === 0 || (w === 3 && h < 5)))).toBe("29 hours of the week");
    expect(plainHoursWords(hoursWhere(() => false))).toBeNull();
  });

  it("never say another number of hours than are chosen", () => {
    // Every single stretch of every length up to a day, on every set of days in a row.
    for (let from = 0; from < 24; from++) {
      for (let length = 1; length < 24; length++) {
        const hours = hoursWhere((w, h) => {
          const at = w * 24 + h;
          return [1, 3].some((day) => at >= day * 24 + from && at < day * 24 + from + length);
        });
        const end = (from + length - 1) % 24;
        const two = (n: number) => String(n).padStart(2, "0");
        expect(hoursWords(hours)).toBe(`Tuesday and Thursday ${two(from)}:00–${two(end)}:59`);
      }
    }
  });
});

describe("what was known only as a range, in words", () => {
  const hours = {
    counts: new Float64Array(168),
    known: Uint32Array.from({ length: 168 }, (_, h) => (h === 10 ? 1100 : 0)),
    spread: 84,
    withoutTime: 56,
    knownIn: 120,
    spreadIn: 12,
    presets: new Uint32Array(0),
    chosen: true,
  };

  it("is part of the sum of all hours, and of what is on the map", () => {
    expect(allHoursWords(hours)).toBe("All hours: 1,240 = 1,184 here (84 ranges, spread) + 56 without a time");
    expect(chosenHoursWords(hours)).toBe("On the map: 132 = 120 in these hours + 12 ranges at least half in them");
    expect(chosenHoursWords({ ...hours, chosen: false })).toBeNull();
  });

  it("is how many, up to which length, and what was done with them", () => {
    expect(rangeWords(hours)).toBe(
      "12 of 84 incidents known only as a from–to range of at most 24 hours count in these hours: whole, where at least half of the range lies in them.",
    );
    expect(rangeWords({ ...hours, spreadIn: 0 })).toMatch(/^None of 84 incidents .* counts in these hours/);
    expect(rangeWords({ ...hours, chosen: false, spread: 1 })).toBe(
      "1 incident is known only as a from–to range of at most 24 hours, and spread evenly over its hours in the chart of hours.",
    );
  });

  it("is nothing where there is none, or where no hours are chosen that could leave it out", () => {
    const none = { ...hours, spread: 0, spreadIn: 0 };
    expect(allHoursWords(none)).toBe("All hours: 1,156 = 1,100 here + 56 without a time");
    expect([rangeWords(none), chosenHoursWords(none), chosenRangeWords({ hours: none })]).toEqual([null, null, null]);
    expect(chosenRangeWords({ hours: { ...hours, chosen: false } })).toBeNull();
    expect(chosenRangeWords({ hours })).toBe(rangeWords(hours));
  });
});
