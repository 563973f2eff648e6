import type { Calendar, CalendarEntry } from "../../core/calendar/calendar";
import { dayOfIso } from "../../core/calendar/days";

/** Holidays of the whole authority: those still to come, the next one first, then those that are over, the last one first. */
export function holidaysOf({ entries }: Calendar, extractTo: string | null): readonly CalendarEntry[] {
  const holidays = entries.filter(({ kind, schools }) => kind === "holiday" && schools === null);
  const isAhead = ({ to }: CalendarEntry) => extractTo === null || to > extractTo;
  const byDate = (a: CalendarEntry, b: CalendarEntry) => dayOfIso(a.from) - dayOfIso(b.from);
  return [
    ...holidays.filter(isAhead).sort(byDate),
    ...holidays.filter((holiday) => !isAhead(holiday)).sort((a, b) => byDate(b, a)),
  ];
}

/** The longest of the holidays that begin within a year from today; null when there is none. ISO. */
export function longestAhead(holidays: readonly CalendarEntry[], today: string): CalendarEntry | null {
  const from = dayOfIso(today);
  const days = (entry: CalendarEntry) => dayOfIso(entry.to) - dayOfIso(entry.from);
  const ahead = holidays.filter((entry) => dayOfIso(entry.from) > from && dayOfIso(entry.from) <= from + 365);
  return ahead.reduce<CalendarEntry | null>((best, entry) => (best && days(best) >= days(entry) ? best : entry), null);
}
