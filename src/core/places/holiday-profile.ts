import { weekdayOfDay } from "../calendar/days";
import { addWeights, spreadMinutes } from "../incidents/aoristic";
import type { Incidents } from "../incidents/incidents";
import { binomialUpperTail } from "../kit/binomial";
import { round10 } from "../kit/math";
import { type Holiday, SORT } from "./holidays";
import { type Counted, countedOf, type OutreachIncidents, type ProfileReason } from "./outreach-incidents";

/** Days of one kind in the extract, in all and by weekday. */
interface Exposure {
  readonly days: number;
  readonly byWeekday: readonly number[];
}

/** Incidents on such days: in all, and by hour of the week (Monday 00:00 first), a range of time spread over its hours. The hours add up to all. */
export interface KindCount {
  readonly incidents: number;
  readonly hours: Float64Array;
}

/** The three hours from noon to midnight in which holidays have most. */
interface Peak {
  readonly fromHour: number;
  /** Not included. */
  readonly toHour: number;
  readonly incidents: number;
  /** More than an even spread over the twelve hours would put into any such stretch by chance. */
  readonly clear: boolean;
}

export interface PlaceProfile {
  readonly holiday: KindCount;
  readonly school: KindCount;
  readonly termWeekend: KindCount;
  /** The same holiday of each earlier year. */
  readonly years: readonly KindCount[];
  readonly peak: Peak | null;
  readonly leftOut: Readonly<Record<ProfileReason, number>>;
}

/** When holidays are busy, against term. Counts of unequal periods are never compared: each kind has its days. */
export interface HolidayProfile {
  readonly exposures: Readonly<Record<"holiday" | "school" | "termWeekend", Exposure>>;
  readonly years: readonly { readonly holiday: Holiday; readonly exposure: Exposure }[];
  readonly notKnownDays: number;
  readonly otherDays: number;
  /** In the order of the lists given. */
  readonly places: readonly PlaceProfile[];
}

/** The days of the extract that belong to a holiday and are known to be days of one kind. */
export function daysIn(
  { firstDay, sorts }: Pick<OutreachIncidents, "firstDay" | "sorts">,
  { from, to }: Holiday,
): number[] {
  const days: number[] = [];
  for (let day = Math.max(from, firstDay); day <= to && day - firstDay < sorts.length; day++) {
    const sort = sorts[day - firstDay];
    if (sort !== SORT.notKnown && sort !== SORT.other) days.push(day);
  }
  return days;
}

function exposureOf(days: readonly number[]): Exposure {
  const byWeekday = new Array<number>(7).fill(0);
  for (const day of days) byWeekday[weekdayOfDay(day)]++;
  return { days: days.length, byWeekday };
}

/** The profile of several places, each a list of incidents by index. `O(n)` for each place. */
export function holidayProfile(
  outreach: OutreachIncidents,
  incidents: Incidents,
  places: readonly Iterable<number>[],
  earlier: readonly Holiday[],
): HolidayProfile {
  const { firstDay, sorts } = outreach;
  const daysOf = (sort: number) => {
    const days: number[] = [];
    sorts.forEach((other, d) => {
      if (other === sort) days.push(firstDay + d);
    });
    return days;
  };
  const sets = earlier.map((holiday) => new Set(daysIn(outreach, holiday)));
  return {
    exposures: {
      holiday: exposureOf(daysOf(SORT.holiday)),
      school: exposureOf(daysOf(SORT.school)),
      termWeekend: exposureOf(daysOf(SORT.termWeekend)),
    },
    years: earlier.map((holiday, k) => ({ holiday, exposure: exposureOf([...sets[k]]) })),
    notKnownDays: daysOf(SORT.notKnown).length,
    otherDays: daysOf(SORT.other).length,
    places: places.map((list) => profileOf(outreach, incidents, countedOf(outreach, incidents, list), sets)),
  };
}

function profileOf(
  { firstDay, sorts, asked }: OutreachIncidents,
  incidents: Incidents,
  { members, leftOut }: Counted,
  years: readonly ReadonlySet<number>[],
): PlaceProfile {
  const { day } = incidents;
  const count = (isIn: (day: number) => boolean) =>
    countOf(
      incidents,
      members.filter((i) => isIn(day[i])),
    );
  const ofSort = (sort: number) => count((of) => sorts[of - firstDay] === sort);
  const holiday = ofSort(SORT.holiday);
  return {
    holiday,
    school: ofSort(SORT.school),
    termWeekend: ofSort(SORT.termWeekend),
    years: years.map((days) => count((of) => days.has(of))),
    peak: peakOf(holiday, asked.rowsPerEvent),
    leftOut,
  };
}

/** An incident is one of the day on which it began, also where its range goes on past midnight. */
function countOf({ day, minute, rangeMinutes }: Incidents, members: Uint32Array): KindCount {
  const hours = new Float64Array(168);
  for (const i of members) {
    const at = weekdayOfDay(day[i]) * 1440 + minute[i];
    // A moment, and a range within one hour, are in that hour.
    if (spreadMinutes(minute[i], rangeMinutes[i]) === 0) hours[Math.floor(at / 60)]++;
    else addWeights(hours, at, rangeMinutes[i], 1);
  }
  return { incidents: members.length, hours };
}

const PEAK_HOURS = 3;
const [NOON, MIDNIGHT] = [12, 24];

/**
 * The busiest stretch of three hours between noon and midnight, by hour of the clock over all weekdays; of equals the earlier. It is clear where
 * the exact binomial tail of its count, were all from noon on spread evenly, is at most 5 % after Bonferroni's correction for the ten stretches
 * looked at. Counts are divided by the rows of an event: see `kit/clustered.ts`.
 */
function peakOf({ hours }: KindCount, rowsPerEvent: number): Peak | null {
  const byHour = Array.from({ length: 24 }, (_, hour) => {
    let sum = 0;
    for (let weekday = 0; weekday < 7; weekday++) sum += hours[weekday * 24 + hour];
    return sum;
  });
  const stretches = MIDNIGHT - NOON - PEAK_HOURS + 1;
  const sums = Array.from({ length: stretches }, (_, k) =>
    round10(byHour.slice(NOON + k, NOON + k + PEAK_HOURS).reduce((a, b) => a + b, 0)),
  );
  const all = byHour.slice(NOON).reduce((a, b) => a + b, 0);
  const most = Math.max(...sums);
  if (most === 0) return null;
  const k = sums.indexOf(most);
  const tail = binomialUpperTail(
    Math.round(most / rowsPerEvent),
    Math.round(all / rowsPerEvent),
    PEAK_HOURS / (MIDNIGHT - NOON),
  );
  return {
    fromHour: NOON + k,
    toHour: NOON + k + PEAK_HOURS,
    incidents: most,
    clear: round10(tail * stretches) <= 0.05,
  };
}
