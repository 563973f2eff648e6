import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { isoOfDay } from "../../../src/core/calendar/days";
import { withDays } from "../../../src/core/calendar/edits";
import { readIcs } from "../../../src/core/calendar/read-ics";
import { createStudy } from "../../../src/core/study/defaults";
import { calendarIcs } from "../../../src/export/calendar-file";
import { type IcsEvent, writeIcs } from "../../../src/export/ics";

const STAMP = "20260401T093000Z";
const KEY = "0123456789abcdef";
const { calendar } = createStudy();

/** The file as somebody else's program reads it. */
function readByIcal(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
}

const text = fc.string({ unit: "grapheme", maxLength: 120 }).map((value) => `x${value}x`);
const day = fc.integer({ min: 17_000, max: 22_000 });
const event: fc.Arbitrary<IcsEvent> = fc.record({
  uid: fc.uuid(),
  when: fc
    .tuple(day, fc.integer({ min: 0, max: 60 }))
    .map(([from, length]) => ({ kind: "days" as const, from: isoOfDay(from), to: isoOfDay(from + length) })),
  summary: text,
  description: text,
  location: text,
  categories: fc.array(text, { maxLength: 3 }),
  status: fc.constantFrom("CONFIRMED", "TENTATIVE"),
});

describe("a calendar file", () => {
  it("names what ships alike for everybody, and what a person added by the study that it is in", () => {
    const own = withDays(calendar, {
      kind: "inset",
      name: "Training",
      from: "2026-11-02",
      to: "2026-11-02",
      status: "confirmed",
      source: "the school",
      schools: null,
    });
    const uids = (key: string | null) => readByIcal(calendarIcs(own, key, STAMP)).map(({ uid }) => uid);
    const [mine, yours] = [uids(KEY), uids("fedcba9876543210")];
    expect(mine.filter((uid) => !yours.includes(uid))).toHaveLength(1);
    expect(mine).toHaveLength(calendar.entries.length + 1);
    expect(uids(KEY)).toEqual(mine);
  });

  it("is read back equal by another program, every entry of the calendar that ships", () => {
    const events = readByIcal(calendarIcs(calendar, null, STAMP));
    expect(events).toHaveLength(calendar.entries.length);
    expect(new Set(events.map((one) => one.uid)).size).toBe(events.length);
    const expected = calendar.entries
      .map(({ name, from, to, source, status, kind }) => [
        from,
        isoOfDay(Date.parse(to) / 864e5 + 1),
        name,
        source,
        status === "confirmed" ? "CONFIRMED" : "TENTATIVE",
        kind,
      ])
      .sort();
    const got = events
      .map((one) => [
        one.startDate.toString(),
        one.endDate.toString(),
        one.summary,
        one.description,
        one.component.getFirstPropertyValue("status"),
        one.component.getFirstProperty("categories")?.getValues()[0],
      ])
      .sort();
    expect(got).toEqual(expected);
    expect(events.every((one) => one.startDate.isDate && one.endDate.isDate)).toBe(true);
  });

  it("carries any text through another program unchanged: commas, semicolons, backslashes, lines, emoji", () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 4 }), (events) => {
        const read = readByIcal(writeIcs("School calendar", events, STAMP));
        // Control characters are the one thing that the format has no place for; a line end is a line feed.
        const said = (value = "") =>
          value
            .replace(/\r\n|\r/g, "\n")
            // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
            .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
        return events.every(
          (one, i) =>
            read[i].uid === one.uid &&
            read[i].summary === said(one.summary) &&
            read[i].description === said(one.description) &&
            read[i].location === said(one.location) &&
            read[i].startDate.toString() === one.when.from,
        );
      }),
      { numRuns: 200 },
    );
  });

  it("has no line above 75 bytes, ends every line with CRLF, and cuts no character in two", () => {
    fc.assert(
      fc.property(event, (one) => {
        const bytes = new TextEncoder().encode(writeIcs("Name", [one], STAMP));
        const written = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        const lines = written.split("\r\n");
        return (
          lines.at(-1) === "" &&
          !/[^\r]\n|\r[^\n]/.test(written) &&
          lines.every((line) => new TextEncoder().encode(line).length <= 75) &&
          lines.every(
            (line) => new TextDecoder("utf-8", { fatal: true }).decode(new TextEncoder().encode(line)) === line,
          )
        );
      }),
      { numRuns: 200 },
    );
  });

  it("gives times of London on both sides of a change of the clocks", () => {
    const shift = (uid: string, date: string): IcsEvent => ({
      uid,
      when: { kind: "clock", from: `${date}T15:00`, to: `${date}T16:30` },
      summary: "Post A",
    });
    // The clocks went forward on 29 March 2026, and go back on 25 October 2026.
    const dates = ["2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26"];
    const written = writeIcs(
      "Rota",
      dates.map((date, i) => shift(`s${i}`, date)),
      STAMP,
    );
    const starts = readByIcal(written).map((one) => one.startDate.toJSDate().toISOString());
    expect(starts).toEqual([
      "2026-03-27T15:00:00.000Z",
      "2026-03-30T14:00:00.000Z",
      "2026-10-23T14:00:00.000Z",
      "2026-10-26T15:00:00.000Z",
    ]);
    const ends = readByIcal(written).map((one) => one.endDate.toJSDate().toISOString().slice(11, 16));
    expect(ends).toEqual(["16:30", "15:30", "15:30", "16:30"]);
  });

  it("says nothing of time zones where only days are in it", () => {
    expect(calendarIcs(calendar, null, STAMP)).not.toContain("VTIMEZONE");
  });
});

describe("reading a calendar file", () => {
  it("gives back every entry of what was written, its schools included", () => {
    const own = {
      ...calendar,
      entries: [
        ...calendar.entries,
        {
          ...calendar.entries[0],
          id: "dates-1",
          kind: "inset" as const,
          name: "INSET; one, two\\three",
          from: "2026-09-01",
          to: "2026-09-01",
          schools: ["finham-park-2", "a,b;c"],
        },
      ],
    };
    const { dates, leftOut } = readIcs(calendarIcs(own, KEY, STAMP));
    expect(leftOut).toEqual([]);
    const plain = (list: readonly object[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    expect(plain(dates)).toEqual(plain(own.entries.map(({ id, ...rest }) => rest)));
  });

  it("reads the files of councils: words to kinds, midnights, durations, alarms, folded lines; and asks where it is not clear", () => {
    const file = [
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "SUMMARY:October half te",
      " rm",
      "DTSTART;VALUE=DATE:20261026",
      "DTEND;VALUE=DATE:20261031",
      "BEGIN:VALARM",
      "SUMMARY:not this",
      "END:VALARM",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "SUMMARY;LANGUAGE=en-GB:INSET day\\, staff only",
      'DTSTART;X-A="a:b";TZID=Europe/London:20260901T000000',
      "DTEND:20260902T000000",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "SUMMARY:Autumn term begins",
      "DTSTART;VALUE=DATE:20260902",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "SUMMARY:Easter break",
      "DTSTART;VALUE=DATE:20270329",
      "DURATION:P2W",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "SUMMARY:Parents' evening",
      "DTSTART:20261110T170000",
      "END:VEVENT",
      "BEGIN:VEVENT",
      "SUMMARY:May Day",
      "DTSTART;VALUE=DATE:20260504",
      "RRULE:FREQ=YEARLY",
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n");
    const { dates, leftOut } = readIcs(file);
    expect(dates.map(({ name, kind, from, to }) => [name, kind, from, to])).toEqual([
      ["October half term", "holiday", "2026-10-26", "2026-10-30"],
      ["INSET day, staff only", "inset", "2026-09-01", "2026-09-01"],
      ["Autumn term begins", null, "2026-09-02", "2026-09-02"],
      ["Easter break", "holiday", "2027-03-29", "2027-04-11"],
    ]);
    expect(leftOut).toHaveLength(2);
    expect(leftOut[0]).toContain("Parents' evening");
    expect(leftOut[1]).toContain("repeats");
  });
});
