import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
import { isoOfDay } from "../../src/core/calendar/days";
import { type RotaBacktest, rotaBacktest } from "../../src/core/deployment/rota-backtest";
import type { Findings } from "../../src/core/findings";
import type { Incidents } from "../../src/core/incidents/incidents";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { withOutreach } from "../../src/core/study/outreach-plan";
import type { Study } from "../../src/core/study/study";
import { createDice } from "../bench/measure";
import { sampleExtract } from "../fixtures/sample-engine";

/** 400 hours: enough to choose with, too few to be everywhere. */
const study = withOutreach(createStudy(), { hours: 400 });
let incidents: Incidents;
let findings: Findings;
beforeAll(async () => {
  incidents = await sampleExtract(study);
  findings = analyse(study, incidents, createMemory());
}, 60_000);

function run(of: Incidents, asked: Study = study): RotaBacktest {
  const steps = rotaBacktest(asked, of, findings.offences, findings.hex);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (typeof step.value === "string") throw new Error(`Got no backtest: ${step.value}.`);
  return step.value;
}

/** The extract with the day of some incidents changed. */
const onOtherDays = (dayOf: (i: number) => number): Incidents => ({
  ...incidents,
  day: incidents.day.map((_, i) => dayOf(i)),
});

describe("a rota made before the last summer", () => {
  it("meets more of it than an even spread of the same sessions", () => {
    const { covered, even, oneZone, total, sessions, earlier, holiday } = run(incidents);
    if (process.env.PRINT) console.log({ covered, even, oneZone, total, sessions });
    expect(isoOfDay(holiday.from)).toBe("2025-07-22");
    expect(earlier).toBe(2);
    expect(sessions).toBe(100);
    expect(covered).toBeLessThanOrEqual(total);
    expect(covered).toBeGreaterThan(even);
    expect(oneZone.sessions).toBeLessThanOrEqual(sessions);
  });

  it("knows nothing of what came after: a hotspot planted then changes what is counted, not the plan", () => {
    const before = run(incidents);
    const { from, to } = before.holiday;
    const zone = study.zones[3];
    const [[lng, lat]] = [middleOf(zone.rings[0])];
    const flooded: Incidents = { ...incidents, lng: incidents.lng.slice(), lat: incidents.lat.slice() };
    let moved = 0;
    for (let i = 0; i < incidents.length; i++) {
      if (incidents.day[i] < from || incidents.day[i] > to) continue;
      flooded.lng[i] = lng;
      flooded.lat[i] = lat;
      moved++;
    }
    expect(moved).toBeGreaterThan(100);
    const after = run(flooded);
    expect(after.total).toBeGreaterThan(2 * before.total);
    expect(after.sessions).toBe(before.sessions);
    // The plan is that of before: the flood lies in a zone that it gives few sessions to, and so it falls behind.
    expect(after.covered / after.total).toBeLessThan(before.covered / before.total);
    expect(after.oneZone.zone).toBe(before.oneZone.zone);
  });

  it("counts what was delivered, once where sessions overlap", () => {
    const { holiday, total } = run(incidents);
    const date = (day: number) => isoOfDay(holiday.from + day);
    const whole = study.zones.flatMap(({ id }) =>
      Array.from({ length: holiday.to - holiday.from + 1 }, (_, d) => ({
        zoneId: id,
        date: date(d),
        from: 840,
        to: 1320,
        people: 2,
      })),
    );
    const { delivered } = run(incidents, withOutreach(study, { delivered: [...whole, ...whole] }));
    expect(delivered?.sessions).toBe(2 * whole.length);
    expect(delivered?.covered).toBeCloseTo(total, 9);
    expect(run(incidents).delivered).toBeNull();
  });

  it("is no better than an even spread where zones and hours are by chance", () => {
    // Shuffling dates alone leaves busy zones busy. So place, day and hour are drawn anew for whoever is in a zone.
    const dice = createDice(11);
    const inZone = [...new Set(study.zones.flatMap((_, z) => [...membersOfZone(z)]))];
    let [plan, even] = [0, 0];
    const wins: boolean[] = [];
    for (let draw = 0; draw < 20; draw++) {
      const made: Incidents = {
        ...incidents,
        lng: incidents.lng.slice(),
        lat: incidents.lat.slice(),
        minute: incidents.minute.slice(),
        day: incidents.day.slice(),
      };
      for (const i of inZone) {
        const [lng, lat] = middleOf(study.zones[Math.floor(dice() * study.zones.length)].rings[0]);
        made.lng[i] = lng;
        made.lat[i] = lat;
        made.day[i] = incidents.firstDay + Math.floor(dice() * (incidents.lastDay - incidents.firstDay + 1));
        if (made.minute[i] >= 0) made.minute[i] = Math.floor(dice() * 1440);
      }
      const test = run(made);
      plan += test.covered;
      even += test.even;
      wins.push(test.covered > test.even);
    }
    if (process.env.PRINT) console.log({ plan, even, wins: wins.filter(Boolean).length });
    // The sum of twenty summers has a standard deviation of the root of its mean.
    expect(Math.abs(plan - even)).toBeLessThan(3 * Math.sqrt(even));
  }, 60_000);

  it("on shuffled dates still beats the even spread: busy zones stay busy, whatever the date", () => {
    const dice = createDice(3);
    const order = Array.from({ length: incidents.length }, (_, i) => ({ i, by: dice() })).sort((a, b) => a.by - b.by);
    const { covered, even } = run(onOtherDays((i) => incidents.day[order[i].i]));
    if (process.env.PRINT) console.log({ shuffled: covered, even });
    expect(covered).toBeGreaterThan(even);
  });
});

describe("what coming at its times is worth, beside the same sessions of each zone at any time", () => {
  // All ages: with victims of 24 and under the summer of 2025 has 21 incidents in the four zones, too few to tell times apart.
  const everybody = withOutreach(study, { ageTo: null });
  const times = (of: Incidents, asked = everybody) => {
    const { covered, anyTime, even, byLot, total } = run(of, asked);
    return { byTime: covered - anyTime, byPlace: anyTime - even, byLot, total };
  };
  /** Mean of the gain by time over draws, in standard errors from 0. */
  const overDraws = (draws: number, make: (dice: () => number) => Partial<Incidents>) => {
    const gains = Array.from({ length: draws }, (_, k) => times({ ...incidents, ...make(createDice(100 + k)) }).byTime);
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / draws;
    const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (draws - 1);
    return { mean, errors: mean / Math.sqrt(variance / draws) };
  };

  it("is little on the sample, and no more than times drawn by lot often bring: nearly all of the gain is by place", () => {
    for (const asked of [study, everybody]) {
      const { byTime, byPlace, byLot, total } = times(incidents, asked);
      if (process.env.PRINT) console.log({ total, byPlace, byTime, byLot });
      expect(byTime).toBeGreaterThan(0);
      expect(byTime).toBeLessThan(byPlace / 4);
      expect(byTime).toBeLessThan(2 * byLot);
    }
  });

  it("is nothing where days and hours are drawn by chance and places stay, over many draws", () => {
    const { mean, errors } = overDraws(80, (dice) => ({
      day: incidents.day.map(
        () => incidents.firstDay + Math.floor(dice() * (incidents.lastDay - incidents.firstDay + 1)),
      ),
      minute: incidents.minute.map((minute) => (minute < 0 ? minute : Math.floor(dice() * 1440))),
    }));
    if (process.env.PRINT) console.log({ byChance: mean, errors });
    expect(Math.abs(errors)).toBeLessThan(3);
  }, 60_000);

  it("is something where days and hours are dealt anew among the incidents: the hours of the city are still in them", () => {
    const { mean, errors } = overDraws(30, (dice) => {
      const order = Array.from({ length: incidents.length }, (_, i) => ({ i, by: dice() })).sort((a, b) => a.by - b.by);
      const dealt = <T extends Int32Array | Int16Array | Uint16Array>(values: T) =>
        values.map((_, k) => values[order[k].i]) as T;
      return {
        day: dealt(incidents.day),
        minute: dealt(incidents.minute),
        rangeMinutes: dealt(incidents.rangeMinutes),
      };
    });
    if (process.env.PRINT) console.log({ dealtAnew: mean, errors });
    expect(errors).toBeGreaterThan(3);
  }, 60_000);

  it("is found where everything happens at one hour", () => {
    const { byTime, byPlace, byLot, total } = times({
      ...incidents,
      minute: incidents.minute.map((minute) => (minute < 0 ? minute : 1110)),
      rangeMinutes: incidents.rangeMinutes.map(() => 0),
    });
    if (process.env.PRINT) console.log({ planted: byTime, byPlace, byLot, total });
    // One of four periods holds all: a session at any time meets a quarter of what one at the right time does.
    expect(byTime).toBeGreaterThan(byPlace);
    expect(byTime).toBeGreaterThan(5 * byLot);
  });

  it("has the mean and the spread of sessions drawn by lot, drawn one by one", () => {
    // Every incident of the zones is put on one day and into one period, so that what any choice of times meets is plain arithmetic.
    const { holiday } = run(incidents, everybody);
    const days = holiday.to - holiday.from + 1;
    const rangeMinutes = incidents.rangeMinutes.map(() => 0);
    const there = { ...incidents, day: incidents.day.slice(), minute: incidents.minute.slice(), rangeMinutes };
    incidents.day.forEach((day, i) => {
      if (day < holiday.from || day > holiday.to || incidents.minute[i] < 0) return;
      there.day[i] = holiday.from + 3;
      there.minute[i] = 900;
    });
    const oneZone = withOutreach(everybody, { zoneIds: [study.zones[0].id] });
    const { anyTime, byLot, total, sessions } = run(there, oneZone);
    // One cell of N holds all: n of N sessions meet it with the chance n ÷ N.
    const chance = sessions / (days * 4);
    expect(anyTime).toBeCloseTo(total * chance, 9);
    expect(byLot).toBeCloseTo(total * Math.sqrt(chance * (1 - chance)), 9);
  });
});

const middleOf = (ring: Study["zones"][number]["rings"][number]): [number, number] => {
  const mean = (k: 0 | 1) => ring.slice(1).reduce((sum, point) => sum + point[k], 0) / (ring.length - 1);
  return [mean(0), mean(1)];
};

function membersOfZone(z: number): number[] {
  const ring = study.zones[z].rings[0];
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return Array.from(incidents.lng.keys()).filter(
    (i) =>
      incidents.lng[i] >= Math.min(...lngs) &&
      incidents.lng[i] <= Math.max(...lngs) &&
      incidents.lat[i] >= Math.min(...lats) &&
      incidents.lat[i] <= Math.max(...lats),
  );
}
