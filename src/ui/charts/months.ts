import { dateOfDay, dayOfIso, firstDayOfMonth, isoOfDay, lastDayOfMonth, monthOfDay } from "../../core/calendar/days";
import { datesIn } from "../../core/incidents/filter";
import type { DateChoice } from "../../core/study/study";

/** The dates that an extract covers, ISO. */
export interface Extent {
  readonly from: string;
  readonly to: string;
}

/** Chosen months as positions on the axis: 0 is the start of the first month; a date inside a month lies between two whole numbers. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** Where a day begins on the axis of months. */
function positionOf(day: number, firstMonth: number): number {
  const month = monthOfDay(day);
  const length = lastDayOfMonth(month) - firstDayOfMonth(month) + 1;
  return month - firstMonth + (dateOfDay(day).day - 1) / length;
}

/** The chosen dates on the axis of months. */
export function spanOf(choice: DateChoice, extent: Extent, firstMonth: number): MonthSpan {
  const { from, to } = datesIn(choice, { firstDay: dayOfIso(extent.from), lastDay: dayOfIso(extent.to) });
  return { from: positionOf(from, firstMonth), to: positionOf(to + 1, firstMonth) };
}

/** The day that begins at a position: the inverse of `positionOf`, so that an end nobody moved keeps its exact date. */
function dayAt(position: number, firstMonth: number): number {
  const month = firstMonth + Math.floor(position);
  const first = firstDayOfMonth(month);
  return first + Math.round((position - Math.floor(position)) * (lastDayOfMonth(month) - first + 1));
}

/** The choice of dates between two positions, cut to the extract. All of it is "all", so that next month's extract is whole again. */
export function choiceOfSpan({ from, to }: MonthSpan, extent: Extent, firstMonth: number): DateChoice {
  const [extentFrom, extentTo] = [dayOfIso(extent.from), dayOfIso(extent.to)];
  const first = Math.max(dayAt(from, firstMonth), extentFrom);
  const last = Math.min(dayAt(to, firstMonth) - 1, extentTo);
  if (first === extentFrom && last === extentTo) return { kind: "all" };
  return { kind: "between", from: isoOfDay(first), to: isoOfDay(last) };
}

/** What a hand on the brush moves: one end, the window, or a new window. */
export type Grip = "from" | "to" | "window" | "new";

/**
 * The span after a grip was moved from `start` to `at` (positions on the axis), whole months, at least one month wide, inside the
 * `length` months of the extract.
 */
export function draggedSpan(span: MonthSpan, grip: Grip, start: number, at: number, length: number): MonthSpan {
  const within = (x: number, least: number, most: number) => Math.min(most, Math.max(least, x));
  if (grip === "new") {
    const low = within(Math.floor(Math.min(start, at)), 0, length - 1);
    return { from: low, to: within(Math.ceil(Math.max(start, at)), low + 1, length) };
  }
  const by = at - start;
  if (grip === "from") return { from: within(Math.round(span.from + by), 0, Math.ceil(span.to) - 1), to: span.to };
  if (grip === "to")
    return { from: span.from, to: within(Math.round(span.to + by), Math.floor(span.from) + 1, length) };
  const width = Math.max(1, Math.round(span.to - span.from));
  const from = within(Math.round(span.from + by), 0, Math.max(0, length - width));
  return { from, to: from + width };
}

/** The financial years (April to March) on the axis, the first and last perhaps cut. */
export function financialYears(
  firstMonth: number,
  length: number,
): { readonly year: number; readonly from: number; readonly to: number }[] {
  const years: { year: number; from: number; to: number }[] = [];
  for (let month = firstMonth; month < firstMonth + length; ) {
    const year = 1970 + Math.floor((month - 3) / 12);
    const next = Math.min((year + 1 - 1970) * 12 + 3, firstMonth + length);
    years.push({ year, from: month - firstMonth, to: next - firstMonth });
    month = next;
  }
  return years;
}

/** "2024/25"; "24/25" where there is little room. */
export function financialYearWords(year: number, short: boolean): string {
  const next = String((year + 1) % 100).padStart(2, "0");
  return short ? `${String(year % 100).padStart(2, "0")}/${next}` : `${year}/${next}`;
}
