import { dateOfDay, dayNumber, weekdayOfDay } from "../../calendar/days";

/** The last Sunday of a month of 31 days: when the clocks of the United Kingdom change. */
function lastSunday(year: number, month: 3 | 10): number {
  const last = dayNumber(year, month, 31);
  return last - ((weekdayOfDay(last) + 1) % 7);
}

/** Whether a wall-clock minute (of the local day) happens twice in October, or not at all in March. */
export function inClockChange(day: number, minute: number): boolean {
  if (minute < 60 || minute >= 120 || weekdayOfDay(day) !== 6) return false;
  const { year, month } = dateOfDay(day);
  return (month === 3 || month === 10) && lastSunday(year, month) === day;
}

/** Minutes that the wall clock in London is ahead of UTC, for a UTC time in minutes since 1970. Changes at 01:00 UTC. */
export function londonOffsetMinutes(utcMinutes: number): 0 | 60 {
  const { year } = dateOfDay(Math.floor(utcMinutes / 1440));
  const starts = lastSunday(year, 3) * 1440 + 60;
  const ends = lastSunday(year, 10) * 1440 + 60;
  return utcMinutes >= starts && utcMinutes < ends ? 60 : 0;
}
