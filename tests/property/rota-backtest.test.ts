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
