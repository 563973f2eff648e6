import { beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/core/analyse";
import { type RotaGround, rotaGround, zonesOfRota } from "../../src/core/deployment/rota-ground";
import { planRota, whyNoRota } from "../../src/core/deployment/rota-plan";
import { rotaProblem } from "../../src/core/deployment/rota-problem";
import { publishRotaView } from "../../src/core/disclosure/publish-rota";
import type { Findings } from "../../src/core/findings";
import type { Incidents } from "../../src/core/incidents/incidents";
import { holidayOf } from "../../src/core/places/holidays";
import { areaOf, membersOf } from "../../src/core/places/members";
import { outreachIncidents } from "../../src/core/places/outreach-incidents";
import { createMemory } from "../../src/core/remember";
import { createStudy } from "../../src/core/study/defaults";
import { categoriesOf } from "../../src/core/study/offences";
import { withOutreach } from "../../src/core/study/outreach-plan";
import { severityWeights } from "../../src/core/study/severity";
import type { Study } from "../../src/core/study/study";
import { createDice } from "../bench/measure";
import { sampleExtract } from "../fixtures/sample-engine";

const byCount = withOutreach(createStudy(), { hours: 400 });
const byHarm = withOutreach(byCount, { weighting: "harm" });
const categories = categoriesOf(byCount.offences).length;
let incidents: Incidents;
let findings: Findings;
beforeAll(async () => {
  incidents = await sampleExtract(byCount);
  findings = analyse(byCount, incidents, createMemory());
}, 60_000);

function groundOf(study: Study, weights?: Float64Array): RotaGround {
  const holiday = holidayOf(study.calendar, null, incidents.lastDay);
  if (!holiday) throw new Error("Got no summer.");
  const asked = outreachIncidents(study, incidents, findings.offences, findings.hex, weights);
  const inZones = zonesOfRota(study).map((zone) => membersOf(areaOf(zone), incidents));
  return rotaGround(study, incidents, asked, inZones, holiday);
}

function planOf(study: Study, ground: RotaGround) {
  const problem = rotaProblem(ground, study.outreach);
  const last = [...planRota(problem)].at(-1);
  if (!last) throw new Error("Got no rota.");
  return { problem, ...last };
}

const randomWeights = (seed: number) => {
  const dice = createDice(seed);
  return Float64Array.from({ length: categories }, () => 1 + Math.floor(dice() * 400));
};

describe("a rota by severity weight", () => {
  it("is the rota by incidents where every weight is 1", () => {
    const [counted, weighed] = [groundOf(byCount), groundOf(byHarm, new Float64Array(categories).fill(1))];
    expect(weighed.expected).toEqual(counted.expected);
    expect(weighed.otherHours).toBe(counted.otherHours);
    expect(weighed.seen).toEqual(counted.seen);
    expect(planOf(byHarm, weighed).sessions).toEqual(planOf(byCount, counted).sessions);
  });

  it("is the same rota, and shows the same, whatever the unit of the weights", () => {
    for (const [seed, c] of [
      [1, 8],
      [2, 0.37],
      [3, 1000],
      [4, 365.25],
      [5, 1 / 3],
    ]) {
      const weights = randomWeights(seed);
      const scale = weights.map((weight) => c * weight);
      const [one, scaled] = [groundOf(byHarm, weights), groundOf(byHarm, scale)];
      expect(scaled.weighed?.asSureAs).toBeCloseTo(one.weighed?.asSureAs ?? Number.NaN, 6);
      const [first, second] = [planOf(byHarm, one), planOf(byHarm, scaled)];
      expect(second.sessions).toEqual(first.sessions);
      const shown = (ground: RotaGround, { problem, sessions }: typeof first) =>
        publishRotaView(
          byHarm,
          ground,
          problem,
          sessions.map((session) => ({ ...session, team: 0 })),
        );
      expect(shown(scaled, second)).toEqual(shown(one, first));
    }
    // Other weights are another rota, or the test would hold for a planner that is blind to them.
    const sessions = [1, 2, 3, 4].map((seed) => JSON.stringify(planOf(byHarm, groundOf(byHarm, randomWeights(seed)))));
    expect(new Set(sessions).size).toBeGreaterThan(1);
  });

  it("goes where the severe are: what is worth nothing draws nobody", () => {
    // Only one category weighs: the expectation is then that of an extract of it alone, as far as it is a share of places.
    const robbery = categoriesOf(byCount.offences).findIndex(({ id }) => id === "robbery-personal");
    const only = Float64Array.from({ length: categories }, (_, k) => (k === robbery ? 365 : 0));
    const { weighed } = groundOf(byHarm, only);
    const seen = groundOf(byCount).seen.reduce((sum, count) => sum + count, 0);
    expect(weighed?.without).toBeGreaterThan(0);
    expect(weighed?.without).toBeLessThan(weighed?.incidents ?? 0);
    expect(weighed?.incidents).toBeGreaterThan(0.9 * seen);
    const nothing = groundOf(byHarm, new Float64Array(categories));
    expect(whyNoRota(nothing, rotaProblem(nothing, byHarm.outreach), byHarm.outreach)).toEqual([
      "No incident behind this rota has a severity weight. Under “More rules”, count incidents instead.",
    ]);
  });

  it("is as sure as fewer incidents than it rests on, and shows shares that add up to 100", () => {
    const ground = groundOf(byHarm);
    const { weighed } = ground;
    if (!weighed) throw new Error("Got no weights.");
    // Cauchy–Schwarz: (Σw)² ÷ Σw² is at most their number.
    expect(weighed.asSureAs).toBeLessThan(weighed.incidents - weighed.without);
    const { problem, sessions } = planOf(byHarm, ground);
    const view = publishRotaView(
      byHarm,
      ground,
      problem,
      sessions.map((session) => ({ ...session, team: 0 })),
    );
    expect(view.weighting).toBe("harm");
    expect(view.expected.total).toBe(100);
    expect(view.expected.covered + view.expected.missed).toBeCloseTo(100, 9);
    // Incidents beside it are those of the rota by incidents, each once.
    const counted = publishRotaView(byCount, groundOf(byCount), problem, []);
    expect(view.incidents.total).toBe(counted.incidents.total);
    if (process.env.PRINT) console.log(weighed, view.expected, view.incidents);
  });
});

describe("the weights that ship", () => {
  it("are given to every category or said to be missing, with days as their unit", async () => {
    const { default: table } = await import("../../data/severity-weights.json");
    const listed = [...table.weights, ...table.without].map(({ category }) => category);
    expect([...listed].sort()).toEqual(byCount.offences.categories.map(({ id }) => id).sort());
    expect(table).toMatchObject({ unit: "days", vintage: "2026", confidence: "medium", level: "subgroup_median" });
    expect(table.source).toContain("secondary");
  });

  it("are those of the index: 15 years for homicide, a year for robbery, ten days for violence without injury", () => {
    const weights = severityWeights(byCount.offences);
    const of = (id: string) => weights[categoriesOf(byCount.offences).findIndex((category) => category.id === id)];
    expect(of("homicide")).toBe(15 * 365);
    expect(of("robbery-personal")).toBe(365);
    expect(of("violence-with-injury")).toBe(365);
    expect(of("weapons-possession")).toBe(273.75);
    expect(of("violence-without-injury")).toBe(10);
    expect(of("asb")).toBe(0);
    expect(of("not-in-table")).toBe(0);
  });
});
