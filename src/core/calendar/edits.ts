import type { Calendar, CalendarEntry, DateStatus, EntryKind } from "./calendar";
import { dayOfIso, isoOfDay } from "./days";

/** What a person says of a run of days. */
export interface DaysChoice {
  readonly kind: EntryKind;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly status: DateStatus;
  readonly source: string;
  readonly schools: readonly string[] | null;
}

/** Whether an entry was added by a person or a file, by its id. */
export const isOwn = (id: string): boolean => /^dates-\d{1,9}$/.test(id);

/** An id that no entry of the calendar has; the n-th of several gets the n-th free number. */
function freshIds(entries: readonly CalendarEntry[]): () => string {
  let last = 0;
  for (const { id } of entries) if (isOwn(id)) last = Math.max(last, Number(id.slice(6)));
  return () => `dates-${++last}`;
}

const sameSchools = (a: readonly string[] | null, b: readonly string[] | null) =>
  a === null || b === null ? a === b : a.length === b.length && a.every((id) => b.includes(id));

/**
 * Makes every day of a run one kind, for these schools. What other entries of these schools say of the days is cut out of them, the terms
 * apart, so that the days are what was asked for whichever kind is the stronger. A school's own days leave the authority's entries alone;
 * a term only adds itself: it is what lies under everything else.
 */
export function withDays(calendar: Calendar, choice: DaysChoice): Calendar {
  const cut = choice.kind === "term" ? calendar : cutDays(calendar, choice, ({ kind }) => kind !== "term");
  const id = freshIds(cut.entries)();
  return { ...cut, entries: [...cut.entries, { id, ...choice }] };
}

/** Nothing is said of these days any more: for all schools they are not known, for some they are the authority's again. */
export function withoutDays(calendar: Calendar, days: Pick<DaysChoice, "from" | "to" | "schools">): Calendar {
  return cutDays(calendar, days, () => true);
}

/** Cuts the days out of what is said for exactly these schools: an entry that holds for more of them stays for the others. */
function cutDays(
  calendar: Calendar,
  { from, to, schools }: Pick<DaysChoice, "from" | "to" | "schools">,
  isCut: (entry: CalendarEntry) => boolean,
): Calendar {
  const freshId = freshIds(calendar.entries);
  let changed = false;
  const entries = calendar.entries.flatMap((entry): readonly CalendarEntry[] => {
    const isAbout =
      schools === null ? entry.schools === null : (entry.schools?.some((id) => schools.includes(id)) ?? false);
    if (!isAbout || !isCut(entry) || entry.to < from || entry.from > to) return [entry];
    changed = true;
    const others = schools === null ? [] : (entry.schools ?? []).filter((id) => !schools.includes(id));
    const these = schools === null ? null : (entry.schools ?? []).filter((id) => schools.includes(id));
    const rest = remaining(entry, from, to).map((part) => ({ ...part, schools: these }));
    const pieces = others.length > 0 ? [{ ...entry, schools: others }, ...rest] : rest;
    return pieces.map((piece, i) => (i === 0 ? piece : { ...piece, id: freshId() }));
  });
  return changed ? { ...calendar, entries } : calendar;
}

/** What is left of an entry before and after a run of days. */
function remaining(entry: CalendarEntry, from: string, to: string): CalendarEntry[] {
  const pieces: CalendarEntry[] = [];
  if (entry.from < from) pieces.push({ ...entry, to: isoOfDay(dayOfIso(from) - 1) });
  if (entry.to > to) pieces.push({ ...entry, from: isoOfDay(dayOfIso(to) + 1) });
  return pieces;
}

/**
 * Replaces the entry that has this id. Where its days or its kind are others than before, the days are cut out of what other entries of these
 * schools say, as in `withDays`; another name, status or source touches nothing else.
 */
export function withEntry(calendar: Calendar, entry: CalendarEntry): Calendar {
  const before = calendar.entries.find(({ id }) => id === entry.id);
  const isMoved = before?.kind !== entry.kind || before.from !== entry.from || before.to !== entry.to;
  const cut =
    isMoved && entry.kind !== "term"
      ? cutDays(calendar, entry, ({ id, kind }) => id !== entry.id && kind !== "term")
      : calendar;
  return { ...cut, entries: cut.entries.map((other) => (other.id === entry.id ? entry : other)) };
}

export function withoutEntry(calendar: Calendar, id: string): Calendar {
  const entries = calendar.entries.filter((entry) => entry.id !== id);
  return entries.length === calendar.entries.length ? calendar : { ...calendar, entries };
}

/**
 * Adds dates of a file. Each takes the place of those of its kind, for the same schools, that it overlaps: that is how a council's
 * confirmed dates replace what was provisional. Terms only add themselves: one that is confirmed for the autumn must not take the rest of the
 * year away. `fresh` begins with an empty calendar instead.
 */
export function withDatesOf(calendar: Calendar, dates: readonly DaysChoice[], fresh = false): Calendar {
  const isReplaced = (entry: CalendarEntry) =>
    fresh ||
    dates.some(
      (date) =>
        date.kind === entry.kind &&
        date.kind !== "term" &&
        sameSchools(date.schools, entry.schools) &&
        date.from <= entry.to &&
        date.to >= entry.from,
    );
  const kept = calendar.entries.filter((entry) => !isReplaced(entry));
  const freshId = freshIds(calendar.entries);
  return { ...calendar, entries: [...kept, ...dates.map((date) => ({ id: freshId(), ...date }))] };
}

/** The calendar without a school that is no more: its own entries go, those that it shares stay for the others. */
export function withoutSchoolOf(calendar: Calendar, schoolId: string): Calendar {
  if (!calendar.entries.some((entry) => entry.schools?.includes(schoolId))) return calendar;
  const entries = calendar.entries.flatMap((entry) => {
    if (!entry.schools?.includes(schoolId)) return [entry];
    const others = entry.schools.filter((id) => id !== schoolId);
    return others.length > 0 ? [{ ...entry, schools: others }] : [];
  });
  return { ...calendar, entries };
}
