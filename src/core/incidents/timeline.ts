import { OUTSIDE } from "../hexes/no-hex";
import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import { type Incidents, NO_TIME } from "./incidents";
import { createProfiler, profileCount } from "./profiles";
import { createRangeSlots, isSpread, type RangeSlots, rangeOf } from "./range-slots";

/** A day has a slot for each of its hours, and one for the incidents without a time. Ranges over several hours have slots of their own. */
export const SLOTS_OF_DAY = 25;
export const TIMELESS = 24;

/**
 * The incidents in the order of time, as the filter sees them. Slot `s` under `hourSlots` is hour `s % 25` of day `firstDay + ⌊s / 25⌋`, slot
 * `hourSlots + r` is range `r` of `ranges`; its incidents stand at `start[s] … start[s + 1] − 1`. So dates, kinds of day and hours are
 * questions about slots, all other controls questions about profiles, and a change of the filter reads two small numbers of each
 * incident between its dates, one after the other.
 */
export interface Timeline {
  readonly slots: number;
  readonly hourSlots: number;
  readonly ranges: RangeSlots;
  readonly start: Uint32Array;
  /** Where each incident of the extract stands. */
  readonly at: Uint32Array;
  /** See `profileOf`; by where the incident stands. */
  readonly profile: Uint16Array | Uint32Array;
  readonly profiles: number;
  /**
   * The events of several rows, one after the other: event `e` of these is the rows `first[e] … first[e + 1] − 1` of `repeatAt` (where they
   * stand), `repeatSlot` and `repeatProfile`. All other events are one row each.
   */
  readonly first: Uint32Array;
  readonly repeatAt: Uint32Array;
  readonly repeatSlot: Uint32Array;
  readonly repeatProfile: Uint16Array | Uint32Array;
}

/** The hexes of the incidents of a timeline, in its order and in that of its repeats. */
export interface HexesInTime {
  readonly hexes: number;
  /** `hexes` stands for outside the study area and `hexes + 1` for no place, so that nothing need be asked while counting. */
  readonly hex: Uint16Array | Uint32Array;
  readonly repeatHex: Uint16Array | Uint32Array;
}

/** The slot of an incident. */
export function slotOf({ hourSlots, ranges }: Pick<Timeline, "hourSlots" | "ranges">, incidents: Incidents, i: number) {
  if (isSpread(incidents, i)) return hourSlots + rangeOf(ranges, incidents, i);
  const { day, minute, firstDay } = incidents;
  const hour = minute[i] === NO_TIME ? TIMELESS : Math.floor(minute[i] / 60);
  return (day[i] - firstDay) * SLOTS_OF_DAY + hour;
}

/** The day of a slot, days since 1970-01-01: of a range its first. */
export function dayOfSlot({ hourSlots, ranges }: Timeline, firstDay: number, slot: number): number {
  return slot < hourSlots ? firstDay + Math.floor(slot / SLOTS_OF_DAY) : ranges.day[slot - hourSlots];
}

/** An array for whole numbers under `limit`: two bytes each, where they fit. */
const arrayFor = (limit: number, length: number): Uint16Array | Uint32Array =>
  limit <= 65536 ? new Uint16Array(length) : new Uint32Array(length);

/** Puts the incidents in order, by counting. `O(incidents + slots)`. */
export function createTimeline(incidents: Incidents, offences: MatchedOffences, table: OffenceTable): Timeline {
  const { length } = incidents;
  const hourSlots = (incidents.lastDay - incidents.firstDay + 1) * SLOTS_OF_DAY;
  const ranges = createRangeSlots(incidents);
  const slots = hourSlots + ranges.key.length;
  const slot = arrayFor(slots, length);
  for (let i = 0; i < length; i++) slot[i] = slotOf({ hourSlots, ranges }, incidents, i);
  const start = new Uint32Array(slots + 1);
  for (let i = 0; i < length; i++) start[slot[i] + 1]++;
  for (let s = 0; s < slots; s++) start[s + 1] += start[s];
  const profiles = profileCount(categoriesOf(table).length);
  const profile = arrayFor(profiles, length);
  const profileOfIncident = createProfiler(incidents, offences);
  const next = start.slice();
  const at = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    at[i] = next[slot[i]]++;
    profile[at[i]] = profileOfIncident(i);
  }
  return { slots, hourSlots, ranges, start, at, profile, profiles, ...repeatsOf(incidents, at, slot, profile) };
}

type Repeats = Pick<Timeline, "first" | "repeatAt" | "repeatSlot" | "repeatProfile">;

function repeatsOf(
  incidents: Incidents,
  at: Uint32Array,
  slot: Uint16Array | Uint32Array,
  profile: Timeline["profile"],
): Repeats {
  const { event, events, length } = incidents;
  const rows = new Uint32Array(events);
  for (let i = 0; i < length; i++) rows[event[i]]++;
  const several = rows.reduce((sum, n) => sum + (n > 1 ? 1 : 0), 0);
  const first = new Uint32Array(several + 1);
  // From here on `rows[e]` is where the next row of an event of several rows goes, plus one; 0 marks an event of one row.
  let next = 0;
  let number = 0;
  for (let e = 0; e < events; e++) {
    const n = rows[e];
    rows[e] = n > 1 ? next + 1 : 0;
    if (n <= 1) continue;
    next += n;
    first[++number] = next;
  }
  const repeatAt = new Uint32Array(next);
  const repeatSlot = new Uint32Array(next);
  for (let i = 0; i < length; i++) {
    if (rows[event[i]] === 0) continue;
    const k = rows[event[i]]++ - 1;
    repeatAt[k] = at[i];
    repeatSlot[k] = slot[i];
  }
  return { first, repeatAt, repeatSlot, repeatProfile: gather(profile, repeatAt) };
}

/** The values at some places, in their order. */
function gather(values: Uint16Array | Uint32Array, at: Uint32Array): Uint16Array | Uint32Array {
  const gathered = values instanceof Uint16Array ? new Uint16Array(at.length) : new Uint32Array(at.length);
  for (let k = 0; k < at.length; k++) gathered[k] = values[at[k]];
  return gathered;
}

/** Puts the hexes of the incidents (see `hexOfPoints`) into the order of the timeline. */
export function hexesInTime(timeline: Timeline, hexOfIncident: Int32Array, hexes: number): HexesInTime {
  const hex = arrayFor(hexes + 2, hexOfIncident.length);
  for (let i = 0; i < hex.length; i++) {
    const h = hexOfIncident[i];
    hex[timeline.at[i]] = h >= 0 ? h : h === OUTSIDE ? hexes : hexes + 1;
  }
  return { hexes, hex, repeatHex: gather(hex, timeline.repeatAt) };
}
