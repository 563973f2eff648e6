import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PostProblem } from "../../src/core/deployment/problem";
import { brokenRules } from "../unit/core/deployment/check-plan";
import { solve } from "../unit/core/deployment/solve";

interface Instance {
  readonly id: string;
  readonly problem: string;
  readonly p: number;
  readonly demand: Readonly<Record<string, number>>;
  readonly coverage: Readonly<Record<string, readonly string[]>>;
  readonly fixed: readonly string[];
  readonly banned: readonly string[];
  readonly zones: Readonly<Record<string, readonly string[]>> | null;
  readonly max_per_zone: number | null;
  readonly optimum: number;
  readonly greedy_value: number | null;
}

const file = new URL("cases/location/instances.json", import.meta.url);
const { instances } = JSON.parse(readFileSync(file, "utf8")) as { instances: Instance[] };
const covering = instances.filter(({ problem }) => problem === "mclp");

/** Every candidate is a route of its own, and a zone is the school of its routes. */
function problemOf(instance: Instance): PostProblem {
  const items = Object.keys(instance.demand);
  const sites = Object.keys(instance.coverage);
  const zones = Object.entries(instance.zones ?? {});
  return {
    demand: Float64Array.from(Object.values(instance.demand)),
    schools: sites.map((site) => zones.find(([, members]) => members.includes(site))?.[0] ?? null),
    candidates: sites.map((site, route) => ({
      route,
      atMeters: 0,
      covers: Int32Array.from(instance.coverage[site], (item) => items.indexOf(item)).filter((item) => item >= 0),
    })),
    posts: instance.p,
    locked: instance.fixed.map((site) => sites.indexOf(site)),
    forbidden: instance.banned.map((site) => sites.indexOf(site)),
    longestGapMeters: null,
    everySchool: false,
    mostPerSchool: instance.max_per_zone,
  };
}

describe("maximal covering, against GLPK and CBC", () => {
  it("has all ten instances", () => {
    expect(covering).toHaveLength(10);
  });

  it.each(covering.map((instance) => [instance.id, instance] as const))(
    "%s is solved to its optimum",
    (_, instance) => {
      const problem = problemOf(instance);
      const { first, last } = solve(problem);
      expect(last.covered).toBe(instance.optimum);
      expect(last.bound).toBe(instance.optimum);
      expect(last.proven).toBe(true);
      expect(brokenRules(problem, last.chosen, last.covered)).toEqual([]);
      if (instance.greedy_value !== null) expect(first.covered).toBeGreaterThanOrEqual(instance.greedy_value);
    },
  );
});
