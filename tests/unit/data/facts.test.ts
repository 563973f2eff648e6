import { booleanPointInPolygon, length, lineString, point } from "@turf/turf";
import type { Feature, LineString, Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { categoriesOf, matchOffences, plainWording } from "../../../src/core/study/offences";
import { readData, readJson } from "./sample";

const outline = readJson("coventry-outline.json");
const polygon: Polygon = { type: "Polygon", coordinates: [outline.ring] };
const schools: { id: string; name: string; lng: number; lat: number }[] = readJson("schools.json").schools;
const isDate = (text: string) => /^20\d\d-[01]\d-[0-3]\d$/.test(text) && new Date(text).toISOString().startsWith(text);
const weekday = (text: string) => new Date(text).getUTCDay();
const dayAfter = (text: string) => new Date(Date.parse(text) + 864e5).toISOString().slice(0, 10);

describe("every file", () => {
  it.each(["coventry-outline", "offence-categories", "calendar", "places", "schools", "roads"])(
    "%s says whose data it is",
    (name) => {
      expect(readJson(`${name}.json`).attribution).toBeTypeOf("string");
      expect(readJson(`${name}.json`).attribution.length).toBeGreaterThan(30);
    },
  );

  it("with OS and ONS data carries the attribution of the licence", () => {
    for (const name of ["coventry-outline", "places", "schools"])
      expect(readJson(`${name}.json`).attribution).toMatch(
        /OS data ©.*Royal Mail.*National Statistics.*Open Government Licence v3\.0/,
      );
  });
});

describe("the outline", () => {
  it("is one closed ring of 98 points, lng before lat, that says it is approximate", () => {
    expect(outline).toMatchObject({ name: "Coventry", approximate: true });
    expect(outline.ring).toHaveLength(98);
    expect(outline.ring[0]).toEqual(outline.ring[97]);
    for (const [lng, lat] of outline.ring) {
      expect(lng).toBeGreaterThan(-1.63);
      expect(lng).toBeLessThan(-1.41);
      expect(lat).toBeGreaterThan(52.35);
      expect(lat).toBeLessThan(52.48);
    }
  });
});

describe("the offence categories", () => {
  const { categories, rows } = readJson("offence-categories.json");
  type Line = {
    scheme: string;
    code: string;
    label: string;
    category: string;
    seriousDefault: boolean;
    setting: string;
  };
  const row = (code: string) => rows.find((r: Line) => r.code === code);

  it("map 98 classes and types to categories that exist, each used and in a fixed order", () => {
    expect(rows).toHaveLength(98);
    const ids = categories.map((c: { id: string }) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id: string) => /^[a-z]+(-[a-z]+)*$/.test(id))).toBe(true);
    expect(new Set(rows.map((r: Line) => r.category))).toEqual(new Set(ids));
    expect(categories.map((c: { order: number }) => c.order)).toEqual(ids.map((_: string, i: number) => i + 1));
    expect(ids.slice(0, 2)).toEqual(["homicide", "violence-with-injury"]);
  });

  it("know everyday wordings, each once, in the category of a class that exists", () => {
    const { source, wordings } = readJson("offence-wordings.json") as {
      source: string;
      wordings: { class: string; words: string[] }[];
    };
    expect(source).toContain("[memory]");
    expect(wordings.every((one) => row(one.class)?.scheme === "ho_class")).toBe(true);
    const all = wordings.flatMap(({ words }) => words).map(plainWording);
    expect(new Set(all).size).toBe(all.length);
    const labels = new Set(rows.map((r: Line) => plainWording(r.label)));
    expect(all.filter((words) => labels.has(words))).toEqual([]);
    const { category } = matchOffences(createStudy().offences, [
      { code: "", text: "ROBBERY - PERSONAL" },
      { code: "", text: "Assault with injury (ABH)" },
      { code: "S18", text: "" },
      { code: "", text: "Common  Assault" },
      { code: "", text: "Affray" },
    ]);
    const ids = [...category].map((c) => categoriesOf(createStudy().offences)[c].id);
    expect(ids).toEqual([
      "robbery-personal",
      "violence-with-injury",
      "violence-with-injury",
      "violence-without-injury",
      "not-in-table",
    ]);
  });

  it("keep codes as text, so that manslaughter is not corporate manslaughter", () => {
    expect(rows.every((r: Line) => typeof r.code === "string")).toBe(true);
    expect(row("4.1")).toMatchObject({ label: "Manslaughter", seriousDefault: true });
    expect(row("4.10")).toMatchObject({ label: "Corporate manslaughter", seriousDefault: false });
    const codes = rows.filter((r: Line) => r.scheme === "ho_class").map((r: Line) => r.code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("say of every row its scheme, flags and source", () => {
    for (const r of rows) {
      expect(["ho_class", "police_uk"]).toContain(r.scheme);
      expect(r.scheme === "police_uk").toBe(r.code === "");
      for (const flag of ["seriousDefault", "seriousExtended", "violenceAndRobbery"])
        expect(r[flag]).toBeTypeOf("boolean");
      expect(r.source).not.toBe("");
      // Extended means more, never less.
      if (r.seriousDefault) expect(r.seriousExtended).toBe(true);
    }
  });

  it("call a category serious when one of its classes is, and robbery is", () => {
    for (const c of categories) expect(c.serious).toBe(rows.some((r: Line) => r.category === c.id && r.seriousDefault));
    expect(row("34B")).toMatchObject({
      category: "robbery-personal",
      policeUkType: "Robbery",
      setting: "public",
      violenceAndRobbery: true,
    });
    expect(row("105A")).toMatchObject({ category: "violence-without-injury", seriousDefault: false });
  });
});

describe("the calendar", () => {
  const { spans, entries } = readJson("calendar.json");
  type Entry = { kind: string; name: string; from: string; to: string; status: string; source: string };
  const of = (kind: string): Entry[] => entries.filter((e: Entry) => e.kind === kind);

  it("holds real dates in order, a known kind, a status and a source everywhere", () => {
    for (const e of [...spans, ...entries]) {
      expect(isDate(e.from) && isDate(e.to) && e.from <= e.to, e.name).toBe(true);
      expect(["confirmed", "provisional"]).toContain(e.status);
      expect(e.source).not.toBe("");
    }
    expect(new Set(entries.map((e: Entry) => e.kind))).toEqual(new Set(["holiday", "closed", "bank-holiday"]));
    expect([of("holiday").length, of("closed").length, of("bank-holiday").length]).toEqual([35, 2, 83]);
  });

  it("starts and ends school years on weekdays, next to the summers that are known", () => {
    const summers = of("holiday").filter((e) => e.name.startsWith("Summer"));
    for (const span of spans) {
      expect([1, 2, 3, 4, 5]).toContain(weekday(span.from));
      const summer = summers.find((e) => e.name.endsWith(span.name));
      if (summer)
        expect(summer.from > span.to && Date.parse(summer.from) - Date.parse(span.to) <= 3 * 864e5).toBe(true);
      for (const other of spans) if (other !== span) expect(other.to < span.from || other.from > span.to).toBe(true);
    }
  });

  it("starts a year whose beginning is not known on the Monday after 7 September, and says so", () => {
    for (const name of ["2019-20", "2022-23"]) {
      const span = spans.find((s: Entry) => s.name === name);
      expect(weekday(span.from)).toBe(1);
      expect(span.from > `${name.slice(0, 4)}-09-07` && span.from <= `${name.slice(0, 4)}-09-14`).toBe(true);
      expect(span.source).toContain("days before are not known");
    }
  });

  it("ends the year 2019-20 where the schools closed, and knows nothing after the closure", () => {
    const span = spans.find((s: Entry) => s.name === "2019-20");
    const closure = of("closed")[0];
    expect(closure).toMatchObject({ from: "2020-03-23", to: "2020-07-17", status: "provisional" });
    expect(closure.source).toContain("[memory]");
    expect(weekday(span.to)).toBe(5);
    expect(dayAfter(dayAfter(dayAfter(span.to)))).toBe(closure.from);
    expect(spans.some((s: Entry) => s.from <= "2020-10-01" && s.to >= "2020-10-01")).toBe(false);
  });

  it("confirms only Coventry's own dates", () => {
    for (const e of of("holiday").filter((h) => h.status === "confirmed"))
      expect(e.source).toContain("Coventry City Council");
    expect(of("holiday").find((e) => e.name === "Summer 2023-24")).toMatchObject({
      from: "2024-07-22",
      status: "provisional",
    });
    expect(of("holiday").find((e) => e.name === "Summer 2026-27")).toMatchObject({ status: "provisional" });
  });
});

describe("places and schools", () => {
  const { places } = readJson("places.json");

  it("lie in or at the edge of the city, with an accuracy, a basis and a source", () => {
    for (const p of [...places, ...schools]) {
      expect(booleanPointInPolygon([p.lng, p.lat], polygon), p.name).toBe(true);
      expect(p.accuracyMeters).toBeGreaterThan(0);
      expect(["source", "memory"]).toContain(p.basis);
      expect(p.source).not.toBe("");
    }
    for (const p of places) {
      expect(["area", "hub", "ward"]).toContain(p.kind);
      expect([1, 2, 3]).toContain(p.priority);
    }
  });

  it("name what a reader of Coventry looks for", () => {
    const names = places.map((p: { name: string }) => p.name);
    for (const name of [
      "City centre",
      "Broadgate",
      "Hillfields",
      "Foleshill",
      "Tile Hill",
      "Canley",
      "Wood End",
      "Willenhall",
      "Earlsdon",
      "Radford",
      "Upper Stoke",
      "Lower Stoke",
    ])
      expect(names).toContain(name);
    expect(places.filter((p: { kind: string }) => p.kind === "ward")).toHaveLength(18);
  });

  it("are 23 secondary schools with ids of their own", () => {
    expect(schools).toHaveLength(23);
    expect(new Set(schools.map((s) => s.id)).size).toBe(23);
    expect(schools.every((s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s.id))).toBe(true);
  });
});

describe("what is drawn by hand", () => {
  it("roads say in every name that they are schematic", () => {
    const { lines, note } = readJson("roads.json");
    expect(note).toMatch(/^Schematic/);
    expect(lines.filter((l: { kind: string }) => l.kind === "ring")).toHaveLength(1);
    for (const l of lines) {
      expect(l.name).toContain("(schematic)");
      expect(l.points.length).toBeGreaterThanOrEqual(4);
      for (const [lng, lat] of l.points) expect(lng < -1.4 && lng > -1.65 && lat > 52.35 && lat < 52.48).toBe(true);
    }
  });

  it("routes are examples of 600 to 1,500 m that begin at their school", () => {
    const routes: Feature<LineString>[] = readJson("example-routes.geojson").features;
    expect(routes).toHaveLength(8);
    for (const route of routes) {
      expect(route.properties).toMatchObject({
        example: true,
        note: "Example, drawn by hand: not a real Step Together route",
      });
      const meters = length(route, { units: "meters" });
      expect(meters).toBeGreaterThan(600);
      expect(meters).toBeLessThan(1500);
      const school = schools.find((s) => s.id === route.properties?.school);
      expect(school, route.properties?.name).toBeDefined();
      if (school)
        expect(
          length(lineString([route.geometry.coordinates[0], [school.lng, school.lat]]), { units: "meters" }),
        ).toBeLessThan(20);
    }
  });

  it("zones are examples: the city centre, Hillfields, Foleshill Road and a park, around the places of that name", () => {
    const zones: Feature<Polygon>[] = readJson("example-zones.geojson").features;
    const { places } = readJson("places.json");
    expect(zones.map((z) => z.properties?.name)).toEqual([
      "City centre (example)",
      "Hillfields (example)",
      "Foleshill Road (example)",
      "War Memorial Park (example)",
    ]);
    for (const zone of zones) {
      expect(zone.properties).toMatchObject({ example: true });
      expect(zone.geometry.coordinates[0][0]).toEqual(zone.geometry.coordinates[0].at(-1));
      const place = places.find((p: { name: string }) => `${p.name} (example)` === zone.properties?.name);
      expect(booleanPointInPolygon(point([place.lng, place.lat]), zone)).toBe(true);
    }
  });

  it("the README is short and names every file", () => {
    const text = new TextDecoder().decode(readData("README.md"));
    for (const name of [
      "coventry-outline",
      "offence-categories",
      "calendar",
      "places",
      "schools",
      "roads",
      "example-routes",
      "example-zones",
      "synthetic-parameters",
      "SYNTHETIC_",
    ])
      expect(text).toContain(name);
  });
});
