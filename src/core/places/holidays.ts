import { type Calendar, dayKinds, kindsOfDays, withWeekends } from "../calendar/calendar";
import { dayOfIso, shiftYears, weekdayOfDay } from "../calendar/days";
import type { HolidayChoice } from "../study/outreach-plan";

/** Days that a rota is for, or an earlier year's of the same name, with the weekends beside them. */
export interface Holiday {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly provisional: boolean;
  /** The Monday of the week in which its own dates begin: weeks are counted from it, so that years can be laid side by side. */
  readonly monday: number;
}

/** How a day counts for outreach. */
export const SORT = { notKnown: 0, holiday: 1, school: 2, termWeekend: 3, other: 4 } as const;

/**
 * The sort of every day. A bank holiday inside a holiday is a day of it. A weekend is one of term where a term surrounds it; elsewhere nobody
 * knows whether it was holiday. Long closures, INSET days and bank holidays in term are neither.
 */
export function sortsOfDays(calendar: Calendar, firstDay: number, lastDay: number): Uint8Array {
  const { kind } = kindsOfDays(calendar, firstDay, lastDay);
  const entries = calendar.entries.filter(({ kind }) => kind !== "bank-holiday");
  const below = kindsOfDays({ ...calendar, entries }, firstDay, lastDay).kind;
  const within = (day: number, of: "term" | "closed") =>
    entries.some((entry) => entry.kind === of && dayOfIso(entry.from) <= day && day <= dayOfIso(entry.to));
  return kind.map((code, d) => {
    const day = firstDay + d;
    const of = (k: number) => dayKinds[k].id;
    if (within(day, "closed")) return SORT.other;
    if (of(code) === "holiday" || (of(code) === "bank-holiday" && of(below[d]) === "holiday")) return SORT.holiday;
    if (of(code) === "school") return SORT.school;
    if (of(code) === "weekend") return within(day, "term") ? SORT.termWeekend : SORT.notKnown;
    if (of(code) === "unknown" || of(below[d]) === "unknown") return SORT.notKnown;
    return SORT.other;
  });
}

const mondayOf = (day: number) => day - weekdayOfDay(day);

/** "Summer 2023-24" and "summer 2024" are the same holiday. */
const stemOf = (name: string) => name.toLowerCase().replace(/[^\p{L}]+/gu, "");

const YEAR = 365;
const MOST_YEARS = 12;

function holidaysOf({ entries }: Calendar): (Holiday & { readonly id: string })[] {
  return entries
    .filter(({ kind, schools }) => kind === "holiday" && schools === null)
    .map(({ id, name, from, to, status }) => {
      const [first, last] = withWeekends(dayOfIso(from), dayOfIso(to));
      return {
        id,
        name,
        from: first,
        to: last,
        provisional: status === "provisional",
        monday: mondayOf(dayOfIso(from)),
      };
    })
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

/** The days that a rota is for; without a choice the longest holiday that begins in the year after `lastDay`. Null where there is none. */
export function holidayOf(calendar: Calendar, choice: HolidayChoice | null, lastDay: number): Holiday | null {
  if (choice?.kind === "between") {
    const [from, to] = [dayOfIso(choice.from), dayOfIso(choice.to)];
    return to < from ? null : { name: "", from, to, provisional: false, monday: mondayOf(from) };
  }
  const holidays = holidaysOf(calendar);
  if (choice) return holidays.find(({ id }) => id === choice.entryId) ?? null;
  const ahead = holidays.filter(({ from }) => from > lastDay && from <= lastDay + YEAR);
  return ahead.reduce<Holiday | null>((best, next) => (best && lengthOf(best) >= lengthOf(next) ? best : next), null);
}

const lengthOf = ({ from, to }: Holiday) => to - from + 1;

/**
 * The same holiday of earlier years, as far as the days from `firstDay` to `lastDay` hold any of it, the earliest first: holidays of the same
 * name apart from the year, since Easter moves by weeks. Dates without a name: the same dates.
 */
export function earlierOf(calendar: Calendar, holiday: Holiday, firstDay: number, lastDay: number): Holiday[] {
  const end = Math.min(lastDay, holiday.from - 1);
  const years = Array.from({ length: MOST_YEARS }, (_, k): Holiday => {
    const from = shiftYears(holiday.from, -(k + 1));
    return { name: "", from, to: shiftYears(holiday.to, -(k + 1)), provisional: false, monday: mondayOf(from) };
  });
  const all =
    holiday.name === ""
      ? years.reverse()
      : holidaysOf(calendar).filter(({ name }) => stemOf(name) === stemOf(holiday.name));
  return all.filter(({ from, to }) => from <= end && to >= firstDay && to < holiday.from);
}
