/**
 * Local dates as whole numbers: days since 1 January 1970 in the proleptic Gregorian calendar. No clock and no time zone is
 * involved, so a date is the same number on every machine. Algorithm: Howard Hinnant, "chrono-compatible low-level date algorithms".
 */

/** Days since 1970-01-01 of a date. `month` is 1 to 12. The date is not checked: see `dayOfDate`. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export interface LocalDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** The date of a day number. */
export function dateOfDay(day: number): LocalDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Days since 1970-01-01, or `NaN` when there is no such date (31 February). */
export function dayOfDate(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month))) return Number.NaN;
  return dayNumber(year, month, day);
}

/** April, June, September and November have 30 days. */
function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `"2025-03-30"` to a day number; `NaN` when the text is not an ISO date. */
export function dayOfIso(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
}

/** A day number as `"2025-03-30"`. */
export function isoOfDay(day: number): string {
  const { year, month, day: dayOfMonth } = dateOfDay(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

/** Monday 0 to Sunday 6. (1 January 1970 was a Thursday.) */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Whole months since January 1970: the index of the month chart. */
export function monthOfDay(day: number): number {
  const { year, month } = dateOfDay(day);
  return (year - 1970) * 12 + month - 1;
}

/** First day of a month counted from January 1970. */
export function firstDayOfMonth(month: number): number {
  return dayNumber(1970 + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** Last day of a month counted from January 1970. */
export function lastDayOfMonth(month: number): number {
  return firstDayOfMonth(month + 1) - 1;
}

/** The same day of the month `months` later or earlier, or the month's last day. */
export function shiftMonths(day: number, months: number): number {
  const month = monthOfDay(day) + months;
  return Math.min(firstDayOfMonth(month) + dateOfDay(day).day - 1, lastDayOfMonth(month));
}

/** The same date `years` later or earlier; 29 February becomes 28 February. */
export function shiftYears(day: number, years: number): number {
  return shiftMonths(day, 12 * years);
}
