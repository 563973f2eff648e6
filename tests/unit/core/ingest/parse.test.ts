import { describe, expect, it } from "vitest";
import { dayOfIso, isoOfDay } from "../../../../src/core/calendar/days";
import { spanOf } from "../../../../src/core/incidents/ages";
import { NO_TIME, sexes, UNKNOWN_AGE } from "../../../../src/core/incidents/incidents";
import { inClockChange, londonOffsetMinutes } from "../../../../src/core/ingest/parse/clock-change";
import { createMoment, readMoment, readMonth } from "../../../../src/core/ingest/parse/dates";
import { copyText } from "../../../../src/core/ingest/parse/text";
import { readTime } from "../../../../src/core/ingest/parse/times";
import { readAge, readFlag, readNumber, readSex } from "../../../../src/core/ingest/parse/values";
import { readGun, readKnife } from "../../../../src/core/ingest/parse/weapons";

const moment = createMoment();
const asIso = (text: string) => {
  if (!readMoment(text, moment)) return null;
  if (moment.minute === NO_TIME) return isoOfDay(moment.day);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${isoOfDay(moment.day)}T${two(Math.floor(moment.minute / 60))}:${two(moment.minute % 60)}`;
};

describe("a date", () => {
  it.each([
    ["03/04/2024", "2024-04-03"],
    ["31/12/2023", "2023-12-31"],
    ["1/2/24", "2024-02-01"],
    ["1/2/69", "2069-02-01"],
    ["2024-04-03", "2024-04-03"],
    ["03-Apr-2024", "2024-04-03"],
    ["3 Sept 2024", "2024-09-03"],
    ["29/02/2024", "2024-02-29"],
    ["3 April 2024 23:05", "2024-04-03T23:05"],
    ["03.04.2024 7:05", "2024-04-03T07:05"],
    ["03/04/24 22:15:30", "2024-04-03T22:15"],
    ["03/04/2024 11:05 PM", "2024-04-03T23:05"],
    ["2024-04-03T22:05:00", "2024-04-03T22:05"],
    ["03/04/2024 24:00", "2024-04-04T00:00"],
  ])("reads %s day first", (text, expected) => {
    expect(asIso(text)).toBe(expected);
  });

  it.each(["2024-04-03T22:05:00Z", "2024-04-03T23:05:00+01:00", "2024-04-03T17:05:00.000-05:00"])(
    "turns %s, which says its own offset, into the time on a clock in London",
    (text) => {
      expect(asIso(text)).toBe("2024-04-03T23:05");
    },
  );

  it("keeps the day of a date that was written as a timestamp at midnight, in summer too", () => {
    expect(asIso("2024-07-03T00:00:00Z")).toBe("2024-07-03");
    expect(moment.midnight).toBe(true);
  });

  it.each([
    "04/13/2024",
    "12/31/2023",
    "29/02/2023",
    "00/01/2024",
    "31/04/2024",
    "03/04/2024 23:60",
    "03/04/2024 to 05/04/2024",
    "4538",
    "453850",
    "1/2/0024/5",
    "soon",
    "2024-13-01",
    "01-Foo-2024",
  ])("does not read %s", (text) => {
    expect(asIso(text)).toBeNull();
  });

  it("reads a month, and nothing else, as a month", () => {
    expect(isoOfDay(readMonth("2025-03"))).toBe("2025-03-01");
    for (const text of ["2025-13", "2025-00", "2025-3", "March 2025", "2025/03", ""]) expect(readMonth(text)).toBeNaN();
  });
});

describe("a time", () => {
  it.each([
    ["22:15", 1335],
    ["9:05", 545],
    ["22:15:30", 1335.5],
    ["2215", 1335],
    ["930", 570],
    ["00:00", 0],
    ["0000", 0],
    ["0", 0],
    ["24:00", 1440],
    ["24:00:00", 1440],
    ["12:00 am", 0],
    ["12:30pm", 750],
    ["22.10", 1330],
    ["9.05", 545],
    ["00.25", 25],
  ])("reads %s as minute %d", (text, minutes) => {
    expect(readTime(text)).toBe(minutes);
  });

  it.each([
    "24:01",
    "25:00",
    "12:60",
    "9",
    "25.10",
    "22.75",
    "9.5",
    "0.25",
    "0.5",
    "13:00 pm",
    "noon",
    "22:15:61",
    "-1:00",
    "2:5",
  ])("does not read %s", (text) => {
    expect(readTime(text)).toBeNaN();
  });
});

describe("the change of the clocks", () => {
  it("is the hour from one on the last Sundays of March and October", () => {
    for (const day of ["2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26"].map(dayOfIso)) {
      expect([59, 60, 119, 120].map((minute) => inClockChange(day, minute))).toEqual([false, true, true, false]);
    }
    expect(inClockChange(dayOfIso("2024-03-24"), 90)).toBe(false);
    expect(inClockChange(dayOfIso("2024-06-30"), 90)).toBe(false);
  });

  it("happens at 01:00 UTC", () => {
    const spring = dayOfIso("2024-03-31") * 1440 + 60;
    const autumn = dayOfIso("2024-10-27") * 1440 + 60;
    expect([spring - 1, spring, autumn - 1, autumn].map(londonOffsetMinutes)).toEqual([0, 60, 60, 0]);
  });
});

describe("a value", () => {
  it("is a number with or without thousands separators", () => {
    expect(["433123", "433,123", "433 123.5", "-1.5106", "4.33123E+05", "1,433,123"].map(readNumber)).toEqual([
      433123, 433123, 433123.5, -1.5106, 433123, 1433123,
    ]);
    for (const text of ["52,4081", "12,34,567", "0x10", "Infinity", "", "N/A", "1 2"])
      expect(readNumber(text)).toBeNaN();
  });

  it("is a flag that says yes, no, nothing, or something else", () => {
    expect(["Y", "yes", "TRUE", "1"].map(readFlag)).toEqual([true, true, true, true]);
    expect(["N", "No", "false", "0"].map(readFlag)).toEqual([false, false, false, false]);
    expect(["", "U", "Unknown"].map(readFlag)).toEqual([null, null, null]);
    expect(readFlag("perhaps")).toBeUndefined();
  });

  it("is a weapon in words, for the flag of its kind alone", () => {
    const blades = ["Knife", "KITCHEN KNIFE", "Machete", "Bladed article", "Sharp instrument", "Zombie knife (seen)"];
    const guns = ["Firearm", "Shotgun", "Hand gun", "Air weapon", "Imitation firearm"];
    const others = ["Blunt instrument", "Baseball bat", "Fists / feet", "Stun gun", "Weapon not specified", "Bottle"];
    const denied = ["No weapon", "No knife", "Without weapon", "Not a firearm"];
    const none = ["", "None", "Unknown", "n/k"];
    const all = [...blades, ...guns, ...others, ...denied];
    expect(all.filter((text) => readKnife(text) === true)).toEqual(blades);
    expect(all.filter((text) => readGun(text) === true)).toEqual(guns);
    expect(all.filter((text) => readKnife(text) === undefined || readGun(text) === undefined)).toEqual([]);
    expect([...none.map(readKnife), ...none.map(readGun)].every((says) => says === null)).toBe(true);
    expect([readKnife("Y"), readGun("no"), readKnife("perhaps"), readGun("Sent to CPS")]).toEqual([
      true,
      false,
      undefined,
      undefined,
    ]);
  });

  it("is a sex by letter, word or ISO 5218 number", () => {
    const idOf = (text: string) => sexes[readSex(text)]?.id;
    expect(["M", "female", "1", "2", "9", "0", "U", "", "Other"].map(idOf)).toEqual([
      "male",
      "female",
      "male",
      "female",
      "unknown",
      "unknown",
      "unknown",
      "unknown",
      "other",
    ]);
    expect(readSex("Q")).toBeNaN();
  });

  it("is an age in whole years", () => {
    expect(["0", "15", "15.0", "120", "", "Unknown"].map(readAge)).toEqual([0, 15, 15, 120, UNKNOWN_AGE, UNKNOWN_AGE]);
    for (const text of ["15-10", "100-121", "121", "-1", "15.5", "teen", "10-", "Foo-15", "01/10/2015", "10-15-20"])
      expect(readAge(text)).toBeNaN();
  });

  it("are read from a band, as people and spreadsheets write it", () => {
    const span = (text: string) => spanOf(readAge(text));
    // The narrowest of the ends 9, 15, 18, 24, 25, 39 around each.
    for (const text of [
      "10-15",
      "10 – 15",
      "10 to 15",
      "Aged 10-15",
      "10-15 years",
      "12-14",
      "Oct-15",
      "15-Oct",
      "Oct-12",
      "12-Oct",
    ])
      expect(span(text), text).toEqual({ from: 10, to: 15 });
    expect(span("16-17")).toEqual({ from: 16, to: 18 });
    expect(span("18-24")).toEqual({ from: 16, to: 24 });
    expect(span("25-34")).toEqual({ from: 25, to: 39 });
    for (const text of ["65+", "65 and over", "50 plus", "Over 65", ">=65"])
      expect(span(text), text).toEqual({ from: 40, to: 120 });
    for (const text of ["Under 18", "<18", "17 and under", "0-17", "up to 17"])
      expect(span(text), text).toEqual({ from: 0, to: 18 });
    expect(readAge("0-120")).toBe(UNKNOWN_AGE);
  });

  it("is the same text when copied, whatever its length", () => {
    for (const text of ["", "Assault", "é€👮", "x".repeat(10_000)]) expect(copyText(text)).toBe(text);
  });
});
