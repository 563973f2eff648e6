import { describe, expect, it } from "vitest";
import type { Calendar, CalendarEntry } from "../../../../src/core/calendar/calendar";
import { withDatesOf, withEntry } from "../../../../src/core/calendar/edits";
import {
  overruledWords,
  savedEntryWords,
  takenOutWords,
  weekendProblem,
} from "../../../../src/core/words/calendar-words";

const entry = (id: string, kind: CalendarEntry["kind"], from: string, to: string, schools: string[] | null = null) => ({
  id,
  kind,
  name: id,
  from,
  to,
  status: "confirmed" as const,
  source: "made up",
  schools,
});

/** Autumn of 2026: half-term is Monday 26 to Friday 30 October. */
const inset = entry("Staff training", "inset", "2026-11-02", "2026-11-02");
const calendar: Calendar = {
  authority: "Nowhere",
  entries: [
    entry("Autumn", "term", "2026-09-01", "2026-12-18"),
    entry("Half-term", "holiday", "2026-10-26", "2026-10-30"),
    entry("Bank", "bank-holiday", "2026-11-30", "2026-11-30"),
    inset,
  ],
};
const saved = (part: Partial<CalendarEntry>, of: CalendarEntry = inset) => {
  const next = { ...of, ...part };
  return savedEntryWords(calendar, withEntry(calendar, next), next);
};

describe("what is said of a saved entry", () => {
  it("names what gave up its days, and what the days are that it left", () => {
    expect(saved({ from: "2026-10-28", to: "2026-10-28" })).toBe(
      "“Staff training” saved: 28 Oct 2026, INSET day. Taken out of “Half-term”. 1 weekday that it no longer names: now school day.",
    );
  });

  it("is short where nothing else was touched", () => {
    expect(saved({ name: "Training" })).toBe("“Training” saved: 2 Nov 2026, INSET day.");
    expect(saved({ to: "2026-11-03" })).toBe("“Staff training” saved: 2 Nov 2026 – 3 Nov 2026, INSET day.");
  });

  it("says that a school's own day does not lift a bank holiday", () => {
    const own = entry("Own", "inset", "2026-11-26", "2026-11-26", ["a"]);
    const with1 = { ...calendar, entries: [...calendar.entries, own] };
    const next = { ...own, to: "2026-11-30" };
    expect(savedEntryWords(with1, withEntry(with1, next), next)).toBe(
      "“Own” saved: 26 Nov 2026 – 30 Nov 2026, INSET day. 1 of them stays a bank holiday.",
    );
  });

  it("finds no entry that kept all its days", () => {
    expect(takenOutWords(calendar, calendar, { from: "2026-10-26", to: "2026-10-30", schools: null })).toBe("");
  });

  it("says which days of a file stay what a stronger entry says", () => {
    const dates = [
      entry("a", "inset", "2026-10-29", "2026-10-29"),
      entry("b", "inset", "2026-11-27", "2026-11-30"),
      entry("c", "term", "2026-10-26", "2026-10-30"),
    ];
    const after = withDatesOf(calendar, dates);
    expect(overruledWords(after, dates)).toBe(
      " 1 weekday of the file stays school holiday, as a stronger entry says. 1 weekday of the file stays bank holiday, as a stronger entry says.",
    );
    expect(overruledWords(withDatesOf(calendar, [dates[0]], true), [dates[0]])).toBe("");
  });

  it("refuses a weekend that would be nothing", () => {
    expect(weekendProblem("inset", "2026-10-24", "2026-10-25")).toMatch(/never “INSET day” here/);
    expect(weekendProblem("inset", "2026-10-24", "2026-10-26")).toBeNull();
    expect(weekendProblem("holiday", "2026-10-24", "2026-10-25")).toBeNull();
  });
});
