import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { withFilter } from "../../../src/core/study/edits";
import { hourPresets } from "../../../src/core/study/hour-presets";
import { tenths } from "../../../src/core/words/numbers";
import { formats } from "../../../src/export/formats";
import { storyOf } from "../../../src/export/slide/story";
import { exportInput, HOSTILE, hostileInput, withEveryVictim } from "./published";

const input = await exportInput();
const formatOf = (id: string) => formats.find((format) => format.id === id) ?? expect.fail(`no format ${id}`);
const table = (id: string, from = input) =>
  Papa.parse<Record<string, string>>(
    formatOf(id)
      .write(from)
      .replace(/^\uFEFF/, ""),
    { header: true, skipEmptyLines: true },
  ).data;
const sum = (rows: readonly Record<string, string>[], column: string) =>
  rows.reduce((all, row) => all + Number(row[column]), 0);

describe("exported tables", () => {
  it("have a row for every hex, empty ones included, which sum to what is on the map", () => {
    const rows = table("hexes-csv");
    expect(rows.length).toBe(1137);
    expect(sum(rows, "incidents")).toBe(input.published.sums.inHexes);
    expect(rows.every((row) => /^[0-9a-f]{15}$/.test(row.hex))).toBe(true);
  });

  it("have places that reach the total with everywhere else, in incidents, hexes and area", () => {
    const rows = table("places-csv");
    const total = rows.find((row) => row.row_is === "total") ?? expect.fail("no total");
    const parts = rows.filter((row) => row.row_is !== "total");
    expect(input.published.hotspots.length).toBeGreaterThan(0);
    expect(parts.map((row) => row.row_is)).toEqual([...input.published.hotspots.map(() => "place"), "everywhere else"]);
    for (const column of ["incidents", "hexes"]) expect(sum(parts, column)).toBe(Number(total[column]));
    for (const column of ["share_of_area", "share_of_incidents"])
      expect(sum(parts, column)).toBeCloseTo(Number(total[column]), 6);
    expect(Number(total.incidents)).toBe(input.published.sums.inHexes);
    // What was tested is a place with its ring, which never holds less than the place itself.
    for (const row of parts.slice(0, -1)) {
      expect(Number(row.with_ring_incidents)).toBeGreaterThanOrEqual(Number(row.incidents));
      expect(Number(row.with_ring_times_even_spread)).toBeGreaterThan(1);
    }
  });

  it("count an incident in several routes once in the total", () => {
    const rows = table("regions-csv");
    const routes = rows.filter((row) => row.row_is === "route");
    const value = (kind: string) => Number(rows.find((row) => row.row_is === kind)?.incidents);
    expect(routes.length).toBe(input.study.routes.length);
    expect(value("routes total")).toBe(input.published.routes.inAny);
    expect(sum(routes, "incidents")).toBeGreaterThanOrEqual(value("routes total"));
    expect(routes.every((row) => row.example === "yes")).toBe(true);
  });

  it("give routes the figures of the School routes screen, and their period and rules, however the map is filtered", async () => {
    const filtered = await exportInput((study) =>
      withFilter(withEveryVictim(study), {
        dates: { kind: "last", months: 3 },
        sexes: ["female"],
        hours: hourPresets[1].hours,
      }),
    );
    const { routeScores } = filtered.published;
    const rows = table("regions-csv", filtered);
    const routes = rows.filter((row) => row.row_is === "route");
    expect(routeScores.incidents).toBeGreaterThan(0);
    expect(routes.map((row) => Number(row.incidents))).toEqual(routeScores.routes.map(({ incidents }) => incidents));
    expect(routes.map((row) => row.days)).toEqual(routeScores.routes.map(({ schoolDays }) => String(schoolDays)));
    expect(rows.filter((row) => row.row_is === "zone").every((row) => String(row.filter).includes("female"))).toBe(
      true,
    );
    for (const row of rows.filter(({ row_is }) => String(row_is).startsWith("route")))
      expect(row).toMatchObject({
        period_from: routeScores.from,
        period_to: routeScores.to,
        filter: "in the hours after school on the days of each school; victims of any age",
        n: String(routeScores.incidents),
      });
    const shapes = JSON.parse((formats.find(({ id }) => id === "regions-geojson") ?? expect.fail()).write(filtered));
    expect(shapes.features[0].properties).toMatchObject({
      period_from: routeScores.from,
      incidents: routeScores.routes[0].incidents,
    });
    const story = storyOf(filtered.published, filtered.study, "routes");
    expect(story.stamp).not.toContain("female");
    expect(story.rows(3).at(-1)?.incidents).toBe(tenths(routeScores.incidents));
  });

  it("leave the count empty where nothing could be counted, and say where that is", async () => {
    const ring = [
      [1.5, 52.4],
      [1.51, 52.4],
      [1.51, 52.41],
      [1.5, 52.4],
    ] as const;
    const far = { id: "far", name: "Mirrored", example: true, note: "", noteDate: null, chosenOn: null, rings: [ring] };
    const rows = table("regions-csv", await exportInput((study) => ({ ...study, zones: [...study.zones, far] })));
    const row = rows.find(({ name }) => name === "Mirrored (example)");
    expect(row).toMatchObject({ incidents: "", incidents_on_days: "", incidents_per_day: "", outside_area: "yes" });
    expect(rows.filter(({ outside_area }) => outside_area === "yes")).toHaveLength(1);
  });

  it.each(["places-csv", "hexes-csv", "regions-csv"])("carry their stamp in every row of %s", (id) => {
    for (const row of table(id)) {
      if (!String(row.row_is).startsWith("route"))
        expect(row).toMatchObject({
          period_from: input.published.periodFrom,
          period_to: input.published.periodTo,
          filter: "no filter",
          n: String(input.published.sums.inHexes),
        });
      expect(row).toMatchObject({
        marking: "OFFICIAL-SENSITIVE",
        audience: "Operational, not for publication",
      });
      expect(row.source).toContain("Synthetic data, not real incidents");
    }
  });

  it("keep hostile names as text", async () => {
    const names = table("regions-csv", await hostileInput())
      .filter((row) => row.row_is === "route")
      .map((row) => row.name);
    expect(names.map((name) => name.replace(/^'/, ""))).toEqual(HOSTILE);
    expect(names.every((name) => !/^[=+\-@\t\r\n＝]/.test(name))).toBe(true);
  });

  it("say how many were known only as a range, and how they count, where hours are chosen", async () => {
    const evenings = await exportInput((study) => withFilter(study, { hours: hourPresets[1].hours }));
    const { spread, spreadIn } = evenings.published.hours;
    expect(spreadIn).toBeGreaterThan(1);
    const said = `${spreadIn} of ${spread} incidents known only as a from–to range of at most 24 hours count in these hours`;
    for (const id of ["hexes-csv", "places-csv", "regions-csv"])
      for (const row of table(id, evenings)) expect(row.note).toContain(said);
    expect(storyOf(evenings.published, evenings.study, "hotspots").limits.join(" ")).toContain(said);
    // Routes have hours of their own.
    expect(storyOf(evenings.published, evenings.study, "routes").limits.join(" ")).not.toContain(said);
    for (const row of table("hexes-csv")) expect(row.note).not.toContain("range");
  });

  it("say when only the month is known", () => {
    const view = { ...input.published, monthOnly: true, snapped: true };
    for (const row of table("places-csv", { ...input, published: view }))
      expect(row.note).toContain("gives only the month");
  });
});
