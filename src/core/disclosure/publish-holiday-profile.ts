import { countRange } from "../kit/clustered";
import { round10 } from "../kit/math";
import type { HolidayProfile, KindCount, PlaceProfile } from "../places/holiday-profile";
import type { Holiday } from "../places/holidays";
import { profileReasons } from "../places/outreach-incidents";
import type { Zone } from "../study/study";
import { publishHoliday } from "./publish-rota";
import type { PublishedHolidayProfile, PublishedRate, PublishedZoneProfile } from "./published-rota";

/** Below ten incidents a range says no more than "few". */
const ENOUGH = 10;

/** A count over days, with Garwood's exact range of the count. */
function rateOf(incidents: number, days: number, rowsPerEvent: number): PublishedRate {
  if (days === 0) return { incidents, days, perDay: Number.NaN, low: Number.NaN, high: Number.NaN };
  const { low, high } = countRange(incidents, rowsPerEvent);
  return {
    incidents: round10(incidents),
    days,
    perDay: round10(incidents / days),
    low: round10(low / days),
    high: round10(high / days),
  };
}

/** Hours of the week for each day of that weekday: weekdays that occurred more often do not look busier. */
function perDay(counts: readonly KindCount[], byWeekday: readonly number[]): number[] {
  return Array.from({ length: 168 }, (_, hour) => {
    const days = byWeekday[Math.floor(hour / 24)];
    const incidents = counts.reduce((sum, { hours }) => sum + hours[hour], 0);
    return days === 0 ? Number.NaN : round10(incidents / days);
  });
}

/** Sums of zones by hour of the week and kind of day; `profile.places` are the zones, and last the whole study area. */
export function publishHolidayProfile(
  profile: HolidayProfile,
  zones: readonly Zone[],
  holiday: Holiday | null,
  rowsPerEvent: number,
): PublishedHolidayProfile {
  const { exposures, years } = profile;
  type Of = Pick<PublishedZoneProfile, "id" | "name" | "example">;
  const publish = (place: PlaceProfile, { id, name, example }: Of): PublishedZoneProfile => {
    const rate = (kind: "holiday" | "school" | "termWeekend") =>
      rateOf(place[kind].incidents, exposures[kind].days, rowsPerEvent);
    const termDays = exposures.school.byWeekday.map((days, w) => days + exposures.termWeekend.byWeekday[w]);
    return {
      id,
      name,
      example,
      holiday: rate("holiday"),
      school: rate("school"),
      termWeekend: rate("termWeekend"),
      years: place.years.map(({ incidents }, k) => rateOf(incidents, years[k].exposure.days, rowsPerEvent)),
      holidayHours: perDay([place.holiday], exposures.holiday.byWeekday),
      termHours: perDay([place.school, place.termWeekend], termDays),
      peak: place.peak && {
        fromHour: place.peak.fromHour,
        toHour: place.peak.toHour,
        rate: rateOf(place.peak.incidents, exposures.holiday.days, rowsPerEvent),
        clear: place.peak.clear,
        enough: place.peak.incidents >= ENOUGH,
      },
      leftOut: profileReasons
        .map(({ id, label }) => ({ reason: id, label, incidents: place.leftOut[id] }))
        .filter(({ incidents }) => incidents > 0),
    };
  };
  return {
    holiday: holiday && publishHoliday(holiday),
    earlier: years.map(({ holiday: of }) => publishHoliday(of)),
    notKnownDays: profile.notKnownDays,
    otherDays: profile.otherDays,
    zones: zones.map((zone, z) => publish(profile.places[z], zone)),
    city: publish(profile.places[zones.length], { id: "", name: "", example: false }),
  };
}
