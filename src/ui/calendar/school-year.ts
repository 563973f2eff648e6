import { type Calendar, type CalendarEntry, isWeekdayKind } from "../../core/calendar/calendar";
import {
  dateOfDay,
  dayNumber,
  dayOfIso,
  firstDayOfMonth,
  isoOfDay,
  lastDayOfMonth,
  monthOfDay,
  weekdayOfDay,
} from "../../core/calendar/days";
import { dateWords } from "../../core/words/numbers";
import { weekdays } from "../../core/words/weekdays";

/** A school year, by the calendar year in which it begins: 1 September to 31 August. */
export const firstDayOfYear = (year: number): number => dayNumber(year, 9, 1);
export const lastDayOfYear = (year: number): number => dayNumber(year + 1, 8, 31);

export const yearWords = (year: number): string => `${year}–${String((year + 1) % 100).padStart(2, "0")}`;

/** The school year that a day is in. */
export function yearOfDay(day: number): number {
  const { year, month } = dateOfDay(day);
  return month >= 9 ? year : year - 1;
}

/** School years to choose from: those that the calendar reaches, this one, and one more on each side. */
export function yearsOf(calendar: Calendar, today: number): number[] {
  const years = [today, ...calendar.entries.flatMap(({ from, to }) => [dayOfIso(from), dayOfIso(to)])].map(yearOfDay);
  const first = Math.min(...years) - 1;
  return Array.from({ length: Math.max(...years) + 2 - first }, (_, i) => first + i);
}

/** The twelve months of a school year; each as weeks of seven days, `null` where a day is of another month. */
export function monthsOf(
  year: number,
): { readonly month: number; readonly weeks: readonly (readonly (number | null)[])[] }[] {
  const september = monthOfDay(firstDayOfYear(year));
  return Array.from({ length: 12 }, (_, i) => {
    const month = september + i;
    const [first, last] = [firstDayOfMonth(month), lastDayOfMonth(month)];
    const monday = first - weekdayOfDay(first);
    const weeks = Array.from({ length: Math.ceil((last - monday + 1) / 7) }, (_, week) =>
      Array.from({ length: 7 }, (_, weekday) => {
        const day = monday + 7 * week + weekday;
        return day < first || day > last ? null : day;
      }),
    );
    return { month, weeks };
  });
}

/** Does an entry hold for the authority's calendar (no school), or for this school by name? */
export const isOf = (entry: CalendarEntry, schoolId: string | null): boolean =>
  schoolId === null ? entry.schools === null : (entry.schools?.includes(schoolId) ?? false);

/** Days that a school's own entries, its terms apart, speak of. */
export function ownDays(calendar: Calendar, schoolId: string, first: number, last: number): ReadonlySet<number> {
  const days = new Set<number>();
  for (const entry of calendar.entries) {
    if (entry.kind === "term" || !isOf(entry, schoolId)) continue;
    for (let day = Math.max(first, dayOfIso(entry.from)); day <= Math.min(last, dayOfIso(entry.to)); day++)
      if (!isWeekdayKind(entry.kind) || weekdayOfDay(day) < 5) days.add(day);
  }
  return days;
}

/** What is said of a day for a school or, without one, for all: the school's own first, then the authority's; terms last. */
export function entriesOn(calendar: Calendar, day: number, schoolId: string | null): CalendarEntry[] {
  const iso = isoOfDay(day);
  const on = calendar.entries.filter(
    (entry) => entry.from <= iso && entry.to >= iso && (entry.schools === null || isOf(entry, schoolId)),
  );
  const rank = (entry: CalendarEntry) => (entry.kind === "term" ? 2 : 0) + (entry.schools === null ? 1 : 0);
  return on.sort((a, b) => rank(a) - rank(b));
}

export const longDate = (day: number): string => `${weekdays[weekdayOfDay(day)]} ${dateWords(isoOfDay(day))}`;
