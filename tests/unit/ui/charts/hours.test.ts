import { describe, expect, it } from "vitest";
import { hourPresets } from "../../../../src/core/study/hour-presets";
import {
  hourCell,
  hourClasses,
  hoursIn,
  hoursOfForm,
  orAllHours,
  outlineOfHours,
  paintedHours,
  strokeChooses,
} from "../../../../src/ui/charts/hours";

const chosen = (hours: string) => [...hours].flatMap((c, cell) => (c === "1" ? [cell] : []));

describe("hours of the week", () => {
  it("chooses only what is painted where nothing was left out before", () => {
    const painted = paintedHours(null, hourCell(0, 15), hourCell(4, 17), true);
    expect(painted).toBe(hourPresets.find((preset) => preset.id === "after-school")?.hours);
  });

  it("paints a rectangle from any of its corners, and rubs out in the same way", () => {
    const painted = paintedHours(null, hourCell(2, 5), hourCell(1, 6), true);
    expect(chosen(painted)).toEqual([hourCell(1, 5), hourCell(1, 6), hourCell(2, 5), hourCell(2, 6)]);
    expect(strokeChooses(painted, hourCell(1, 5))).toBe(false);
    expect(chosen(paintedHours(painted, hourCell(1, 5), hourCell(1, 6), false))).toEqual([
      hourCell(2, 5),
      hourCell(2, 6),
    ]);
  });

  it("takes every hour painted for no choice, so that incidents without a time come back", () => {
    expect(orAllHours("1".repeat(168))).toBeNull();
    expect(orAllHours("1".repeat(167).concat("0"))).not.toBeNull();
    expect(hoursIn(null)).toBe(168);
  });

  it("runs a form past midnight into the next morning, from Sunday into Monday too", () => {
    expect(chosen(hoursOfForm([6], 22, 2))).toEqual([hourCell(0, 0), hourCell(0, 1), hourCell(6, 22), hourCell(6, 23)]);
    expect(chosen(hoursOfForm([0], 22, 24))).toEqual([hourCell(0, 22), hourCell(0, 23)]);
    expect(hoursIn(hoursOfForm([0], 9, 9))).toBe(24);
  });

  it("gives the busiest hour the last class, one incident the first, none none", () => {
    expect([...hourClasses(Float64Array.of(0, 1, 30, 60), 60)]).toEqual([0, 1, 3, 6]);
  });

  it("draws the outline of one cell as its four sides", () => {
    expect(outlineOfHours(paintedHours(null, hourCell(1, 2), hourCell(1, 2), true)).match(/M/g)).toHaveLength(4);
    expect(outlineOfHours(null)).toBe("");
  });
});
