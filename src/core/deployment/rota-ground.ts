import { weekdayOfDay } from "../calendar/days";
import { distanceMeters, middleOfRing } from "../hexes/geometry";
import type { Incidents } from "../incidents/incidents";
import { daysIn } from "../places/holiday-profile";
import { earlierOf, type Holiday, SORT } from "../places/holidays";
import { byWeekday, countPeriods, type PeriodCounts, type Periods, weekdaysOf } from "../places/outreach-counts";
import { countedOf, type OutreachIncidents } from "../places/outreach-incidents";
import { type OutreachRates, outreachRates } from "../places/outreach-rates";
import { periodsOf } from "../study/outreach-plan";
import type { Study, Zone } from "../study/study";

/** What the expectation rests on: the same holiday of earlier years, all holidays of the extract where there was none, or nothing. */
type RotaBasis = "same-holiday" | "all-holidays" | "none";

/** What sums of severity weight rest on: incidents of the earlier holidays in the zones and hours of the rota. */
interface Weighed {
  readonly incidents: number;
  /** Those of a category without a weight: they count for nothing. */
  readonly without: number;
  /** A count of so many incidents, each alike, would be as sure: the fewer, the more a few severe ones weigh. */
  readonly asSureAs: number;
}

/** What is known before a session is placed. */
export interface RotaGround {
  readonly holiday: Holiday;
  /** Every day of the holiday, staffed or not. */
  readonly dates: readonly number[];
  readonly zones: readonly Zone[];
  readonly periods: Periods;
  readonly earlier: readonly Holiday[];
  readonly basis: RotaBasis;
  readonly rates: OutreachRates;
  /** Null where every incident counts once. Then `rates`, `expected` and `otherHours` are of severity weight; `seen` is always of incidents. */
  readonly weighed: Weighed | null;
  /** Day `d` of `dates`, zone `z`, period `p` at `(d * zones + z) * periods + p`: expected, and seen in the same week and weekday of earlier ones. */
  readonly expected: Float64Array;
  readonly seen: Float64Array;
  /** Seen on days of earlier holidays that have no day beside them in this one, by zone, weekday and period. */
  readonly seenOnly: Float64Array;
  /** Expected in the zones at other hours. */
  readonly otherHours: number;
}

/** Periods of a day more than these are no rota: see `RotaProblem`. */
const MOST_PERIODS = 12;
/** Longer than any school holiday; more days are a year's work, and not this planner's. */
const MOST_DAYS = 120;

/** The zones of a rota, in the order of the study. */
export function zonesOfRota({ zones, outreach: { zoneIds } }: Pick<Study, "zones" | "outreach">): Zone[] {
  return zones.filter(({ id, rings }) => (rings[0]?.length ?? 0) >= 4 && (zoneIds === null || zoneIds.includes(id)));
}

/**
 * Counts the earlier holidays in the zones of the rota, and says from them what to expect. `inZones` are the incidents inside each of those
 * zones.
 */
export function rotaGround(
  study: Pick<Study, "calendar" | "zones" | "outreach">,
  incidents: Incidents,
  outreach: OutreachIncidents,
  inZones: readonly Iterable<number>[],
  holiday: Holiday,
): RotaGround {
  const { calendar, outreach: plan } = study;
  const { firstDay, lastDay } = incidents;
  const zones = zonesOfRota(study);
  const periods: Periods = {
    from: plan.from,
    minutes: plan.periodMinutes,
    count: Math.min(MOST_PERIODS, periodsOf(plan)),
  };
  const length = Math.min(MOST_DAYS, holiday.to - holiday.from + 1);
  const dates = Array.from({ length }, (_, d) => holiday.from + d);
  const earlier = earlierOf(calendar, holiday, firstDay, lastDay);
  const sameDays = earlier.flatMap((other) => daysIn(outreach, other));
  const basis = sameDays.length > 0 ? "same-holiday" : outreach.sorts.includes(SORT.holiday) ? "all-holidays" : "none";
  const days = basis === "same-holiday" ? sameDays : allHolidays(outreach);
  const indexOfDay = new Map(days.map((day, d) => [day, d]));
  const members = inZones.map((list) => countedOf(outreach, incidents, list).members);
  const countBy = (weights: Float64Array | null) =>
    members.map((list) => countPeriods(incidents, list, indexOfDay, periods, weights));
  const counts = countBy(null);
  const { weights, clump } = outreach;
  const worth = weights ? countBy(weights) : counts;
  const everyHoliday = allHolidays(outreach);
  const everywhere = countPeriods(
    incidents,
    countedOf(outreach, incidents, incidents.day.keys()).members,
    new Map(everyHoliday.map((day, d) => [day, d])),
    periods,
    weights,
  );
  const rates = outreachRates({
    periods: periods.count,
    days: weekdaysOf(days),
    zones: worth.map(({ inPeriods }) => byWeekday(days, inPeriods, periods.count)),
    city: byWeekday(everyHoliday, everywhere.inPeriods, periods.count),
    cityDays: weekdaysOf(everyHoliday),
    rowsPerEvent: clump,
  });
  const aside = worth.reduce((all, { otherHours }) => all + otherHours, 0);
  return {
    holiday,
    dates,
    zones,
    periods,
    earlier,
    basis,
    rates,
    weighed: weights && {
      incidents: sumOf(counts),
      without: sumOf(countBy(weights.map((weight) => (weight === 0 ? 1 : 0)))),
      asSureAs: sumOf(worth) / clump,
    },
    expected: expectedOn(dates, rates, periods.count),
    ...seenBeside(
      holiday,
      dates,
      basis === "same-holiday" ? earlier : [],
      days,
      counts.map(({ inPeriods }) => inPeriods),
      periods.count,
    ),
    otherHours: days.length === 0 ? 0 : (aside / days.length) * dates.length,
  };
}

const sumOf = (counts: readonly PeriodCounts[]): number =>
  counts.reduce((all, { inPeriods }) => inPeriods.reduce((sum, part) => sum + part, all), 0);

function allHolidays({ firstDay, sorts }: OutreachIncidents): number[] {
  const days: number[] = [];
  sorts.forEach((sort, d) => {
    if (sort === SORT.holiday) days.push(firstDay + d);
  });
  return days;
}

function expectedOn(dates: readonly number[], { perDay }: OutreachRates, periods: number): Float64Array {
  const expected = new Float64Array(dates.length * perDay.length * periods);
  dates.forEach((day, d) => {
    perDay.forEach((rates, z) => {
      const first = weekdayOfDay(day) * periods;
      expected.set(rates.subarray(first, first + periods), (d * perDay.length + z) * periods);
    });
  });
  return expected;
}

/** Lays the earlier holidays beside this one: the same week, counted from the Monday on or before its first day, and the same weekday. */
function seenBeside(
  { monday }: Holiday,
  dates: readonly number[],
  earlier: readonly Holiday[],
  days: readonly number[],
  counts: readonly Float64Array[],
  periods: number,
): Pick<RotaGround, "seen" | "seenOnly"> {
  const zones = counts.length;
  const seen = new Float64Array(dates.length * zones * periods);
  const seenOnly = new Float64Array(zones * 7 * periods);
  const indexOf = new Map(dates.map((day, d) => [day - monday, d]));
  days.forEach((day, k) => {
    const of = earlier.find(({ from, to }) => from <= day && day <= to);
    if (!of) return;
    const d = indexOf.get(day - of.monday);
    counts.forEach((inPeriods, z) => {
      for (let p = 0; p < periods; p++) {
        const count = inPeriods[k * periods + p];
        if (d === undefined) seenOnly[(z * 7 + weekdayOfDay(day)) * periods + p] += count;
        else seen[(d * zones + z) * periods + p] += count;
      }
    });
  });
  return { seen, seenOnly };
}

/** A brisk walk, 4.8 km an hour; ways are straight lines between the middles of zones, so streets make them longer. */
const WALK_METERS_PER_MINUTE = 80;
/** A way as short as this is part of the session after it. */
const WAY_WITHIN_SESSION_MINUTES = 20;

/** Periods that lie free between a session in one zone and the next in another: `a * zones + b`. */
export function periodsApart(zones: readonly Zone[], periodMinutes: number): Uint8Array {
  const middles = zones.map(({ rings }) => middleOfRing(rings[0]));
  const apart = new Uint8Array(zones.length * zones.length);
  middles.forEach((from, a) => {
    middles.forEach((to, b) => {
      const minutes = distanceMeters(from, to) / WALK_METERS_PER_MINUTE;
      apart[a * zones.length + b] = Math.ceil(Math.max(0, minutes - WAY_WITHIN_SESSION_MINUTES) / periodMinutes);
    });
  });
  return apart;
}
