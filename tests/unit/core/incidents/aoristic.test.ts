import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWeights, createHoursTest, shareWithin, spreadMinutes } from "../../../../src/core/incidents/aoristic";
import { hoursWhere } from "../../../../src/core/study/hour-presets";

const minuteOfWeek = fc.integer({ min: 0, max: 10_079 });
const length = fc.integer({ min: 1, max: 1440 });
const weights = (start: number, minutes: number) => {
  const hours = new Float64Array(168);
  addWeights(hours, start, minutes, 1);
  return hours;
};

describe("the weights of a range", () => {
  it("sum to one, and are none below nothing", () => {
    fc.assert(
      fc.property(minuteOfWeek, length, (start, minutes) => {
        const hours = weights(start, minutes);
        expect(Math.abs(hours.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        expect(hours.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });

  it("go from Sunday night on into Monday", () => {
    const hours = weights(6 * 1440 + 23 * 60 + 30, 120);
    expect([hours[167], hours[0], hours[1]]).toEqual([0.25, 0.5, 0.25]);
  });

  it("need no spreading where one hour of the clock holds all of it", () => {
    expect([spreadMinutes(60, 60), spreadMinutes(61, 59), spreadMinutes(61, 60), spreadMinutes(60, 61)]).toEqual([
      0, 0, 60, 61,
    ]);
    expect([spreadMinutes(1439, 1), spreadMinutes(1439, 2), spreadMinutes(-1, 0), spreadMinutes(700, 0)]).toEqual([
      0, 2, 0, 0,
    ]);
  });
});

describe("the share of a range within a window", () => {
  it("is the minutes of it that the window holds, by the whole range", () => {
    // From 15:10 for 40 minutes, against 15:30 to 17:00; both ends of the window; outside; a moment.
    expect(shareWithin(910, 40, 930, 1020)).toBe(0.5);
    expect(shareWithin(910, 40, 910, 950)).toBe(1);
    expect(shareWithin(910, 40, 920, 930)).toBe(0.25);
    expect(shareWithin(910, 40, 950, 1020)).toBe(0);
    expect([shareWithin(930, 0, 930, 1020), shareWithin(1020, 0, 930, 1020), shareWithin(929, 0, 930, 1020)]).toEqual([
      1, 0, 0,
    ]);
  });

  it("is the same whether the window is taken whole or in two parts", () => {
    fc.assert(
      fc.property(minuteOfWeek, length, minuteOfWeek, minuteOfWeek, minuteOfWeek, (start, minutes, a, b, c) => {
        const [from, middle, to] = [a, b, c].sort((x, y) => x - y);
        const parts = shareWithin(start, minutes, from, middle) + shareWithin(start, minutes, middle, to);
        expect(Math.abs(parts - shareWithin(start, minutes, from, to))).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("chosen hours", () => {
  it("hold a range when at least half of its minutes lie in them", () => {
    const evening = createHoursTest(hoursWhere((_, hour) => hour >= 18));
    expect(evening(16 * 60, 240), "two of four hours").toBe(true);
    expect(evening(16 * 60 - 1, 240), "a minute less than half").toBe(false);
    expect(evening(16 * 60, 241), "a minute more than half").toBe(true);
    expect(evening(22 * 60, 240), "into the next day").toBe(true);
    expect(evening(6 * 1440 + 22 * 60, 241), "from Sunday into Monday").toBe(false);
    expect(createHoursTest("1".repeat(168))(10_079, 1440)).toBe(true);
    expect(createHoursTest("0".repeat(168))(0, 1)).toBe(false);
  });
});
