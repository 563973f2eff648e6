import { weekdayOfDay } from "../calendar/days";
import { shareWithin } from "../incidents/aoristic";
import type { Incidents } from "../incidents/incidents";

/** Periods of a day, one after the other: minutes of the day. */
export interface Periods {
  readonly from: number;
  readonly minutes: number;
  readonly count: number;
}

/** Incidents of one place by day and period: day `d` of the list and period `p` at `d * periods + p`. */
export interface PeriodCounts {
  readonly inPeriods: Float64Array;
  /** On those days, in no period. */
  readonly otherHours: number;
}

/**
 * Lays incidents into periods of given days. A range of time counts with the part of it that lies in a period, also one that goes on past
 * midnight into the next of the days. With weights an incident counts as much as its own. `O(members)`.
 */
export function countPeriods(
  { day, minute, rangeMinutes }: Incidents,
  members: Uint32Array,
  indexOfDay: ReadonlyMap<number, number>,
  periods: Periods,
  weights: Float64Array | null = null,
): PeriodCounts {
  const inPeriods = new Float64Array(indexOfDay.size * periods.count);
  let [all, inside] = [0, 0];
  for (const i of members) {
    const weight = weights ? weights[i] : 1;
    for (
      let date = day[i], midnight = 0;
      midnight < minute[i] + Math.max(1, rangeMinutes[i]);
      date++, midnight += 1440
    ) {
      const d = indexOfDay.get(date);
      if (d === undefined) continue;
      all += weight * shareWithin(minute[i], rangeMinutes[i], midnight, midnight + 1440);
      for (let p = 0; p < periods.count; p++) {
        const from = midnight + periods.from + p * periods.minutes;
        const share = weight * shareWithin(minute[i], rangeMinutes[i], from, from + periods.minutes);
        inPeriods[d * periods.count + p] += share;
        inside += share;
      }
    }
  }
  return { inPeriods, otherHours: all - inside };
}

/** The sums of the days of each weekday, weekday `w` and period `p` at `w * periods + p`. */
export function byWeekday(days: readonly number[], inPeriods: Float64Array, periods: number): Float64Array {
  const sums = new Float64Array(7 * periods);
  days.forEach((day, d) => {
    for (let p = 0; p < periods; p++) sums[weekdayOfDay(day) * periods + p] += inPeriods[d * periods + p];
  });
  return sums;
}

/** How many of the days fall on each weekday. */
export function weekdaysOf(days: readonly number[]): number[] {
  const counts = new Array<number>(7).fill(0);
  for (const day of days) counts[weekdayOfDay(day)]++;
  return counts;
}
