import { firstDayOfMonth, lastDayOfMonth, monthOfDay } from "../calendar/days";
import type { Incidents } from "../incidents/incidents";

/** How many incidents each day and month of the extract has. */
export interface Volume {
  /** Months since January 1970. */
  readonly firstMonth: number;
  readonly months: Uint32Array;
  /** Days of each month that lie between the first and the last day of the extract. */
  readonly daysOfMonth: Uint32Array;
  /** One for each day from the first to the last; empty for month-only files. */
  readonly days: Uint32Array;
}

export function volumeOf({ length, day, firstDay, lastDay, monthOnly }: Incidents): Volume {
  if (lastDay < firstDay) {
    return { firstMonth: 0, months: new Uint32Array(), daysOfMonth: new Uint32Array(), days: new Uint32Array() };
  }
  const firstMonth = monthOfDay(firstDay);
  const count = monthOfDay(lastDay) - firstMonth + 1;
  const days = new Uint32Array(lastDay - firstDay + 1);
  for (let i = 0; i < length; i++) days[day[i] - firstDay]++;
  const months = new Uint32Array(count);
  const daysOfMonth = new Uint32Array(count);
  for (let m = 0; m < count; m++) {
    const from = Math.max(firstDay, firstDayOfMonth(firstMonth + m));
    const to = Math.min(lastDay, lastDayOfMonth(firstMonth + m));
    daysOfMonth[m] = to - from + 1;
    for (let d = from; d <= to; d++) months[m] += days[d - firstDay];
  }
  return { firstMonth, months, daysOfMonth, days: monthOnly ? new Uint32Array() : days };
}
