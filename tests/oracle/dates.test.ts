import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../../src/core/calendar/days";
import { NO_TIME } from "../../src/core/incidents/incidents";
import { inClockChange, londonOffsetMinutes } from "../../src/core/ingest/parse/clock-change";
import { createMoment, DAY_FIRST, type DateReading, readMoment } from "../../src/core/ingest/parse/dates";
import { createSerialTime, daysOfSerial, readSerial } from "../../src/core/ingest/parse/serials";

interface Cases {
  local_times: { local: string; kind: string; weekday_mon0: number; hour: number; utc?: string; utc_first?: string }[];
  day_length: { date: string; hours_in_local_day: number }[];
  excel_serials: { serial: number; local: string | null }[];
  date_text: { text: string; local_value: string | null; optional: boolean }[];
}
const cases = JSON.parse(readFileSync(new URL("cases/time/local_time.json", import.meta.url), "utf8")) as Cases;

const two = (value: number) => String(value).padStart(2, "0");
/** What a text is read as, to the minute: a date, or a date and a time; null when it is not read. */
function read(text: string, reading: DateReading = DAY_FIRST): string | null {
  const moment = createMoment();
  if (!readMoment(text, moment, reading)) return null;
  if (moment.midnight) return `${isoOfDay(moment.day)}T00:00`;
  const { day, minute } = moment;
  return minute === NO_TIME ? isoOfDay(day) : `${isoOfDay(day)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

describe("a date as text", () => {
  it.each(cases.date_text)("$text is read as the reference reads it", ({ text, local_value }) => {
    expect(read(text)).toBe(local_value);
  });

  it("has day and month the other way round where the file is month first, and stands as it is in ISO or in letters", () => {
    const monthFirst: DateReading = { monthFirst: true, epoch: 1900 };
    expect(read("03/04/2024", monthFirst)).toBe("2024-03-04");
    expect(read("3/14/24 9:30 PM", monthFirst)).toBe("2024-03-14T21:30");
    expect(read("14/03/2024", monthFirst)).toBeNull();
    expect(read("2024-04-03", monthFirst)).toBe("2024-04-03");
    expect(read("03-Apr-2024", monthFirst)).toBe("2024-04-03");
  });
});

describe("one of Excel's serial numbers", () => {
  it.each(cases.excel_serials)("$serial is $local", ({ serial, local }) => {
    const days = daysOfSerial(serial, 1900);
    if (local === null) {
      expect(days).toBeNaN();
      return;
    }
    const seconds = Math.round(days * 86400);
    const day = Math.floor(seconds / 86400);
    const rest = seconds - day * 86400;
    const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
    expect(`${isoOfDay(day)}T${clock}`).toBe(local);
  });

  it("is read from a text of five figures, to the nearest second, and counts from 1904 when asked to", () => {
    const time = createSerialTime();
    expect(readSerial("45352.9270833333", 1900, time)).toBe(true);
    expect([isoOfDay(time.day), time.minute]).toEqual(["2024-03-01", 22 * 60 + 15]);
    expect(readSerial("43890.9270833333", 1904, time)).toBe(true);
    expect([isoOfDay(time.day), time.minute]).toEqual(["2024-03-01", 22 * 60 + 15]);
    // A hair below midnight is midnight of the next day, not 23:59.
    expect(readSerial("45351.9999999", 1900, time)).toBe(true);
    expect([isoOfDay(time.day), time.minute]).toEqual(["2024-03-01", 0]);
  });
});

describe("the clock in London", () => {
  it.each(cases.local_times)("shows $local as a $kind reading", ({ local, kind, weekday_mon0, utc, utc_first }) => {
    const day = dayOfIso(local.slice(0, 10));
    const minute = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
    expect(weekdayOfDay(day)).toBe(weekday_mon0);
    expect(inClockChange(day, minute)).toBe(kind !== "normal");
    // As written, whatever the clocks did: never on another day, never at another hour.
    expect(read(local)).toBe(minute === 0 ? `${local.slice(0, 10)}T00:00` : local.slice(0, 16));
    const inUtc = utc ?? utc_first;
    if (inUtc && !local.startsWith("1971")) {
      const utcMinutes =
        dayOfIso(inUtc.slice(0, 10)) * 1440 + Number(inUtc.slice(11, 13)) * 60 + Number(inUtc.slice(14, 16));
      expect(utcMinutes + londonOffsetMinutes(utcMinutes)).toBe(day * 1440 + minute);
    }
  });

  it.each(cases.day_length)("runs $hours_in_local_day hours on $date", ({ date, hours_in_local_day }) => {
    const day = dayOfIso(date);
    const startOf = (local: number) => {
      const guess = local * 1440;
      return guess - londonOffsetMinutes(guess - 60);
    };
    expect((startOf(day + 1) - startOf(day)) / 60).toBe(hours_in_local_day);
  });

  it("is read back at every one of the 8,784 hours of a leap year, in every shape", () => {
    const first = dayOfIso("2024-01-01");
    let hours = 0;
    for (let day = first; day < first + 366; day++) {
      const iso = isoOfDay(day);
      const [year, month, date] = iso.split("-");
      for (let hour = 0; hour < 24; hour++) {
        const clock = `${two(hour)}:30`;
        const expected = `${iso}T${clock}`;
        const serial = String(45292 + (day - first) + (hour + 0.5) / 24);
        expect(read(`${iso} ${clock}`)).toBe(expected);
        expect(read(`${date}/${month}/${year} ${clock}`)).toBe(expected);
        expect(read(serial)).toBe(expected);
        hours++;
      }
    }
    expect(hours).toBe(8784);
  });
});
