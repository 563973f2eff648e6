import {
  type Calendar,
  type CalendarEntry,
  dayKinds,
  type EntryKind,
  entryKinds,
  isWeekdayKind,
  kindsOfDays,
} from "../calendar/calendar";
import { dayOfIso, isoOfDay, weekdayOfDay } from "../calendar/days";
import { dateWords, many, whole } from "./numbers";

/** "14 Sep 2026", or "14 Sep 2026 – 18 Sep 2026". */
export const runWords = (from: string, to: string): string =>
  from === to ? dateWords(from) : `${dateWords(from)} – ${dateWords(to)}`;

/** Why such days cannot be of a kind; null when they can. */
export function weekendProblem(kind: EntryKind, from: string, to: string): string | null {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  const onlyWeekend = last - first < 2 && weekdayOfDay(first) >= 5 && weekdayOfDay(last) >= 5;
  if (!isWeekdayKind(kind) || !onlyWeekend) return null;
  return `A Saturday or Sunday is never “${labelOf(kind)}” here. Choose weekdays.`;
}

const labelOf = (kind: EntryKind) => entryKinds.find(({ id }) => id === kind)?.label ?? "";

/** A label inside a sentence; INSET stays what it is. */
const inSentence = (label: string) => (label.startsWith("INSET") ? label : label.toLowerCase());

type Days = Pick<CalendarEntry, "from" | "to" | "schools">;

/** Which other entries gave up days: "Taken out of “Autumn half-term”."; empty where none did. */
export function takenOutWords(before: Calendar, after: Calendar, { from, to }: Days, id: string | null = null): string {
  const kept = new Map(after.entries.map((entry) => [entry.id, entry]));
  const names = before.entries
    .filter((entry) => entry.id !== id && entry.from <= to && entry.to >= from && kept.get(entry.id) !== entry)
    .map(({ name }) => `“${name}”`);
  return names.length === 0 ? "" : ` Taken out of ${[...new Set(names)].join(", ")}.`;
}

/**
 * What saving a changed entry did, for whoever saved it: what its days are now, which other entries gave them up, and what the days are that
 * it no longer names.
 */
export function savedEntryWords(before: Calendar, after: Calendar, entry: CalendarEntry): string {
  const { id, kind, name, from, to } = entry;
  const old = before.entries.find((other) => other.id === id);
  const said = [`“${name}” saved: ${runWords(from, to)}, ${inSentence(labelOf(kind))}.`];
  said.push(takenOutWords(before, after, entry, id).trim());
  const stay = countOf(
    after,
    entry,
    (day) => day.kind === "bank-holiday" && kind !== "bank-holiday" && kind !== "term",
  );
  if (stay > 0) said.push(`${whole(stay)} of them ${stay === 1 ? "stays a bank holiday" : "stay bank holidays"}.`);
  if (old) said.push(...leftWords(after, old, entry));
  return said.filter((words) => words !== "").join(" ");
}

/**
 * Weekdays of a file's dates that are another kind all the same, since an entry of a stronger kind names them too: "2 weekdays of the file stay
 * school holiday." Terms lie under everything, and are not asked about. Empty where all days are what the file says.
 */
export function overruledWords(after: Calendar, dates: readonly (Days & { readonly kind: EntryKind })[]): string {
  const others = dates
    .filter(({ kind }) => kind !== "term")
    .flatMap((date) => weekdaysOf(after, date).filter((day) => day.kind !== date.kind));
  const said = dayKinds.flatMap(({ id, label }) => {
    const n = new Set(others.filter(({ kind }) => kind === id).map(({ iso }) => iso)).size;
    if (n === 0) return [];
    return [
      ` ${many(n, "weekday")} of the file ${n === 1 ? "stays" : "stay"} ${inSentence(label)}, as a stronger entry says.`,
    ];
  });
  return said.join("");
}

interface Day {
  readonly iso: string;
  readonly kind: string;
}

/** The weekdays of an entry as they are for its schools. */
function weekdaysOf(calendar: Calendar, { from, to, schools }: Days): Day[] {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  const { kind } = kindsOfDays(calendar, first, last, schools?.[0] ?? null);
  return Array.from(kind, (code, i) => ({ iso: isoOfDay(first + i), kind: dayKinds[code].id })).filter(
    (_, i) => weekdayOfDay(first + i) < 5,
  );
}

const countOf = (calendar: Calendar, days: Days, is: (day: Day) => boolean) =>
  weekdaysOf(calendar, days).filter(is).length;

/** What the weekdays are now that an entry named before and does not name any more, by kind. */
function leftWords(after: Calendar, old: CalendarEntry, { from, to }: Days): string[] {
  const left = weekdaysOf(after, old).filter(({ iso }) => iso < from || iso > to);
  return dayKinds.flatMap(({ id, label }) => {
    const n = left.filter(({ kind }) => kind === id).length;
    if (n === 0) return [];
    const what = id === "closed" ? "schools closed" : inSentence(label);
    return [`${many(n, "weekday")} that it no longer names: now ${what}.`];
  });
}
