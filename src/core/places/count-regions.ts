import { type DayKind, dayKinds, type KindsOfDays } from "../calendar/calendar";
import { weekdayOfDay } from "../calendar/days";
import { datesIn, isIn, type Sieve } from "../incidents/filter";
import type { Incidents } from "../incidents/incidents";
import type { Timeline } from "../incidents/timeline";
import type { Filter } from "../study/study";

/** What a route or a zone holds under the current filter. */
interface RegionCount {
  readonly incidents: number;
  /** Of these, on days of the kind that the rate is about; 0 for month-only data. */
  readonly onDays: number;
}

export interface RegionCounts {
  readonly counts: readonly RegionCount[];
  /** Different incidents in at least one of the regions, and those in two or more. */
  readonly inAny: number;
  readonly inSeveral: number;
}

/** Days of one kind in the chosen dates; 0 when the filter leaves that kind out, since nothing could be counted on them. */
export function daysOfKind(kind: DayKind, incidents: Incidents, filter: Filter, kinds: KindsOfDays): number {
  if (incidents.monthOnly || (filter.dayKinds !== null && !filter.dayKinds.includes(kind))) return 0;
  const { from, to } = datesIn(filter.dates, incidents);
  const code = dayKinds.findIndex((entry) => entry.id === kind);
  let days = 0;
  for (let day = from; day <= to; day++) {
    if (kinds.kind[day - kinds.firstDay] !== code) continue;
    if (filter.hours !== null && !hasHourOn(day, filter.hours)) continue;
    days++;
  }
  return days;
}

/** A day whose weekday has no chosen hour is no day on which anything could have been counted. */
function hasHourOn(day: number, hours: string): boolean {
  const weekday = weekdayOfDay(day);
  return hours.slice(weekday * 24, weekday * 24 + 24).includes("1");
}

/** Rows by region, which may overlap. They know nothing of a filter, and so are found once. */
export interface Regions {
  readonly members: readonly Uint32Array[];
  /** The rows in at least one region, each once, and 1 for those that are in two or more. */
  readonly rows: Uint32Array;
  readonly isShared: Uint8Array;
}

/** `members` are indices of rows below `length`, each once in a region. */
export function regionsOf(members: readonly Uint32Array[], length: number): Regions {
  // Once more would not be told from often, so counting stops at two.
  const times = new Uint8Array(length);
  let found = 0;
  for (const list of members) {
    for (const i of list) {
      if (times[i] === 0) found++;
      if (times[i] < 2) times[i]++;
    }
  }
  const rows = new Uint32Array(found);
  for (let i = 0, r = 0; r < found; i++) if (times[i] > 0) rows[r++] = i;
  return { members, rows, isShared: Uint8Array.from(rows, (i) => times[i] - 1) };
}

/** Counts the members that the filter leaves in. An incident in two regions counts in both, once in `inAny`, and once in `inSeveral`. */
export function countRegions(
  { members, rows, isShared }: Regions,
  incidents: Incidents,
  timeline: Timeline,
  sieve: Sieve,
  kinds: KindsOfDays,
  kind: DayKind,
): RegionCounts {
  const code = dayKinds.findIndex((entry) => entry.id === kind);
  const counts = members.map((list) => {
    let count = 0;
    let onDays = 0;
    for (const i of list) {
      if (!isIn(sieve, timeline, incidents, i)) continue;
      count++;
      if (!incidents.monthOnly && kinds.kind[incidents.day[i] - kinds.firstDay] === code) onDays++;
    }
    return { incidents: count, onDays };
  });
  let inAny = 0;
  let inSeveral = 0;
  for (let r = 0; r < rows.length; r++) {
    if (!isIn(sieve, timeline, incidents, rows[r])) continue;
    inAny++;
    inSeveral += isShared[r];
  }
  return { counts, inAny, inSeveral };
}
