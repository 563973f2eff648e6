import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
import { weekdayOfDay } from "../../src/core/calendar/days";
import { createContains } from "../../src/core/hexes/contains";
import type { Incidents } from "../../src/core/incidents/incidents";
import { daysIn } from "../../src/core/places/holiday-profile";
import { earlierOf, holidayOf, SORT } from "../../src/core/places/holidays";
import { byWeekday, countPeriods, weekdaysOf } from "../../src/core/places/outreach-counts";
import { countedOf, type OutreachIncidents, outreachIncidents } from "../../src/core/places/outreach-incidents";
import { outreachRates } from "../../src/core/places/outreach-rates";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { withOutreach } from "../../src/core/study/outreach-plan";
import type { Engine } from "../../src/worker/engine";
import { createDice } from "../bench/measure";
import { sampleEngine, sampleExtract } from "../fixtures/sample-engine";

const PERIODS = { from: 840, minutes: 120, count: 4 };
const HALVES = 40;

let incidents: Incidents;
let outreach: OutreachIncidents;
let zones: Uint32Array[];
let days: number[];
let holidays: number[];
let everywhere: Uint32Array;
const study = withOutreach(createStudy(), {});
beforeAll(async () => {
  incidents = await sampleExtract(study);
  const findings = analyse(study, incidents, createMemory());
  outreach = outreachIncidents(study, incidents, findings.offences, findings.hex);
  const suggested = (engine: Engine) => engine.suggestZones(study).map(({ rings }) => rings);
  const polygons = [...study.zones.map(({ rings }) => rings), ...suggested(await sampleEngine(study))];
  zones = polygons.map((rings) => {
    const inside = createContains([rings]);
    const isIn = (i: number) => inside(incidents.lng[i], incidents.lat[i]);
    return countedOf(outreach, incidents, Array.from(incidents.day.keys()).filter(isIn)).members;
  });
  everywhere = countedOf(outreach, incidents, incidents.day.keys()).members;
  holidays = Array.from(outreach.sorts.keys())
    .filter((d) => outreach.sorts[d] === SORT.holiday)
    .map((d) => d + outreach.firstDay);
  const summer = holidayOf(study.calendar, null, incidents.lastDay);
  if (!summer) throw new Error("Got no summer.");
  days = earlierOf(study.calendar, summer, incidents.firstDay, incidents.lastDay).flatMap((h) => daysIn(outreach, h));
}, 60_000);

/** Counts by weekday and period: of zones on some days of summers, of the city on some days of all holidays. */
function counted(summer: readonly number[], holidays: readonly number[]) {
  const cells = (of: readonly number[], list: Uint32Array) =>
    byWeekday(
      of,
      countPeriods(incidents, list, new Map(of.map((day, d) => [day, d])), PERIODS).inPeriods,
      PERIODS.count,
    );
  return {
    periods: PERIODS.count,
    days: weekdaysOf(summer),
    zones: zones.map((list) => cells(summer, list)),
    city: cells(holidays, everywhere),
    cityDays: weekdaysOf(holidays),
    rowsPerEvent: outreach.asked.rowsPerEvent,
  };
}

/** Poisson deviance per cell: 2 Σ (y log(y/m) − (y − m)); and the mean squared error. */
function errors(seen: ReturnType<typeof counted>, perDay: (zone: number, cell: number) => number) {
  let [deviance, squares, cells] = [0, 0, 0];
  seen.zones.forEach((counts, z) => {
    counts.forEach((y, k) => {
      const n = seen.days[Math.floor(k / PERIODS.count)];
      // A rate of nothing would be infinitely wrong at the first incident: it is taken for half an incident on all days.
      const mean = Math.max(perDay(z, k), 0.5 / days.length) * n;
      deviance += 2 * ((y > 0 ? y * Math.log(y / mean) : 0) - (y - mean));
      squares += (y - perDay(z, k) * n) ** 2;
      cells++;
    });
  });
  return { deviance: deviance / cells, squares: squares / cells };
}

describe("what is expected of zones, weekdays and periods", () => {
  it("predicts hidden halves of the days better than raw rates and than the city's mean", () => {
    const dice = createDice(5);
    const sums = { shrunk: [0, 0], raw: [0, 0], city: [0, 0], zoneMean: [0, 0] };
    let [betterThanRaw, betterThanCity] = [0, 0];
    for (let half = 0; half < HALVES; half++) {
      const order = holidays.map((day) => ({ day, by: dice() })).sort((a, b) => a.by - b.by);
      const isKnown = new Set(order.slice(0, holidays.length / 2).map(({ day }) => day));
      const known = days.filter((day) => isKnown.has(day));
      const fit = counted(
        known,
        holidays.filter((day) => isKnown.has(day)),
      );
      const seen = counted(
        days.filter((day) => !isKnown.has(day)),
        [],
      );
      const rates = outreachRates(fit);
      const of = (cell: number) => fit.days[Math.floor(cell / PERIODS.count)];
      const total = fit.zones.reduce((all, counts) => all + counts.reduce((a, b) => a + b, 0), 0);
      const mean = total / (fit.zones.length * PERIODS.count * known.length);
      const results = {
        shrunk: errors(seen, (z, k) => rates.perDay[z][k]),
        raw: errors(seen, (z, k) => fit.zones[z][k] / of(k)),
        city: errors(seen, () => mean),
        zoneMean: errors(seen, (z) => fit.zones[z].reduce((a, b) => a + b, 0) / (PERIODS.count * known.length)),
      };
      if (results.shrunk.deviance < results.raw.deviance) betterThanRaw++;
      if (results.shrunk.deviance < results.city.deviance) betterThanCity++;
      for (const [name, { deviance, squares }] of Object.entries(results)) {
        sums[name as keyof typeof sums][0] += deviance / HALVES;
        sums[name as keyof typeof sums][1] += squares / HALVES;
      }
    }
    console.log(
      `${zones.length} places, ${days.length} days, ${HALVES} halves; deviance and squared error a cell: ${Object.entries(
        sums,
      )
        .map(([name, [deviance, squares]]) => `${name} ${deviance.toFixed(4)}, ${squares.toFixed(5)}`)
        .join("; ")}. Better than raw in ${betterThanRaw}, than the city's mean in ${betterThanCity}.`,
    );
    expect(sums.shrunk[0]).toBeLessThan(sums.raw[0]);
    expect(sums.shrunk[0]).toBeLessThan(sums.city[0]);
    expect(sums.shrunk[1]).toBeLessThan(sums.raw[1]);
    expect(sums.shrunk[1]).toBeLessThan(sums.city[1]);
    expect(betterThanRaw).toBeGreaterThan(0.95 * HALVES);
    expect(betterThanCity).toBeGreaterThan(0.95 * HALVES);
  });

  it("keeps a cell with many incidents near its own rate, and gives a thin one that of the zone and the city", () => {
    const flat = (value: number) => new Float64Array(7).fill(value);
    const days7 = new Array<number>(7).fill(50);
    const busy = Float64Array.from([400, 50, 50, 50, 50, 50, 50]);
    const { perDay } = outreachRates({
      periods: 1,
      days: days7,
      zones: [busy, flat(5)],
      city: flat(500),
      cityDays: days7,
      rowsPerEvent: 1,
    });
    expect(perDay[0][0]).toBeGreaterThan(7);
    expect(perDay[1][0]).toBeLessThan(0.2);
    const none = outreachRates({
      periods: 1,
      days: days7,
      zones: [flat(0), flat(0)],
      city: flat(0),
      cityDays: days7,
      rowsPerEvent: 1,
    });
    expect(none.perDay.every((rates) => rates.every((rate) => rate === 0))).toBe(true);
    const noDays = outreachRates({
      periods: 1,
      days: flat(0) as unknown as number[],
      zones: [flat(0)],
      city: flat(0),
      cityDays: days7,
      rowsPerEvent: 1,
    });
    expect(noDays.perDay[0].every((rate) => rate === 0)).toBe(true);
  });

  it("adds up to what was counted where zones do not differ by more than chance", () => {
    const same = new Float64Array(14).fill(3);
    const { perDay, betweenZones, betweenCells } = outreachRates({
      periods: 2,
      days: new Array<number>(7).fill(10),
      zones: [same, same],
      city: same.map((n) => n * 10),
      cityDays: new Array<number>(7).fill(10),
      rowsPerEvent: 1,
    });
    expect([betweenZones, betweenCells]).toEqual([0, 0]);
    for (const rates of perDay) for (const rate of rates) expect(rate).toBeCloseTo(0.3, 9);
    expect(weekdayOfDay(days[0])).toBeGreaterThanOrEqual(0);
  });
});
