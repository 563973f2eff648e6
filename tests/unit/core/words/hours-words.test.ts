import { describe, expect, it } from "vitest";
import { hourPresets, hoursWhere } from "../../../../src/core/study/hour-presets";
import { hoursWords, plainHoursWords } from "../../../../src/core/words/hours-words";

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
