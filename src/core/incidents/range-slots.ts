import { spreadMinutes } from "./aoristic";
import type { Incidents } from "./incidents";

/**
 * The different ranges of an extract that are spread over hours, in order of day, start and length; a column each. Each is a slot of the
 * timeline, behind those of hours.
 */
export interface RangeSlots {
  /** Day, minute and length in one number, ascending: see `keyOf`. */
  readonly key: Float64Array;
  /** The first day of the range, which is its day for dates and kinds of day. */
  readonly day: Int32Array;
  readonly minute: Uint16Array;
  readonly minutes: Uint16Array;
}

type Times = Pick<Incidents, "length" | "day" | "minute" | "rangeMinutes" | "firstDay">;

/** More than the minutes of the longest range. */
const LENGTHS = 2048;
const keyOf = ({ day, minute, rangeMinutes, firstDay }: Times, i: number): number =>
  ((day[i] - firstDay) * 1440 + minute[i]) * LENGTHS + rangeMinutes[i];

/** Whether an incident is known only as a range over several hours of the clock. */
export const isSpread = ({ minute, rangeMinutes }: Pick<Incidents, "minute" | "rangeMinutes">, i: number): boolean =>
  rangeMinutes[i] !== 0 && spreadMinutes(minute[i], rangeMinutes[i]) !== 0;

export function createRangeSlots(incidents: Times): RangeSlots {
  const keys: number[] = [];
  for (let i = 0; i < incidents.length; i++) if (isSpread(incidents, i)) keys.push(keyOf(incidents, i));
  const key = Float64Array.from(new Set(keys)).sort();
  return {
    key,
    day: Int32Array.from(key, (k) => incidents.firstDay + Math.floor(k / LENGTHS / 1440)),
    minute: Uint16Array.from(key, (k) => Math.floor(k / LENGTHS) % 1440),
    minutes: Uint16Array.from(key, (k) => k % LENGTHS),
  };
}

/** Which of the ranges an incident is that `isSpread`. `O(log ranges)`. */
export function rangeOf({ key }: RangeSlots, incidents: Times, i: number): number {
  const wanted = keyOf(incidents, i);
  let low = 0;
  let high = key.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
