import { dayKinds, type KindsOfDays } from "../calendar/calendar";
import { monthOfDay, weekdayOfDay } from "../calendar/days";
import { round10 } from "../kit/math";
import { MOST_DEFINITIONS } from "../study/definitions";
import { hourPresets } from "../study/hour-presets";
import { countedBands } from "./ages";
import { addWeights, createHoursTest } from "./aoristic";
import type { Defined } from "./defined";
import { CONTROL, profilesIn, type Sieve } from "./filter";
import type { HourFacets } from "./hour-facets";
import { type Incidents, sexes } from "./incidents";
import { categoriesAmong, profileOf } from "./profiles";
import { type HexesInTime, SLOTS_OF_DAY, TIMELESS, type Timeline } from "./timeline";

/**
 * What each choice of each control would leave on the map, all the other controls applied. Only incidents in a hex are counted, so that
 * charts, lists, table and map have the same sum; those outside or without a place are in `HexCounts`.
 */
export interface Facets {
  readonly firstMonth: number;
  readonly months: Uint32Array;
  readonly hours: HourFacets;
  readonly dayKinds: Uint32Array;
  readonly categories: Uint32Array;
  /** For each definition, with no category chosen; and how many more might belong if their victim's age or sex were known. */
  readonly definitions: Uint32Array;
  readonly unsure: Uint32Array;
  /** With neither a definition nor a category chosen, and with the categories alone. */
  readonly allOffences: number;
  readonly anyDefinition: number;
  /** By index into `countedBands`. */
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

const presetTests = hourPresets.map((preset) => createHoursTest(preset.hours));

/** Works the facets out from the counts by slot (`countSlots`) and by profile (`Counter`). */
export function countFacets(
  timeline: Timeline,
  sieve: Sieve,
  bySlot: Uint32Array,
  byProfile: Uint32Array,
  { firstDay, lastDay, monthOnly }: Incidents,
  kinds: KindsOfDays,
  defined: Defined,
): Facets {
  const empty = lastDay < firstDay;
  const firstMonth = empty ? 0 : monthOfDay(firstDay);
  const months = new Uint32Array(empty ? 0 : monthOfDay(lastDay) - firstMonth + 1);
  const known = new Uint32Array(168);
  const byKind = new Uint32Array(dayKinds.length);
  let [withoutTime, knownIn, spread, spreadIn] = [0, 0, 0, 0];
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
        else {
          known[monday + hour] += count;
          if (bits === 0) knownIn += count;
        }
      }
      if (!(bits & ~CONTROL.dayKind) && !monthOnly) byKind[kinds.kind[day - kinds.firstDay]] += count;
    }
  }
  const weights = Float64Array.from(known);
  const presets = Uint32Array.from(hourPresets, (preset) =>
    known.reduce((sum, count, hour) => (preset.hours[hour] === "1" ? sum + count : sum), 0),
  );
  const { hourSlots, ranges } = timeline;
  for (let r = 0; r < ranges.day.length; r++) {
    const count = bySlot[hourSlots + r];
    const bits = sieve.slots[hourSlots + r];
    if (count === 0 || bits & (bits - 1)) continue;
    const day = ranges.day[r];
    if (!(bits & ~CONTROL.dates)) months[monthOfDay(day) - firstMonth] += count;
    if (!(bits & ~CONTROL.dayKind)) byKind[kinds.kind[day - kinds.firstDay]] += count;
    if (bits & ~CONTROL.hours) continue;
    const minuteOfWeek = weekdayOfDay(day) * 1440 + ranges.minute[r];
    spread += count;
    if (bits === 0) spreadIn += count;
    addWeights(weights, minuteOfWeek, ranges.minutes[r], count);
    presetTests.forEach((isMostlyIn, p) => {
      if (isMostlyIn(minuteOfWeek, ranges.minutes[r])) presets[p] += count;
    });
  }
  const hours = { known, counts: weights.map(round10), spread, withoutTime, knownIn, spreadIn, presets };
  return { firstMonth, months, hours, dayKinds: byKind, ...facetsOfProfiles(byProfile, sieve.profiles, defined) };
}

type OfProfiles = Omit<Facets, "firstMonth" | "months" | "hours" | "dayKinds">;

/** The controls that choosing a definition sets: itself, and the categories, which it clears. */
const OFFENCE = CONTROL.definition | CONTROL.category;

/** Adds a count to every definition that has a bit. */
function addTo(counts: Uint32Array, bits: number, count: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)] += count;
}

function facetsOfProfiles(byProfile: Uint32Array, failed: Sieve["profiles"], defined: Defined): OfProfiles {
  const categories = new Uint32Array(categoriesAmong(byProfile.length));
  const bands = new Uint32Array(countedBands.length);
  const bySex = new Uint32Array(sexes.length);
  const definitions = new Uint32Array(MOST_DEFINITIONS);
  const unsure = new Uint32Array(MOST_DEFINITIONS);
  let [allOffences, anyDefinition] = [0, 0];
  const sums = { knife: 0, gun: 0, domestic: 0, notDomestic: 0, streetRelevant: 0, notStreetRelevant: 0 };
  for (let number = 0; number < byProfile.length; number++) {
    const count = byProfile[number];
    const bits = failed[number];
    if (count === 0) continue;
    if (!(bits & ~OFFENCE)) {
      allOffences += count;
      addTo(definitions, defined.sure[number], count);
      addTo(unsure, defined.unsure[number], count);
    }
    if (bits & (bits - 1)) continue;
    if (!(bits & ~CONTROL.definition)) anyDefinition += count;
    const profile = profileOf(number);
    if (!(bits & ~CONTROL.category)) categories[profile.category] += count;
    if (!(bits & ~CONTROL.age)) bands[profile.ageBand] += count;
    if (!(bits & ~CONTROL.sex)) bySex[profile.sex] += count;
    if (!(bits & ~CONTROL.knife) && profile.knife) sums.knife += count;
    if (!(bits & ~CONTROL.gun) && profile.gun) sums.gun += count;
    if (!(bits & ~CONTROL.domestic)) sums[profile.domestic ? "domestic" : "notDomestic"] += count;
    if (!(bits & ~CONTROL.street)) sums[profile.streetRelevant ? "streetRelevant" : "notStreetRelevant"] += count;
  }
  return { categories, definitions, unsure, allOffences, anyDefinition, ageBands: bands, sexes: bySex, ...sums };
}
