import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Calendar, dayKinds, type EntryKind, isWeekdayKind, kindsOfDays } from "../../src/core/calendar/calendar";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../../src/core/calendar/days";
import {
  type DaysChoice,
  withDatesOf,
  withDays,
  withEntry,
  withoutDays,
  withoutEntry,
  withoutSchoolOf,
} from "../../src/core/calendar/edits";
import { createStudy } from "../../src/core/study/defaults";

const { calendar: ships } = createStudy();
const [first, last] = [dayOfIso("2018-09-01"), dayOfIso("2028-08-31")];
const schools = ["a", "b", "c"];

const scope = fc.oneof(fc.constant(null), fc.subarray(schools, { minLength: 1 }));
const run = fc
  .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 0, max: 40 }))
  .map(([from, length]) => ({ from: isoOfDay(from), to: isoOfDay(Math.min(last, from + length)) }));
const kind = fc.constantFrom<EntryKind>("term", "school", "holiday", "inset", "closed", "bank-holiday");
const choice: fc.Arbitrary<DaysChoice> = fc
  .tuple(run, kind, scope, fc.constantFrom("confirmed" as const, "provisional" as const))
  .map(([days, of, who, status]) => ({ ...days, kind: of, schools: who, status, name: "Own", source: "a person" }));
/** The calendar that ships after some edits of a person. */
const calendars = fc
  .array(choice, { maxLength: 6 })
  .map((choices) => choices.reduce<Calendar>((calendar, one) => withDays(calendar, one), ships));
const kinds = (calendar: Calendar, school: string | null) => kindsOfDays(calendar, first, last, school);
const views = [null, ...schools, "nobody"];

describe("edits of the calendar", () => {
  it("leave exactly one kind for every day and every school, and give each entry an id of its own", () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        expect(new Set(calendar.entries.map((entry) => entry.id)).size).toBe(calendar.entries.length);
        expect(calendar.entries.every((entry) => entry.from <= entry.to)).toBe(true);
        for (const school of views) {
          const { kind: codes } = kinds(calendar, school);
          expect(codes.length).toBe(last - first + 1);
          expect(codes.every((code) => code < dayKinds.length)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("make the days what was asked for, whatever was there", () => {
    fc.assert(
      fc.property(calendars, choice, (calendar, one) => {
        fc.pre(one.kind !== "term");
        const after = withDays(calendar, one);
        for (const school of one.schools ?? [null]) {
          const { kind: codes, provisional } = kinds(after, school);
          const { kind: bank } = kinds(calendar, null);
          for (let day = dayOfIso(one.from); day <= dayOfIso(one.to); day++) {
            if (isWeekdayKind(one.kind) && weekdayOfDay(day) >= 5) continue;
            // A bank holiday is one for every school: a school's own days do not lift it.
            if (one.schools !== null && dayKinds[bank[day - first]].id === "bank-holiday") continue;
            expect(dayKinds[codes[day - first]].id, isoOfDay(day)).toBe(one.kind);
            expect(provisional[day - first]).toBe(one.status === "provisional" ? 1 : 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("make the days of a changed entry what it says, leave no second entry on them, and touch no other day or school", () => {
    fc.assert(
      fc.property(calendars, fc.nat(), run, kind, (calendar, at, days, to) => {
        const old = calendar.entries[at % calendar.entries.length];
        fc.pre(to !== "bank-holiday" || old.schools === null);
        const next = { ...old, ...days, kind: to };
        const after = withEntry(calendar, next);
        expect(after.entries.filter(({ id }) => id === old.id)).toEqual([next]);
        expect(new Set(after.entries.map(({ id }) => id)).size).toBe(after.entries.length);
        const bank = kinds(after, null).kind;
        const inRun = (day: number, { from, to: end }: { from: string; to: string }) =>
          day >= dayOfIso(from) && day <= dayOfIso(end);
        for (const school of next.kind === "term" ? [] : (next.schools ?? [null])) {
          const others = after.entries.filter(
            (entry) =>
              entry.id !== next.id &&
              entry.kind !== "term" &&
              (school === null ? entry.schools === null : entry.schools?.includes(school)) &&
              entry.from <= next.to &&
              entry.to >= next.from,
          );
          if (old.kind !== next.kind || old.from !== next.from || old.to !== next.to) expect(others).toEqual([]);
          const { kind: codes } = kinds(after, school);
          for (let day = dayOfIso(next.from); day <= dayOfIso(next.to); day++) {
            if (isWeekdayKind(next.kind) && weekdayOfDay(day) >= 5) continue;
            if (next.schools !== null && dayKinds[bank[day - first]].id === "bank-holiday") continue;
            expect(dayKinds[codes[day - first]].id, isoOfDay(day)).toBe(next.kind);
          }
        }
        for (const school of views) {
          const [was, is] = [kinds(calendar, school), kinds(after, school)];
          const isNamed = next.schools === null || (school !== null && next.schools.includes(school));
          for (let day = first; day <= last; day++) {
            if (isNamed && (inRun(day, old) || inRun(day, next) || weekdayOfDay(day) >= 5)) continue;
            if (was.kind[day - first] !== is.kind[day - first]) expect.unreachable(`${school} ${isoOfDay(day)}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("cut nothing for another name, status or source", () => {
    fc.assert(
      fc.property(calendars, fc.nat(), (calendar, at) => {
        const old = calendar.entries[at % calendar.entries.length];
        const after = withEntry(calendar, { ...old, name: "Renamed", status: "confirmed", source: "the council" });
        expect(after.entries.map(({ from, to, kind: of }) => [from, to, of])).toEqual(
          calendar.entries.map(({ from, to, kind: of }) => [from, to, of]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("change no weekday outside the run, and nothing for a school that was not named", () => {
    fc.assert(
      fc.property(calendars, choice, fc.boolean(), (calendar, one, clear) => {
        const after = clear ? withoutDays(calendar, one) : withDays(calendar, one);
        for (const school of views) {
          const [was, is] = [kinds(calendar, school), kinds(after, school)];
          const isNamed = one.schools === null || (school !== null && one.schools.includes(school));
          for (let i = 0; i < was.kind.length; i++) {
            const inside = first + i >= dayOfIso(one.from) && first + i <= dayOfIso(one.to);
            if (isNamed && (inside || weekdayOfDay(first + i) >= 5)) continue;
            if (was.kind[i] !== is.kind[i] || was.provisional[i] !== is.provisional[i])
              expect.unreachable(`${school} ${isoOfDay(first + i)}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("clear a school's own days back to the authority's", () => {
    fc.assert(
      fc.property(calendars, run, (calendar, days) => {
        const after = kinds(withoutDays(calendar, { ...days, schools: ["a"] }), "a");
        const authority = kinds(calendar, null);
        for (let day = dayOfIso(days.from); day <= dayOfIso(days.to); day++) {
          if (weekdayOfDay(day) < 5 && after.kind[day - first] !== authority.kind[day - first])
            expect.unreachable(isoOfDay(day));
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leave the calendar that they were given as it was, and are the same calendar where they change nothing", () => {
    const before = JSON.stringify(ships);
    fc.assert(
      fc.property(choice, (one) => {
        withDays(ships, one);
        withoutDays(ships, one);
        withDatesOf(ships, [one]);
        return JSON.stringify(ships) === before;
      }),
      { numRuns: 50 },
    );
    expect(withoutDays(ships, { from: "2031-01-01", to: "2031-12-31", schools: null })).toBe(ships);
    expect(withoutEntry(ships, "nothing")).toBe(ships);
    expect(withoutSchoolOf(ships, "a")).toBe(ships);
  });

  it("undo each other: what was added is taken out again, entry by entry", () => {
    fc.assert(
      fc.property(choice, (one) => {
        const after = withDays(ships, { ...one, kind: "term" });
        const added = after.entries[after.entries.length - 1];
        expect(withoutEntry(after, added.id).entries).toEqual(ships.entries);
        const renamed = withEntry(after, { ...added, name: "Other" });
        expect(renamed.entries.filter((entry) => entry.name === "Other")).toHaveLength(1);
        expect(renamed.entries).toHaveLength(after.entries.length);
      }),
      { numRuns: 50 },
    );
  });

  it("take confirmed dates of a file in the place of the provisional ones that they overlap, and of no others", () => {
    const easter = ships.entries.find((entry) => entry.name === "Easter 2026-27");
    const date: DaysChoice = {
      kind: "holiday",
      name: "Easter",
      from: "2027-03-25",
      to: "2027-04-08",
      status: "confirmed",
      source: "council",
      schools: null,
    };
    const after = withDatesOf(ships, [date]);
    expect(easter).toBeDefined();
    expect(after.entries).not.toContain(easter);
    expect(after.entries).toHaveLength(ships.entries.length);
    expect(withDatesOf(ships, [{ ...date, schools: ["a"] }]).entries).toHaveLength(ships.entries.length + 1);
    expect(withDatesOf(ships, [date], true).entries).toHaveLength(1);
    // A term of the autumn alone is confirmed, and the spring stays as it was.
    const autumn = withDatesOf(ships, [{ ...date, kind: "term", from: "2026-09-02", to: "2026-12-18" }]);
    const on = (iso: string) => kindsOfDays(autumn, dayOfIso(iso), dayOfIso(iso));
    expect([on("2026-11-10"), on("2027-01-12")].map(({ kind: codes }) => dayKinds[codes[0]].id)).toEqual([
      "school",
      "school",
    ]);
    expect([on("2026-11-10").provisional[0], on("2027-01-12").provisional[0]]).toEqual([0, 1]);
  });

  it("forget a school that is no more, and keep what others share with it", () => {
    fc.assert(
      fc.property(calendars, (calendar) => {
        const after = withoutSchoolOf(calendar, "a");
        expect(after.entries.some((entry) => entry.schools?.includes("a"))).toBe(false);
        for (const school of [null, "b", "c"]) expect(kinds(after, school)).toEqual(kinds(calendar, school));
      }),
      { numRuns: 50 },
    );
  });
});
