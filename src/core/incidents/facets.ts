import { dayKinds, type KindsOfDays } from "../calendar/calendar";
import { monthOfDay } from "../calendar/days";
import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import { ageBandOf, CONTROL, hourOfWeek, isStreetRelevant } from "./filter";
import { ageBands, FLAG, type Incidents, sexes } from "./incidents";

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

/** The month of every day of the extract, looked up once instead of once a row. */
function monthsOfDays(firstDay: number, lastDay: number): Uint16Array {
  const months = new Uint16Array(Math.max(0, lastDay - firstDay + 1));
  for (let i = 0; i < months.length; i++) months[i] = monthOfDay(firstDay + i);
  return months;
}

/** Counts all the facets in one pass over `failed` (see `failedControls`) and `hex` (see `hexOfPoints`). */
export function countFacets(
  incidents: Incidents,
  failed: Uint16Array,
  hex: Int32Array,
  kinds: KindsOfDays,
  offences: MatchedOffences,
  table: OffenceTable,
): Facets {
  const empty = incidents.lastDay < incidents.firstDay;
  const firstMonth = empty ? 0 : monthOfDay(incidents.firstDay);
  const months = new Uint32Array(empty ? 0 : monthOfDay(incidents.lastDay) - firstMonth + 1);
  const monthOf = monthsOfDays(incidents.firstDay, incidents.lastDay);
  const hours = new Uint32Array(168);
  const counts = {
    dayKinds: new Uint32Array(dayKinds.length),
    categories: new Uint32Array(categoriesOf(table).length),
    ageBands: new Uint32Array(ageBands.length),
    sexes: new Uint32Array(sexes.length),
  };
  let withoutTime = 0;
  let knife = 0;
  let gun = 0;
  let domestic = 0;
  let notDomestic = 0;
  let streetRelevant = 0;
  let notStreetRelevant = 0;
  for (let i = 0; i < incidents.length; i++) {
    const bits = failed[i];
    // Where more than one control leaves it out, no single choice would bring it back.
    if (bits & (bits - 1) || hex[i] < 0) continue;
    const day = incidents.day[i] - incidents.firstDay;
    const flags = incidents.flags[i];
    const offence = incidents.offence[i];
    if (!(bits & ~CONTROL.dates)) months[monthOf[day] - firstMonth]++;
    if (!(bits & ~CONTROL.hours)) {
      const hour = hourOfWeek(incidents, i);
      if (hour < 0) withoutTime++;
      else hours[hour]++;
    }
    if (!(bits & ~CONTROL.dayKind) && !incidents.monthOnly) counts.dayKinds[kinds.kind[day]]++;
    if (!(bits & ~CONTROL.category)) counts.categories[offences.category[offence]]++;
    if (!(bits & ~CONTROL.age)) counts.ageBands[ageBandOf(incidents.age[i])]++;
    if (!(bits & ~CONTROL.sex)) counts.sexes[incidents.sex[i]]++;
    if (!(bits & ~CONTROL.knife) && flags & FLAG.knife) knife++;
    if (!(bits & ~CONTROL.gun) && flags & FLAG.gun) gun++;
    if (!(bits & ~CONTROL.domestic)) {
      if (flags & FLAG.domestic) domestic++;
      else notDomestic++;
    }
    if (!(bits & ~CONTROL.street)) {
      if (isStreetRelevant(flags, offences.private[offence])) streetRelevant++;
      else notStreetRelevant++;
    }
  }
  return {
    firstMonth,
    months,
    hours,
    withoutTime,
    ...counts,
    knife,
    gun,
    domestic,
    notDomestic,
    streetRelevant,
    notStreetRelevant,
  };
}
