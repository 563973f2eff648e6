import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayKinds, kindsOfDays } from "../../src/core/calendar/calendar";
import { dayOfIso } from "../../src/core/calendar/days";
import { NO_PLACE, OUTSIDE } from "../../src/core/hexes/no-hex";
import { bandsCounted, countedBands, spanOf } from "../../src/core/incidents/ages";
import { countHexes } from "../../src/core/incidents/count-hexes";
import { createCounter } from "../../src/core/incidents/counter";
import { defineProfiles } from "../../src/core/incidents/defined";
import { countFacets, countSlots } from "../../src/core/incidents/facets";
import { isIn as isLeftIn, sieveProfiles, sieveSlots } from "../../src/core/incidents/filter";
import { rowsOfAllHours } from "../../src/core/incidents/hour-facets";
import { ageBands, FLAG, type Incidents, sexes, UNKNOWN_AGE } from "../../src/core/incidents/incidents";
import { createTimeline, hexesInTime } from "../../src/core/incidents/timeline";
import { createStudy } from "../../src/core/study/defaults";
import { hourPresets } from "../../src/core/study/hour-presets";
import { categoriesOf, matchOffences } from "../../src/core/study/offences";
import { everything, type Filter } from "../../src/core/study/study";
import { isDefined } from "../unit/core/incidents/is-defined";
import { anyFilter, anyRow, incidentsOf } from "../unit/core/incidents/made-up";

const study = createStudy();
const categories = categoriesOf(study.offences);
const defined = defineProfiles(study.offences, study.definitions, study.youthAgeTo);

/** Every minute of the week that a row may have happened in, one by one. */
function minutesOf(incidents: Incidents, i: number): number[] {
  const monday = (new Date(incidents.day[i] * 86_400_000).getUTCDay() + 6) % 7;
  const first = monday * 1440 + incidents.minute[i];
  return Array.from({ length: Math.max(1, incidents.rangeMinutes[i]) }, (_, m) => (first + m) % 10_080);
}

/** Every age that a row's victim may have, one by one; `UNKNOWN_AGE` alone where nothing is known. */
function agesOf(code: number): number[] {
  const { from, to } = code === UNKNOWN_AGE ? { from: UNKNOWN_AGE, to: UNKNOWN_AGE } : spanOf(code);
  return Array.from({ length: to - from + 1 }, (_, more) => from + more);
}

const isChosenAge = (age: number, chosen: readonly string[]) =>
  ageBands.some((band) => chosen.includes(band.id) && age >= band.from && age <= band.to);

/** Whether a row is in, written a second way: one question after the other, from the words of the design. */
function isIn(incidents: Incidents, i: number, filter: Filter): boolean {
  const kinds = kindsOfDays(study.calendar, incidents.firstDay, incidents.lastDay);
  const matched = matchOffences(study.offences, incidents.offences);
  const date = new Date(incidents.day[i] * 86_400_000);
  const iso = date.toISOString().slice(0, 10);
  if (filter.dates.kind === "between" && (iso < filter.dates.from || iso > filter.dates.to)) return false;
  if (filter.dates.kind === "last") {
    const end = new Date((incidents.lastDay + 1) * 86_400_000);
    const begin = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - filter.dates.months, 1));
    const lastOfMonth = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1, 0)).getUTCDate();
    begin.setUTCDate(Math.min(end.getUTCDate(), lastOfMonth));
    if (date < begin) return false;
  }
  if (filter.dayKinds && !filter.dayKinds.includes(dayKinds[kinds.kind[incidents.day[i] - incidents.firstDay]].id))
    return false;
  if (filter.hours) {
    if (incidents.minute[i] < 0) return false;
    const minutes = minutesOf(incidents, i);
    const chosen = minutes.filter((minute) => filter.hours?.[Math.trunc(minute / 60)] === "1").length;
    if (chosen * 2 < minutes.length) return false;
  }
  if (filter.categories && !filter.categories.includes(categories[matched.category[incidents.offence[i]]].id))
    return false;
  if (filter.definition && !isDefined(incidents, i, filter.definition, study.youthAgeTo)) return false;
  if (filter.ageBands && !agesOf(incidents.age[i]).every((age) => isChosenAge(age, filter.ageBands ?? [])))
    return false;
  if (filter.sexes && !filter.sexes.includes(sexes[incidents.sex[i]].id)) return false;
  const has = (flag: keyof typeof FLAG) => (incidents.flags[i] & FLAG[flag]) !== 0;
  if (filter.knife && !has("knife")) return false;
  if (filter.gun && !has("gun")) return false;
  if (filter.domestic === "leave-out" && has("domestic")) return false;
  if (filter.domestic === "only" && !has("domestic")) return false;
  if (filter.streetRelevant) {
    const setting =
      study.offences.rows.find((row) => row.code === incidents.offences[incidents.offence[i]].code && row.code !== "")
        ?.setting ?? "";
    if (has("domestic") || (!has("publicPlace") && (has("notPublicPlace") || setting.includes("private"))))
      return false;
  }
  return true;
}

const count = (incidents: Incidents, filter: Filter) =>
  incidents.day.reduce((n, _, i) => n + (isIn(incidents, i, filter) ? 1 : 0), 0);

/** The filter as the analysis puts it together. */
function filtered(incidents: Incidents, filter: Filter) {
  const kinds = kindsOfDays(study.calendar, incidents.firstDay, incidents.lastDay);
  const timeline = createTimeline(incidents, matchOffences(study.offences, incidents.offences), study.offences);
  const sieve = {
    slots: sieveSlots(timeline, incidents, filter, kinds),
    profiles: sieveProfiles(timeline, filter, study, defined),
  };
  return { kinds, timeline, sieve };
}

/** The facets of incidents that all lie in the one hex there is. */
function facetsOf(incidents: Incidents, filter: Filter) {
  const { kinds, timeline, sieve } = filtered(incidents, filter);
  const located = hexesInTime(timeline, new Int32Array(incidents.length), 1);
  const bySlot = countSlots(timeline, sieve.profiles, located);
  return countFacets(
    timeline,
    sieve,
    bySlot,
    createCounter(timeline, located).profiles(sieve.slots),
    incidents,
    kinds,
    defined,
  );
}

describe("filters", () => {
  it("leave in exactly what their words say", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 40 }), anyFilter, (rows, filter) => {
        const incidents = incidentsOf(rows);
        const { timeline, sieve } = filtered(incidents, filter);
        expect(rows.map((_, i) => isLeftIn(sieve, timeline, incidents, i))).toEqual(
          rows.map((_, i) => isIn(incidents, i, filter)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("say beside each choice what it would leave", () => {
    const rowsOnMap = anyRow.map((row) => ({ ...row, lng: -1.51 }));
    fc.assert(
      fc.property(fc.array(rowsOnMap, { minLength: 1, maxLength: 40 }), anyFilter, (rows, filter) => {
        const incidents = incidentsOf(rows);
        const facets = facetsOf(incidents, filter);
        expect([...facets.dayKinds]).toEqual(
          dayKinds.map((kind) => count(incidents, { ...filter, dayKinds: [kind.id] })),
        );
        expect([...facets.categories]).toEqual(
          categories.map((category) => count(incidents, { ...filter, categories: [category.id] })),
        );
        expect([...facets.definitions].slice(0, study.definitions.length)).toEqual(
          study.definitions.map(({ id }) => count(incidents, { ...filter, definition: id, categories: null })),
        );
        expect(facets.allOffences).toBe(count(incidents, { ...filter, definition: null, categories: null }));
        expect(facets.anyDefinition).toBe(count(incidents, { ...filter, definition: null }));
        expect([...facets.ageBands].slice(0, ageBands.length)).toEqual(
          ageBands.map((band) => count(incidents, { ...filter, ageBands: [band.id] })),
        );
        // What the page writes beside a name for several bands, such as "Under 25": the counts of all that the choice counts.
        const someBands = filter.ageBands ?? ageBands.map(({ id }) => id);
        const counted = bandsCounted(someBands) ?? [];
        expect(facets.ageBands.reduce((n, rows, b) => (counted.includes(countedBands[b].id) ? n + rows : n), 0)).toBe(
          count(incidents, { ...filter, ageBands: someBands }),
        );
        expect([...facets.sexes]).toEqual(sexes.map((sex) => count(incidents, { ...filter, sexes: [sex.id] })));
        expect(facets.knife).toBe(count(incidents, { ...filter, knife: true }));
        expect(facets.gun).toBe(count(incidents, { ...filter, gun: true }));
        expect(facets.domestic).toBe(count(incidents, { ...filter, domestic: "only" }));
        expect(facets.notDomestic).toBe(count(incidents, { ...filter, domestic: "leave-out" }));
        expect(facets.streetRelevant).toBe(count(incidents, { ...filter, streetRelevant: true }));
        const sum = (list: Uint32Array) => list.reduce((a, b) => a + b, 0);
        const { hours } = facets;
        const all = count(incidents, { ...filter, hours: null });
        expect(Math.abs(hours.counts.reduce((a, b) => a + b, 0) + hours.withoutTime - all)).toBeLessThan(1e-6);
        expect(rowsOfAllHours(hours)).toBe(all);
        expect(sum(hours.known) + hours.spread + hours.withoutTime).toBe(all);
        if (filter.hours) expect(hours.knownIn + hours.spreadIn).toBe(count(incidents, filter));
        expect([...hours.presets]).toEqual(
          hourPresets.map((preset) => count(incidents, { ...filter, hours: preset.hours })),
        );
        expect(sum(facets.months)).toBe(count(incidents, { ...filter, dates: everything.dates }));
      }),
      { numRuns: 60 },
    );
  });

  it("spread each range over its hours, a minute at a time, whatever the order of the rows", () => {
    const rowsOnMap = anyRow.map((row) => ({ ...row, lng: -1.51 }));
    fc.assert(
      fc.property(fc.array(rowsOnMap, { minLength: 1, maxLength: 40 }), anyFilter, (rows, filter) => {
        const incidents = incidentsOf(rows);
        const { hours } = facetsOf(incidents, filter);
        const again = new Float64Array(168);
        let spread = 0;
        rows.forEach((_, i) => {
          if (incidents.minute[i] < 0 || !isIn(incidents, i, { ...filter, hours: null })) return;
          const minutes = minutesOf(incidents, i);
          for (const minute of minutes) again[Math.trunc(minute / 60)] += 1 / minutes.length;
          if (new Set(minutes.map((minute) => Math.trunc(minute / 60))).size > 1) spread++;
        });
        expect(hours.spread).toBe(spread);
        again.forEach((weight, hour) => {
          expect(Math.abs(hours.counts[hour] - weight)).toBeLessThan(1e-9);
        });
        const turned = facetsOf(incidentsOf([...rows].reverse()), filter);
        expect([...turned.hours.counts]).toEqual([...hours.counts]);
      }),
      { numRuns: 60 },
    );
  });

  it("count the rows and the events of each hex as a second count does", () => {
    const hexes = 4;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRow, fc.integer({ min: OUTSIDE, max: hexes - 1 })), { minLength: 1, maxLength: 60 }),
        anyFilter,
        (pairs, filter) => {
          const incidents = incidentsOf(pairs.map(([row]) => row));
          const { timeline, sieve } = filtered(incidents, filter);
          const located = hexesInTime(
            timeline,
            Int32Array.from(pairs, ([, h]) => h),
            hexes,
          );
          const counts = countHexes(timeline, sieve, located, createCounter(timeline, located));
          const left = pairs.flatMap(([row, h], i) => (isIn(incidents, i, filter) ? [{ h, event: row.event }] : []));
          const at = (h: number) => left.filter((row) => row.h === h);
          const placed = left.filter(({ h }) => h >= 0);
          const events = [...new Set(placed.map(({ event }) => event))].map((event) => {
            const own = placed.filter((row) => row.event === event);
            return { first: Math.min(...own.map(({ h }) => h)), rows: own.length };
          });
          expect([...counts.rows]).toEqual([0, 1, 2, 3].map((h) => at(h).length));
          expect([...counts.events]).toEqual([0, 1, 2, 3].map((h) => events.filter(({ first }) => first === h).length));
          expect(counts).toMatchObject({
            matching: left.length,
            inHexes: placed.length,
            outside: at(OUTSIDE).length,
            withoutPlace: at(NO_PLACE).length,
            eventsInHexes: events.length,
            rowsPerEvent:
              placed.length === 0 ? 1 : events.reduce((sum, { rows }) => sum + rows * rows, 0) / placed.length,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  /** Thousands of numbers at a time: `toEqual` would take minutes. */
  const expectSame = (a: Uint32Array, b: Uint32Array) => {
    expect(a.length).toBe(b.length);
    expect(a.findIndex((value, at) => value !== b[at])).toBe(-1);
  };

  it("leave the same counts whatever was filtered before", () => {
    const hexes = 3;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyRow, fc.integer({ min: OUTSIDE, max: hexes - 1 })), { minLength: 1, maxLength: 60 }),
        fc.array(anyFilter, { minLength: 2, maxLength: 6 }),
        (pairs, filters) => {
          const incidents = incidentsOf(pairs.map(([row]) => row));
          const { timeline } = filtered(incidents, everything);
          const located = hexesInTime(
            timeline,
            Int32Array.from(pairs, ([, h]) => h),
            hexes,
          );
          const moving = createCounter(timeline, located);
          for (const filter of filters) {
            const { sieve } = filtered(incidents, filter);
            const anew = createCounter(timeline, located);
            expectSame(moving.rows(sieve), anew.rows(sieve));
            expectSame(moving.profiles(sieve.slots), anew.profiles(sieve.slots));
            const later = { ...sieve, slots: filtered(incidents, filters[0]).sieve.slots };
            expectSame(moving.rows(later), anew.rows(later));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("count each month of the chart by its own first and last day", () => {
    const incidents = incidentsOf([
      {
        day: dayOfIso("2023-01-31"),
        minute: 0,
        rangeMinutes: 0,
        lng: -1.5,
        lat: 52.4,
        offence: 0,
        age: 10,
        sex: 0,
        flags: 0,
        event: 0,
      },
      {
        day: dayOfIso("2023-02-01"),
        minute: 0,
        rangeMinutes: 0,
        lng: -1.5,
        lat: 52.4,
        offence: 0,
        age: 10,
        sex: 0,
        flags: 0,
        event: 1,
      },
      {
        day: dayOfIso("2023-04-30"),
        minute: 0,
        rangeMinutes: 0,
        lng: -1.5,
        lat: 52.4,
        offence: 0,
        age: 10,
        sex: 0,
        flags: 0,
        event: 2,
      },
    ]);
    const facets = facetsOf(incidents, everything);
    expect([...facets.months]).toEqual([1, 1, 0, 1]);
  });
});
