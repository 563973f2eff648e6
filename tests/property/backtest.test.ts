import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
import { shiftMonths } from "../../src/core/calendar/days";
import { type Backtest, backtest, defaultCut } from "../../src/core/deployment/backtest";
import { positionAt } from "../../src/core/deployment/places-on-routes";
import type { Findings } from "../../src/core/findings";
import type { Incidents } from "../../src/core/incidents/incidents";
import { measureLine, pointsNear } from "../../src/core/places/along-line";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { withRoutePlan } from "../../src/core/study/route-plan";
import type { Study } from "../../src/core/study/study";
import { createDice } from "../bench/measure";
import { sampleExtract } from "../fixtures/sample-engine";

/** Victims of any age: of 18 and under the sample's example routes saw five in the last year, too few to tell anything by. */
const base = withRoutePlan(createStudy(), { people: 6 });
const study: Study = { ...base, routeRules: { ...base.routeRules, ageTo: null } };
const lines = study.routes.map(({ line }) => measureLine(line));

/** `SHUFFLES=200 npx vitest run tests/property/backtest.test.ts` is the full run. */
const SHUFFLES = Number(process.env.SHUFFLES ?? 24);

let incidents: Incidents;
let findings: Findings;
let near: number[];
beforeAll(async () => {
  incidents = await sampleExtract(study);
  findings = analyse(study, incidents, createMemory());
  near = [...new Set(lines.flatMap((line) => [...pointsNear(line, incidents.lng, incidents.lat, 100).point]))];
}, 60_000);

function run(of: Incidents, people = 6, cut = defaultCut(of)): Backtest {
  const steps = backtest(withRoutePlan(study, { people }), of, findings.offences, findings.hex, cut);
  let step = steps.next();
  while (!step.done) step = steps.next();
  if (typeof step.value === "string") throw new Error(`Got no backtest: ${step.value}.`);
  return step.value;
}

/** The extract with some of its incidents moved. */
function moved(which: readonly number[], to: (i: number) => readonly [number, number]): Incidents {
  const lng = incidents.lng.slice();
  const lat = incidents.lat.slice();
  for (const i of which) [lng[i], lat[i]] = to(i);
  return { ...incidents, lng, lat };
}

/** The extract with day, minute and range of each event given to another event. */
function shuffledTimes(dice: () => number): Incidents {
  const { event, events, day, minute, rangeMinutes } = incidents;
  const first = new Int32Array(events);
  for (let i = event.length - 1; i >= 0; i--) first[event[i]] = i;
  for (let e = events - 1; e > 0; e--) {
    const other = Math.floor(dice() * (e + 1));
    [first[e], first[other]] = [first[other], first[e]];
  }
  return {
    ...incidents,
    day: day.map((_, i) => day[first[event[i]]]),
    minute: minute.map((_, i) => minute[first[event[i]]]),
    rangeMinutes: rangeMinutes.map((_, i) => rangeMinutes[first[event[i]]]),
  };
}

describe("a backtest", () => {
  it("on the sample beats posts placed at random, and the busiest routes of the year before", () => {
    const { covered, total, random, busiest, posts } = run(incidents);
    expect(posts).toBe(3);
    expect(total).toBeGreaterThan(30);
    expect(covered).toBeGreaterThan(random.high);
    expect(covered).toBeGreaterThan(busiest);
  });

  it("knows nothing of what comes after its cut: a place that is hot only then is not in the plan", () => {
    const cut = defaultCut(incidents);
    const later = near.filter((i) => incidents.day[i] > cut);
    // Everything after the cut happens in one place, where nothing happened before.
    const spot = positionAt(lines[4], 600);
    const planted = run(moved(later, () => spot));
    expect(planted.total).toBeGreaterThan(30);
    expect(planted.covered).toBe(0);
    expect(planted.anyTime).toBe(0);
    // A plan that could have known it would have seen it all.
    const known = run(moved(near, () => spot));
    expect(known.covered).toBe(known.total);
  });

  it("does not beat random choice where the places mean nothing: incidents strewn over the routes by chance", () => {
    const lengths = lines.reduce((sum, line) => sum + line.lengthMeters, 0);
    const results = Array.from({ length: 12 }, (_, seed) => {
      const dice = createDice(100 + seed);
      return run(
        moved(near, () => {
          let meters = dice() * lengths;
          let r = 0;
          while (meters > lines[r].lengthMeters) meters -= lines[r++].lengthMeters;
          return positionAt(lines[r], meters);
        }),
      );
    });
    const share = (of: (result: Backtest) => number) =>
      results.reduce((sum, result) => sum + of(result) / result.total, 0) / results.length;
    expect(share(({ covered }) => covered)).toBeLessThan(1.5 * share(({ random }) => random.mean));
    // By definition of the range about one in forty.
    expect(results.filter(({ covered, random }) => covered > random.high).length).toBeLessThanOrEqual(2);
  });

  it("still beats random choice when only the dates are shuffled: places that are busy are so on any date", () => {
    const dice = createDice(5);
    const order = Array.from({ length: incidents.length }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(dice() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const { covered, random } = run({ ...incidents, day: incidents.day.map((_, i) => incidents.day[order[i]]) });
    expect(covered).toBeGreaterThan(random.high);
  });

  it("on the sample sees as much as posts chosen by all incidents: most of its places are busy at all hours", () => {
    const cuts = [30, 24, 18, 12].map((months) => shiftMonths(incidents.lastDay + 1, -months) - 1);
    const results = cuts.map((cut) => run(incidents, 6, cut));
    if (process.env.PRINT) console.log(results.map(({ covered, anyTime, total }) => ({ covered, anyTime, total })));
    for (const { anyTime, random } of results) expect(anyTime).toBeGreaterThan(random.high);
    const all = (of: (result: Backtest) => number) => results.reduce((sum, result) => sum + of(result), 0);
    // By incidents after school alone it would be four fifths of it.
    expect(all(({ covered }) => covered)).toBeGreaterThan(0.95 * all(({ anyTime }) => anyTime));
  });

  it("sees as much as posts chosen by all incidents, and no more, where dates and times mean nothing: shuffled among the events", () => {
    const gains = Array.from({ length: SHUFFLES }, (_, seed) => {
      const { covered, anyTime, total } = run(shuffledTimes(createDice(500 + seed)));
      return (covered - anyTime) / total;
    });
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
    const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
    const error = Math.sqrt(variance / gains.length);
    if (process.env.PRINT) console.log({ mean, error });
    // Incidents after school alone see 3.6 % of the incidents less: they are too few to go by.
    expect(mean).toBeLessThan(Math.max(0.01, 2 * error));
    expect(mean).toBeGreaterThan(-0.02);
    expect(error).toBeLessThan(0.01);
  });

  it("finds an effect of the hours after school that was planted: what happens then happens elsewhere than at other hours", () => {
    const members = new Set(findings.routeScores.routes.flatMap(({ members: { incident } }) => [...incident]));
    const [after, other] = [positionAt(lines[4], 600), positionAt(lines[6], 300)];
    const planted = moved(near, (i) => (members.has(i) ? after : other));
    const { covered, anyTime, total } = run(planted, 2);
    expect(total).toBeGreaterThan(30);
    expect(covered).toBe(total);
    expect(anyTime).toBe(0);
  });

  it("is not made where the extract is too short to plan on a year and look at another", () => {
    const steps = backtest(
      study,
      { ...incidents, firstDay: incidents.lastDay - 700 },
      findings.offences,
      findings.hex,
      defaultCut(incidents),
    );
    expect(steps.next().value).toBe("too-short");
  });
});
