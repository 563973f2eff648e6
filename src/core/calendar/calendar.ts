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

/** Where a date comes from decides how it may be shown: provisional dates must look provisional. */
type DateStatus = "confirmed" | "provisional";

/** A stretch of time in which a weekday that no entry names is a school day. */
interface TermSpan {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly status: DateStatus;
  readonly source: string;
}

interface CalendarEntry {
  readonly kind: "holiday" | "inset" | "bank-holiday" | "closed";
  readonly name: string;
  /** First and last day, ISO, both included. */
  readonly from: string;
  readonly to: string;
  readonly status: DateStatus;
  readonly source: string;
}

export interface Calendar {
  readonly spans: readonly TermSpan[];
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
function withWeekends(from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (weekdayOfDay(first - 1) >= 5) first--;
  while (weekdayOfDay(last + 1) >= 5) last++;
  return [first, last];
}

/**
 * The kind of every day from `firstDay` to `lastDay`. Stronger kinds overwrite weaker ones: not known, school day (inside a span),
 * weekend, closed, INSET, holiday (with the weekends beside it), bank holiday. Days in no span and no entry stay *not known*,
 * weekends apart: a Saturday is a Saturday in any year.
 */
export function kindsOfDays(calendar: Calendar, firstDay: number, lastDay: number): KindsOfDays {
  const length = Math.max(0, lastDay - firstDay + 1);
  const kind = new Uint8Array(length).fill(codeOf.unknown);
  const provisional = new Uint8Array(length);
  const paint = (from: number, to: number, code: number, status: DateStatus, weekdaysOnly: boolean) => {
    for (let day = Math.max(from, firstDay); day <= Math.min(to, lastDay); day++) {
      if (weekdaysOnly && weekdayOfDay(day) >= 5) continue;
      kind[day - firstDay] = code;
      provisional[day - firstDay] = status === "provisional" ? 1 : 0;
    }
  };
  for (const span of calendar.spans) paint(dayOfIso(span.from), dayOfIso(span.to), codeOf.school, span.status, true);
  for (let day = firstDay; day <= lastDay; day++) if (weekdayOfDay(day) >= 5) kind[day - firstDay] = codeOf.weekend;
  for (const layer of ["closed", "inset", "holiday", "bank-holiday"] as const) {
    for (const entry of calendar.entries) {
      if (entry.kind !== layer) continue;
      const bounds: [number, number] = [dayOfIso(entry.from), dayOfIso(entry.to)];
      const [from, to] = layer === "holiday" ? withWeekends(...bounds) : bounds;
      paint(from, to, codeOf[layer], entry.status, layer === "closed" || layer === "inset");
    }
  }
  return { firstDay, kind, provisional };
}
