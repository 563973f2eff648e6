import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
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

let incidents: Incidents;
let findings: Findings;
let near: number[];
beforeAll(async () => {
  incidents = await sampleExtract(study);
  findings = analyse(study, incidents, createMemory());
  near = [...new Set(lines.flatMap((line) => [...pointsNear(line, incidents.lng, incidents.lat, 100).point]))];
}, 60_000);

function run(of: Incidents): Backtest {
  const steps = backtest(study, of, findings.offences, findings.hex, defaultCut(of));
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
