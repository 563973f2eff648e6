import { dayOfIso, weekdayOfDay } from "./days";

/** Every kind of day, in the order of the filter. One day is exactly one kind. */
export const dayKinds = [
  { id: "school", label: "School day" },
  { id: "holiday", label: "School holiday" },
  { id: "inset", label: "INSET day" },
  { id: "weekend", label: "Weekend in term" },
  { id: "bank-holiday", label: "Bank holiday" },
  { id: "closed", label: "Schools closed (2020, 2021)" },
  { id: "unknown", label: "Not known" },
] as const;
export type DayKind = (typeof dayKinds)[number]["id"];

/**
 * What an entry can say of its days. `term` is the stretch in which a weekday that nothing else names is a school day; `school` makes days
 * school days that would otherwise be something else.
 */
export const entryKinds = [
  { id: "term", label: "Term" },
  { id: "school", label: "School day" },
  { id: "holiday", label: "School holiday" },
  { id: "inset", label: "INSET day" },
  { id: "closed", label: "Schools closed" },
  { id: "bank-holiday", label: "Bank holiday" },
] as const;
export type EntryKind = (typeof entryKinds)[number]["id"];

/** Where a date comes from decides how it may be shown: provisional dates must look provisional. */
export const dateStatuses = ["confirmed", "provisional"] as const;
export type DateStatus = (typeof dateStatuses)[number];

export interface CalendarEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  /** First and last day, ISO, both included. */
  readonly from: string;
  readonly to: string;
  readonly status: DateStatus;
  readonly source: string;
  /** Ids of the schools that it holds for; `null` is every school of the authority. */
  readonly schools: readonly string[] | null;
}

export interface Calendar {
  /** Whose term dates these are, such as "Coventry". */
  readonly authority: string;
  readonly entries: readonly CalendarEntry[];
}

const codeOf = Object.fromEntries(dayKinds.map((kind, code) => [kind.id, code])) as Record<DayKind, number>;

/** The kinds of a run of days. Day `firstDay + i` is `dayKinds[kind[i]]`; `provisional[i]` is 1 where that rests on a provisional date. */
export interface KindsOfDays {
  readonly firstDay: number;
  readonly kind: Uint8Array;
  readonly provisional: Uint8Array;
}

/** A holiday takes the weekend before and the weekend after with it: that is how families and outreach teams count. */
export function withWeekends(from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (weekdayOfDay(first - 1) >= 5) first--;
  while (weekdayOfDay(last + 1) >= 5) last++;
  return [first, last];
}

/** From weak to strong, among the dates of the authority and then again among a school's own. */
const layers = ["closed", "inset", "holiday", "school"] as const;

/** The kinds that only weekdays can be. */
export const isWeekdayKind = (kind: EntryKind): boolean => kind !== "holiday" && kind !== "bank-holiday";

/**
 * The kind of every day from `firstDay` to `lastDay`, for one school or, without one, by the authority's dates alone. Stronger kinds overwrite
 * weaker ones: not known, school day (inside a term), weekend; then closed, INSET, holiday (with the weekends beside it) and school day by
 * the authority's entries; then the same four by the school's own; then bank holidays, which are the same for every school. Days in no entry
 * stay *not known*, weekends apart: a Saturday is a Saturday in any year.
 */
export function kindsOfDays(
  calendar: Calendar,
  firstDay: number,
  lastDay: number,
  schoolId: string | null = null,
): KindsOfDays {
  const length = Math.max(0, lastDay - firstDay + 1);
  const kind = new Uint8Array(length).fill(codeOf.unknown);
  const provisional = new Uint8Array(length);
  const paint = (entry: CalendarEntry) => {
    const bounds: [number, number] = [dayOfIso(entry.from), dayOfIso(entry.to)];
    const [from, to] = entry.kind === "holiday" ? withWeekends(...bounds) : bounds;
    const code = codeOf[entry.kind === "term" ? "school" : entry.kind];
    const weekdaysOnly = isWeekdayKind(entry.kind);
    for (let day = Math.max(from, firstDay); day <= Math.min(to, lastDay); day++) {
      if (weekdaysOnly && weekdayOfDay(day) >= 5) continue;
      kind[day - firstDay] = code;
      provisional[day - firstDay] = entry.status === "provisional" ? 1 : 0;
    }
  };
  const everyone = calendar.entries.filter((entry) => entry.schools === null);
  const own = schoolId === null ? [] : calendar.entries.filter((entry) => entry.schools?.includes(schoolId));
  const both = [...everyone, ...own];
  for (const entry of both) if (entry.kind === "term") paint(entry);
  for (let day = firstDay; day <= lastDay; day++) if (weekdayOfDay(day) >= 5) kind[day - firstDay] = codeOf.weekend;
  for (const entries of [everyone, own])
    for (const layer of layers) for (const entry of entries) if (entry.kind === layer) paint(entry);
  for (const entry of both) if (entry.kind === "bank-holiday") paint(entry);
  return { firstDay, kind, provisional };
}
