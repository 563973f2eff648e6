import { describe, expect, it } from "vitest";
import type { PublishedPosts } from "../../../../src/core/disclosure/published-route-plan";
import { rowsOfAllHours } from "../../../../src/core/incidents/hour-facets";
import { createStudy } from "../../../../src/core/study/defaults";
import { withFilter } from "../../../../src/core/study/edits";
import { hourPresets } from "../../../../src/core/study/hour-presets";
import { everything, type Filter } from "../../../../src/core/study/study";
import { routeSums } from "../../../../src/ui/shell/route-sums";
import {
  agreementWords,
  disagreementWords,
  loadSums,
  planAgreementWords,
  planSums,
  regionAgreementWords,
  regionSums,
  viewSums,
} from "../../../../src/ui/shell/sums";
import { publishFiles } from "../../../../src/worker/headless";
import { makeExtract } from "../../../golden/make-extract";

const withBadDate = `${makeExtract()}SYN-1,99/99/2025,,,,8N,,,,,\r\n`;

async function shown(part: Partial<Filter>, csv = withBadDate) {
  const study = withFilter(createStudy(), part);
  const { published, report } = await publishFiles([new File([csv], "SYNTHETIC_sums.csv")], study, {
    today: "2026-04-01",
  });
  return { published, report, filter: study.filter };
}

const filters: readonly (readonly [string, Partial<Filter>])[] = [
  ["without a filter", {}],
  ["for the last 12 months", { dates: { kind: "last", months: 12 } }],
  ["for dates inside months", { dates: { kind: "between", from: "2024-03-10", to: "2025-02-20" } }],
  ["after school", { hours: hourPresets[0].hours }],
  ["for school days and holidays", { dayKinds: ["school", "holiday"] }],
  ["for two age bands and one sex", { ageBands: ["16-18", "19-24"], sexes: ["male"] }],
  ["for knives, domestic abuse left out", { knife: true, domestic: "leave-out" }],
  ["for domestic abuse only", { domestic: "only" }],
  ["for guns, of which the file has none", { gun: true }],
  ["for what is street-relevant", { streetRelevant: true }],
];

describe("the sums of a view", () => {
  it.each(filters)("all hold %s", async (_, part) => {
    const { published, report, filter } = await shown(part);
    const checks = [...viewSums(published, filter, report), ...routeSums(published)];
    expect(checks.map(({ what }) => what)).toEqual(expect.arrayContaining(["Routes", "Beside the routes", "Zones"]));
    expect(checks.filter((check) => !check.holds)).toEqual([]);
  });

  it("compares the months only where whole months are shown", async () => {
    const whole = await shown({ dates: { kind: "between", from: "2024-03-01", to: "2024-04-30" } });
    const partly = await shown({ dates: { kind: "between", from: "2024-03-10", to: "2024-04-30" } });
    const names = (view: typeof whole) => viewSums(view.published, view.filter, view.report).map((check) => check.what);
    expect(names(whole)).toContain("Months");
    expect(names(partly)).not.toContain("Months");
    expect(agreementWords(viewSums(whole.published, whole.filter, null), 5)).toBe(
      "Map, table, months and hours all sum to 5",
    );
    expect(agreementWords(viewSums(partly.published, partly.filter, null), 5)).toBe(
      "Map, table and hours all sum to 5",
    );
  });

  it("compare what lies along routes and in zones with their totals, and see a total that cannot be", async () => {
    const { published } = await shown({});
    const [routes, busiest] = regionSums(published, "route");
    const sum = published.routes.regions.reduce((all, region) => all + region.incidents, 0);
    expect(routes).toMatchObject({ sum: published.routes.inAny, holds: true });
    expect(busiest).toMatchObject({ holds: true, atMost: true });
    expect(regionAgreementWords(routeSums(published), "route")).toMatch(
      new RegExp(`^${sum} by route( − \\d+ counted again)? = ${published.routes.inAny} along any route$`),
    );
    const [region] = published.routes.regions;
    const of = (incidents: number[], inAny: number, inSeveral: number) =>
      regionSums(
        {
          ...published,
          routes: {
            ...published.routes,
            regions: incidents.map((n) => ({ ...region, incidents: n })),
            inAny,
            inSeveral,
          },
        },
        "route",
      ).map((check) => check.holds);
    expect(of([20, 10, 5], 32, 3)).toEqual([true, true]);
    expect(of([20, 10, 5], 31, 3)).toEqual([true, true]);
    expect(of([20, 10, 5], 28, 3), "three incidents are counted again six times at most").toEqual([false, true]);
    expect(of([20, 10, 5], 33, 3), "each of the three is counted again at least once").toEqual([false, true]);
    expect(of([20, 10], 19, 11)).toEqual([true, false]);
    expect(of([20, 10], 30, 0)).toEqual([true, true]);
    expect(of([20, 10], 29, 0)).toEqual([false, true]);
    // Half an incident on one route, and all of it or a quarter on the other.
    expect(of([20.5, 10], 30, 1)).toEqual([true, true]);
    expect(of([20.5, 10.25], 30.5, 1)).toEqual([true, true]);
    expect(of([20.5, 10], 29, 1)).toEqual([false, true]);
  });

  it("of routes see a stretch, a left-out incident or a month-only file that does not fit", async () => {
    const { published } = await shown({});
    const { routeScores } = published;
    const broken = (part: Partial<typeof routeScores>) =>
      routeSums({ ...published, routeScores: { ...routeScores, ...part } })
        .filter(({ holds }) => !holds)
        .map(({ what }) => what);
    expect(broken({})).toEqual([]);
    expect(broken({ beside: routeScores.beside + 1 })).toEqual(["Beside the routes"]);
    const [first, ...others] = routeScores.routes;
    const incidents = first.segments.incidents.map((n, at) => (at === 0 ? n + 1 : n));
    expect(broken({ routes: [{ ...first, segments: { ...first.segments, incidents } }, ...others] })).toEqual([
      "Along the routes",
    ]);
    expect(routeSums({ ...published, monthOnly: true })).toEqual([]);
  });

  it("claim nothing about hours where only the month is known", async () => {
    const { published, filter } = await shown({});
    const checks = viewSums({ ...published, monthOnly: true }, filter, null);
    expect(checks.map((check) => check.what)).not.toContain("Hours");
    expect(agreementWords(checks, 5)).toBe("Map, table and months all sum to 5");
  });

  it("names both numbers when one hex too many is counted", async () => {
    const { published, filter } = await shown({});
    const count = published.hexes.count.slice();
    count[0] += 1;
    const wrong = { ...published, hexes: { ...published.hexes, count } };
    const n = published.sums.inHexes;
    expect(disagreementWords(viewSums(wrong, filter, null))).toBe(
      `Map and table add up to ${n + 1}, but there are ${n} incidents in hexes`,
    );
  });

  it("explain the incidents known only as a range, and see a share of one that is lost", async () => {
    const { published, filter } = await shown({ hours: hourPresets[1].hours });
    const { spread, spreadIn, knownIn } = published.hours;
    expect(Math.min(spreadIn, knownIn, spread - spreadIn)).toBeGreaterThan(0);
    const lines = (view: typeof published) => viewSums(view, filter, null);
    const hours = lines(published).find((line) => line.what === "Hours");
    expect(hours?.parts).toBe(
      `${knownIn} in the chosen hours + ${spreadIn} known only as a range, counted where at least half of the range lies in the chosen hours`,
    );
    expect(hours).toMatchObject({ sum: published.sums.inHexes, holds: true });
    const week = lines(published).find((line) => line.what === "Chart of hours");
    expect(week?.parts).toContain(`${spread} of them spread`);
    expect(week).toMatchObject({ expected: rowsOfAllHours(published.hours), holds: true });
    const lost = published.hours.counts.map((count, hour) => (hour === 15 ? count - 0.001 : count));
    const wrong = { ...published, hours: { ...published.hours, counts: lost } };
    expect(lines(wrong).filter((line) => !line.holds)).toMatchObject([{ what: "Chart of hours" }]);
    const oneMore = { ...published, hours: { ...published.hours, spreadIn: spreadIn + 1 } };
    expect(lines(oneMore).filter((line) => !line.holds)).toMatchObject([{ what: "Hours" }]);
  });

  it("does not hold against a filter that the view was not made with", async () => {
    const { published } = await shown({});
    const afterSchool = { ...everything, hours: hourPresets[0].hours };
    expect(disagreementWords(viewSums(published, afterSchool, null))).toContain("Hours add up to");
  });
});

describe("the sums of a load", () => {
  it("hold for a file in which a row is set aside", async () => {
    const { report } = await shown({});
    expect(report.setAside).toBe(1);
    expect(loadSums(report).every((check) => check.holds)).toBe(true);
  });

  it("do not hold when a row is lost", async () => {
    const { report } = await shown({});
    expect(disagreementWords(loadSums({ ...report, accepted: report.accepted - 1 }))).toContain("401 rows read");
  });
});

describe("the sums of a plan of posts", () => {
  /** Three posts that cover 8 of 12.4, made by hand. */
  const plan = {
    posts: [{ addsIncidents: 5.4 }, { addsIncidents: 1.6 }, { addsIncidents: 1 }],
    incidents: { covered: 8, missed: 4.4, total: 12.4, onOtherDays: 0, decimals: 1 },
    stretches: [{ incidents: { covered: 8, missed: 1.2 } }, { incidents: { covered: 0, missed: 3.2 } }],
    byHour: { covered: [0.1, 7.9], missed: [4.2, 0.2] },
  } as unknown as PublishedPosts;

  it("hold when covered and missed are all there is, by post, by stretch and by hour", () => {
    expect(planSums(plan).map(({ holds }) => holds)).toEqual([true, true, true, true]);
    expect(planAgreementWords(planSums(plan))).toBe("On the routes of the plan: 12.4 = 8.0 covered + 4.4 missed");
  });

  it.each([
    ["a post that adds too much", { posts: [{ addsIncidents: 8.1 }] }],
    ["a stretch that is left out", { stretches: [{ incidents: { covered: 8, missed: 1.2 } }] }],
    ["an hour that is lost", { byHour: { covered: [7.9], missed: [4.4] } }],
    ["a total that is not the sum of its parts", { incidents: { ...plan.incidents, total: 12.5 } }],
  ])("do not hold with %s", (_, part) => {
    const wrong = { ...plan, ...part } as unknown as PublishedPosts;
    expect(disagreementWords(planSums(wrong))).toMatch(/add up to/);
  });
});
