import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
import type { Findings } from "../../src/core/findings";
import { FLAG, type Incidents, NO_TIME, UNKNOWN_AGE } from "../../src/core/incidents/incidents";
import { type HolidayProfile, holidayProfile } from "../../src/core/places/holiday-profile";
import { earlierOf, holidayOf } from "../../src/core/places/holidays";
import { outreachIncidents } from "../../src/core/places/outreach-incidents";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import type { Zone } from "../../src/core/study/study";
import { sampleExtract } from "../fixtures/sample-engine";

const study = createStudy();
let incidents: Incidents;
let findings: Findings;
let profile: HolidayProfile;
beforeAll(async () => {
  incidents = await sampleExtract(study);
  findings = analyse(study, incidents, createMemory());
  profile = profileOf(incidents);
}, 60_000);

function profileOf(of: Incidents): HolidayProfile {
  const { calendar, outreach, zones } = study;
  const summer = holidayOf(calendar, outreach.holiday, of.lastDay);
  if (!summer) throw new Error("Got no summer.");
  return holidayProfile(
    outreachIncidents(study, of, findings.offences, findings.hex),
    of,
    zones.map((zone) => among(zone)),
    earlierOf(calendar, summer, of.firstDay, of.lastDay),
  );
}

/** Ray casting, without holes: the examples have none. */
function isInside({ rings: [ring] }: Zone, lng: number, lat: number): boolean {
  let inside = false;
  for (let k = 0; k + 1 < ring.length; k++) {
    const [[ax, ay], [bx, by]] = [ring[k], ring[k + 1]];
    if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
const among = (zone: Zone) =>
  Array.from({ length: incidents.length }, (_, i) => i).filter((i) =>
    isInside(zone, incidents.lng[i], incidents.lat[i]),
  );

const DAY_MS = 86_400_000;
const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Sunday 0, as the language has it. */
const sundayFirst = (day: number) => new Date(day * DAY_MS).getUTCDay();
const isWeekend = (day: number) => [0, 6].includes(sundayFirst(day));

/** The kind of a day, by the entries of the calendar as texts; "" for neither, "?" for not known. */
function kindOf(day: number): "holiday" | "school" | "termWeekend" | "" | "?" {
  const has = (kind: string, on: number) =>
    study.calendar.entries.some((entry) => entry.kind === kind && entry.from <= isoOf(on) && isoOf(on) <= entry.to);
  if (has("closed", day)) return "";
  if (has("holiday", day)) return "holiday";
  if (isWeekend(day)) {
    const friday = sundayFirst(day) === 6 ? day - 1 : day - 2;
    if (has("holiday", friday) || has("holiday", friday + 3)) return "holiday";
    return has("term", day) ? "termWeekend" : "?";
  }
  if (has("bank-holiday", day)) return has("term", day) ? "" : "?";
  return has("term", day) ? "school" : "?";
}

/** Whether an incident counts, day apart: filtered row by row. */
function counts(i: number): boolean {
  const { minute, age, flags, offence } = incidents;
  const isPublic =
    flags[i] & FLAG.publicPlace || (!(flags[i] & FLAG.notPublicPlace) && findings.offences.private[offence[i]] === 0);
  const isYoung = age[i] !== UNKNOWN_AGE && age[i] <= 24;
  return minute[i] !== NO_TIME && !(flags[i] & FLAG.domestic) && Boolean(isPublic) && isYoung && findings.hex[i] >= 0;
}

describe("the profile of the sample's zones", () => {
  it.each(["holiday", "school", "termWeekend"] as const)(
    "counts what a filter of the rows counts, on days of kind %s",
    (kind) => {
      study.zones.forEach((zone, z) => {
        const mine = among(zone).filter((i) => counts(i) && kindOf(incidents.day[i]) === kind);
        expect(profile.places[z][kind].incidents, zone.name).toBe(mine.length);
      });
      const days = Array.from({ length: incidents.lastDay - incidents.firstDay + 1 }, (_, d) => incidents.firstDay + d);
      const ofKind = days.filter((day) => kindOf(day) === kind);
      expect(profile.exposures[kind].days).toBe(ofKind.length);
      for (let weekday = 0; weekday < 7; weekday++)
        expect(profile.exposures[kind].byWeekday[weekday]).toBe(
          ofKind.filter((day) => sundayFirst(day) === (weekday + 1) % 7).length,
        );
      expect(profile.notKnownDays).toBe(days.filter((day) => kindOf(day) === "?").length);
      expect(profile.notKnownDays).toBeGreaterThan(300);
    },
  );

  it("counts each earlier summer on its own days", () => {
    const summers = study.calendar.entries.filter(({ name }) => /^Summer 20(22|23|24)-/.test(name));
    expect(profile.years).toHaveLength(3);
    study.zones.forEach((zone, z) => {
      summers.forEach(({ from, to }, k) => {
        const { holiday } = profile.years[k];
        expect(isoOf(holiday.from) <= from && to <= isoOf(holiday.to)).toBe(true);
        const mine = among(zone).filter(
          (i) => counts(i) && incidents.day[i] >= holiday.from && incidents.day[i] <= holiday.to,
        );
        expect(profile.places[z].years[k].incidents, zone.name).toBe(mine.length);
      });
    });
  });

  it("spreads a range of time over its hours so that they sum to the incidents", () => {
    let ranges = 0;
    study.zones.forEach((zone, z) => {
      for (const kind of ["holiday", "school", "termWeekend"] as const) {
        const { incidents: n, hours } = profile.places[z][kind];
        expect(hours.reduce((sum, part) => sum + part, 0)).toBeCloseTo(n, 9);
      }
      ranges += among(zone).filter((i) => counts(i) && incidents.rangeMinutes[i] > 60).length;
    });
    expect(ranges).toBeGreaterThan(0);
  });

  it("gives every incident that does not count one reason", () => {
    study.zones.forEach((zone, z) => {
      const { holiday, school, termWeekend, leftOut } = profile.places[z];
      const all = among(zone).filter((i) => findings.hex[i] >= 0).length;
      const out = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
      expect(holiday.incidents + school.incidents + termWeekend.incidents + out, zone.name).toBe(all);
      expect(leftOut["day-unknown"]).toBeGreaterThan(0);
    });
  });

  it("finds the hours into which everything was moved, and none where nothing is left after noon", () => {
    const movedTo = (hour: number): Incidents => ({
      ...incidents,
      minute: incidents.minute.map((minute) => (minute === NO_TIME ? NO_TIME : hour * 60 + 30)),
      rangeMinutes: new Uint16Array(incidents.length),
    });
    for (const hour of [13, 16, 21]) {
      const { peak } = profileOf(movedTo(hour)).places[0];
      expect(peak?.fromHour).toBeLessThanOrEqual(hour);
      expect(peak?.toHour).toBeGreaterThan(hour);
      expect(peak?.clear).toBe(true);
    }
    expect(profileOf(movedTo(9)).places[0].peak).toBeNull();
  });
});
