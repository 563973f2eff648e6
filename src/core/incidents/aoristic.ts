/**
 * Aoristic time (Ratcliffe 2000): an incident known only to have happened between two times is one incident, spread evenly over the minutes
 * from the first to the second, the second left out. Minutes are those of the wall clock: a range across a change of the clocks is spread as
 * if there were none. The weights of a range sum to one.
 */

/** A longer range says nothing about an hour: spread over a day it would be the same everywhere, and over more it is no time at all. */
export const LONGEST_SPREAD_HOURS = 24;

/**
 * The length of a range that has to be spread, minutes; 0 for a moment, for no time, and for a range that begins and ends within one hour of
 * the clock: that hour is known, and holds all of it.
 */
export function spreadMinutes(minute: number, rangeMinutes: number): number {
  return (minute % 60) + rangeMinutes > 60 ? rangeMinutes : 0;
}

/**
 * The share of a range that lies in `from … to` (left out), 0 to 1; all four in minutes on one clock, whatever its zero. A moment is in whole
 * or not at all. `O(1)`.
 */
export function shareWithin(start: number, rangeMinutes: number, from: number, to: number): number {
  if (rangeMinutes === 0) return start >= from && start < to ? 1 : 0;
  return Math.max(0, Math.min(start + rangeMinutes, to) - Math.max(start, from)) / rangeMinutes;
}

/** Adds `times` ranges to the 168 hours of the week, each hour with its share. Sunday night goes on into Monday. */
export function addWeights(hours: Float64Array, minuteOfWeek: number, rangeMinutes: number, times: number): void {
  for (let hour = Math.floor(minuteOfWeek / 60); hour * 60 < minuteOfWeek + rangeMinutes; hour++)
    hours[hour % 168] += times * shareWithin(minuteOfWeek, rangeMinutes, hour * 60, hour * 60 + 60);
}

/**
 * Makes the test whether at least half of a range lies in chosen hours (168 characters, "1" = in): then the filter leaves it in, whole. The
 * test is `O(1)`: it subtracts two sums.
 */
export function createHoursTest(hours: string): (minuteOfWeek: number, rangeMinutes: number) => boolean {
  // Chosen minutes before each hour, of a week and of the day after it.
  const before = new Uint16Array(168 + LONGEST_SPREAD_HOURS + 1);
  for (let h = 0; h + 1 < before.length; h++) before[h + 1] = before[h] + (hours[h % 168] === "1" ? 60 : 0);
  const chosenBefore = (minute: number) => {
    const hour = Math.floor(minute / 60);
    return before[hour] + (before[hour + 1] > before[hour] ? minute % 60 : 0);
  };
  return (minuteOfWeek, rangeMinutes) =>
    2 * (chosenBefore(minuteOfWeek + rangeMinutes) - chosenBefore(minuteOfWeek)) >= rangeMinutes;
}
