import { dayKinds, type KindsOfDays } from "../calendar/calendar";
import { monthOfDay, weekdayOfDay } from "../calendar/days";
import { CONTROL, profilesIn, type Sieve } from "./filter";
import { ageBands, type Incidents, sexes } from "./incidents";
import { categoriesAmong, profileOf } from "./profiles";
import { type HexesInTime, SLOTS_OF_DAY, TIMELESS, type Timeline } from "./timeline";

/**
 * What each choice of each control would leave on the map, all the other controls applied. Only incidents in a hex are counted, so that
 * charts, lists, table and map have the same sum; those outside or without a place are in `HexCounts`.
 */
export interface Facets {
  readonly firstMonth: number;
  readonly months: Uint32Array;
  /** 168 hours of the week, and those without a time. */
  readonly hours: Uint32Array;
  readonly withoutTime: number;
  readonly dayKinds: Uint32Array;
  readonly categories: Uint32Array;
  readonly ageBands: Uint32Array;
  readonly sexes: Uint32Array;
  readonly knife: number;
  readonly gun: number;
  readonly domestic: number;
  readonly notDomestic: number;
  readonly streetRelevant: number;
  readonly notStreetRelevant: number;
}

/**
 * How many incidents in a hex each slot has, of the profiles that the filter leaves in. All slots: what the controls of time would bring
 * back is among them, so moving the dates or the hours needs no new count.
 */
export function countSlots(timeline: Timeline, profiles: Sieve["profiles"], { hex, hexes }: HexesInTime): Uint32Array {
  const { start, profile } = timeline;
  const isIn = profilesIn(profiles);
  const counts = new Uint32Array(timeline.slots);
  for (let s = 0; s < counts.length; s++) {
    let count = 0;
    for (let at = start[s]; at < start[s + 1]; at++) count += hex[at] < hexes ? isIn[profile[at]] : 0;
    counts[s] = count;
  }
  return counts;
}

/** Works the facets out from the counts by slot (`countSlots`) and by profile (`Counter`). */
export function countFacets(
  sieve: Sieve,
  bySlot: Uint32Array,
  byProfile: Uint32Array,
  { firstDay, lastDay, monthOnly }: Incidents,
  kinds: KindsOfDays,
): Facets {
  const empty = lastDay < firstDay;
  const firstMonth = empty ? 0 : monthOfDay(firstDay);
  const months = new Uint32Array(empty ? 0 : monthOfDay(lastDay) - firstMonth + 1);
  const hours = new Uint32Array(168);
  const byKind = new Uint32Array(dayKinds.length);
  let withoutTime = 0;
  for (let day = firstDay; day <= lastDay; day++) {
    const month = monthOfDay(day) - firstMonth;
    const monday = weekdayOfDay(day) * 24;
    for (let hour = 0; hour <= TIMELESS; hour++) {
      const slot = (day - firstDay) * SLOTS_OF_DAY + hour;
      const count = bySlot[slot];
      const bits = sieve.slots[slot];
      // Where more than one control leaves it out, no single choice would bring it back.
      if (count === 0 || bits & (bits - 1)) continue;
      if (!(bits & ~CONTROL.dates)) months[month] += count;
      if (!(bits & ~CONTROL.hours)) {
        if (hour === TIMELESS) withoutTime += count;
        else hours[monday + hour] += count;
      }
      if (!(bits & ~CONTROL.dayKind) && !monthOnly) byKind[kinds.kind[day - kinds.firstDay]] += count;
    }
  }
  return { firstMonth, months, hours, withoutTime, dayKinds: byKind, ...facetsOfProfiles(byProfile, sieve.profiles) };
}

type OfProfiles = Omit<Facets, "firstMonth" | "months" | "hours" | "withoutTime" | "dayKinds">;

function facetsOfProfiles(byProfile: Uint32Array, failed: Sieve["profiles"]): OfProfiles {
  const categories = new Uint32Array(categoriesAmong(byProfile.length));
  const bands = new Uint32Array(ageBands.length);
  const bySex = new Uint32Array(sexes.length);
  const sums = { knife: 0, gun: 0, domestic: 0, notDomestic: 0, streetRelevant: 0, notStreetRelevant: 0 };
  for (let number = 0; number < byProfile.length; number++) {
    const count = byProfile[number];
    const bits = failed[number];
    if (count === 0 || bits & (bits - 1)) continue;
    const profile = profileOf(number);
    if (!(bits & ~CONTROL.category)) categories[profile.category] += count;
    if (!(bits & ~CONTROL.age)) bands[profile.ageBand] += count;
    if (!(bits & ~CONTROL.sex)) bySex[profile.sex] += count;
    if (!(bits & ~CONTROL.knife) && profile.knife) sums.knife += count;
    if (!(bits & ~CONTROL.gun) && profile.gun) sums.gun += count;
    if (!(bits & ~CONTROL.domestic)) sums[profile.domestic ? "domestic" : "notDomestic"] += count;
    if (!(bits & ~CONTROL.street)) sums[profile.streetRelevant ? "streetRelevant" : "notStreetRelevant"] += count;
  }
  return { categories, ageBands: bands, sexes: bySex, ...sums };
}
