import ICAL from "ical.js";
import Papa from "papaparse";
import readSheets from "read-excel-file/universal";
import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { PublishedRota } from "../../../src/core/disclosure/published-rota";
import { rotaFileName } from "../../../src/export/format";
import { rotaCsv, rotaIcs, rotaXlsx } from "../../../src/export/rota-files";
import { octoberRota } from "../../fixtures/october-rota";
import { unzip } from "../../fixtures/unzip";
import { readData, SAMPLE } from "../data/sample";

const STAMP = "20260401T093000Z";
const KEY = "0123456789abcdef";
let view: Published;
let rota: PublishedRota;
beforeAll(async () => {
  ({ view, rota } = await octoberRota());
}, 60_000);

const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true }).data;

describe("a rota as a table", () => {
  it("has a row for each session, and no cell that a spreadsheet would run", () => {
    const [header, ...rows] = rowsOf(rotaCsv(view, rota));
    expect(rows).toHaveLength(rota.sessions.length);
    const at = (name: string) => header.indexOf(name);
    const names = rows.map((row) => row[at("zone")]);
    expect(names).toContain('\'=1+1, "centre"');
    for (const row of rows) {
      expect(row[at("marking")]).toBe("OFFICIAL-SENSITIVE");
      expect(row[at("source")]).toContain("Synthetic");
      for (const cell of row) expect(cell).not.toMatch(/^[=+@]/);
    }
    expect(rows.map((row) => row[at("to")])).toContain("24:00");
  });

  it("has a column that sums to what the planner says the rota is worth", () => {
    const [header, ...rows] = rowsOf(rotaCsv(view, rota));
    const sum = (name: string) => rows.reduce((all, row) => all + Number(row[header.indexOf(name)]), 0);
    expect(sum("expected_added")).toBeCloseTo(rota.worth, 6);
    // Some zone has a second session on some day here, or the two columns could not be told apart.
    expect(sum("expected_incidents")).toBeGreaterThan(rota.worth + 0.01);
  });

  it("has totals of teams and zones on a second sheet, which add up to the rota", async () => {
    const [, totals] = await readSheets(await (await rotaXlsx(view, rota)).arrayBuffer());
    expect(totals.sheet).toBe("Totals");
    const [header, ...rows] = totals.data;
    expect(header).toEqual(["of", "name", "sessions", "hours", "worker_hours", "marking"]);
    const of = (kind: string) => rows.filter((row) => row[0] === kind);
    const sum = (kind: string, column: number) => of(kind).reduce((all, row) => all + Number(row[column]), 0);
    // Counted a second way, from the table of sessions.
    const [names, ...sessions] = rowsOf(rotaCsv(view, rota));
    const cell = (row: string[], name: string) => row[names.indexOf(name)];
    const hours = (row: string[]) => {
      const [from, to] = ["from", "to"].map(
        (name) => Number(cell(row, name).slice(0, 2)) + Number(cell(row, name).slice(3)) / 60,
      );
      return to - from;
    };
    const people = (row: string[]) => cell(row, "workers").split(" ").length;
    for (const kind of ["team", "zone", "all"]) {
      expect(sum(kind, 2), kind).toBe(sessions.length);
      expect(sum(kind, 3), kind).toBeCloseTo(
        sessions.reduce((all, row) => all + hours(row), 0),
        9,
      );
      expect(sum(kind, 4), kind).toBeCloseTo(
        sessions.reduce((all, row) => all + hours(row) * people(row), 0),
        9,
      );
    }
    for (const row of of("team"))
      expect(row[2]).toBe(sessions.filter((one) => Number(cell(one, "team")) === row[1]).length);
    expect(of("team").length).toBeGreaterThan(1);
    expect(of("zone").map((row) => row[1])).toContain('=1+1, "centre"');
  });

  it("is named after its holiday, not after the dates of the map", () => {
    const { holiday } = rota;
    if (!holiday) throw new Error("Got no holiday.");
    const name = rotaFileName(view, rota, "rota", "csv");
    expect(name).toMatch(/^[a-z0-9_.-]+$/);
    expect(name).toContain(`_${holiday.from}_${holiday.to}.csv`);
    expect(name).not.toContain(view.periodFrom);
    const named = { ...rota, holiday: { ...holiday, name: "Été: 2026/27" } };
    expect(rotaFileName(view, named, "rota", "csv")).toContain("-rota-ete-2026-27_");
    expect(rotaFileName(view, { ...rota, holiday: { ...holiday, name: "" } }, "rota", "csv")).toContain("-rota_");
  });

  it("is read back from a workbook with the same cells, text as text", async () => {
    const blob = await rotaXlsx(view, rota);
    const [{ data }] = await readSheets(await blob.arrayBuffer());
    const [header, ...rows] = rowsOf(rotaCsv(view, rota));
    expect(data[0]).toEqual(header);
    expect(data).toHaveLength(rows.length + 1);
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const got = data[r + 1][c];
        // Text needs no apostrophe in a workbook: its cells have a type.
        const want = cell.replace(/^'(?==)/, "");
        if (["team", "expected_incidents", "expected_added", "n"].includes(header[c])) expect(got).toBe(Number(want));
        else expect(got ?? "").toBe(want);
      });
    });
  });
});

describe("a team's rota for a diary", () => {
  it("shares no event with another team, nor with the same team of another study", () => {
    const uids = (team: number, key: string) =>
      new ICAL.Component(ICAL.parse(rotaIcs(rota, { kind: "team", number: team }, key, STAMP)))
        .getAllSubcomponents("vevent")
        .map((component) => new ICAL.Event(component).uid);
    const all = [uids(1, KEY), uids(2, KEY), uids(1, "fedcba9876543210")];
    expect(all.every((list) => list.length > 0)).toBe(true);
    expect(new Set(all.flat()).size).toBe(all.flat().length);
    expect(uids(1, KEY)).toEqual(all[0]);
  });

  it("is read back by another program with London times on both sides of the clock change", () => {
    const teams = [...new Set(rota.sessions.map(({ team }) => team))];
    let [summer, winter] = [0, 0];
    for (const team of teams) {
      const root = new ICAL.Component(ICAL.parse(rotaIcs(rota, { kind: "team", number: team }, KEY, STAMP)));
      for (const zone of root.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
      const events = root.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
      const mine = rota.sessions.filter((session) => session.team === team);
      expect(events).toHaveLength(mine.length);
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      for (const { date, from, to, zoneName } of mine) {
        const offset = date < "2026-10-25" ? 60 : 0;
        const utc = (minute: number) => Date.parse(`${date}T00:00:00Z`) + (minute - offset) * 60_000;
        // On the day of the change itself all sessions are after it.
        const event = events.find(({ startDate }) => startDate.toJSDate().getTime() === utc(from));
        expect(event?.endDate.toJSDate().getTime()).toBe(utc(to));
        expect(event?.location).toBe(zoneName);
        if (offset > 0) summer++;
        else winter++;
      }
    }
    expect(summer).toBeGreaterThan(0);
    expect(winter).toBeGreaterThan(0);
  });
});

describe("a worker's rota for a diary", () => {
  it("holds the sessions of every team that the worker is in, and no others", () => {
    const [one] = rota.sessions;
    const [worker] = one.people;
    // In another team on a later day.
    const other = { ...one, date: "2026-10-31", team: one.team + 1, people: [worker, 9] };
    const without = { ...one, date: "2026-10-30", people: [9] };
    const mixed = { ...rota, sessions: [...rota.sessions, other, without] };
    const text = rotaIcs(mixed, { kind: "worker", number: worker }, KEY, STAMP);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events).toHaveLength(rota.sessions.filter(({ people }) => people.includes(worker)).length + 1);
    expect(events.at(-1)?.description).toBe(`Team ${one.team + 1}, workers ${worker}, 9`);
    expect(events.every(({ uid }) => uid.startsWith(`worker-${worker}-`))).toBe(true);
  });
});

describe("what is handed out", () => {
  it("holds no place and no reference of an incident", async () => {
    const blob = await rotaXlsx(view, rota);
    // Every file inside the workbook: properties and styles could tell as well as cells.
    const inside = unzip(Buffer.from(await blob.arrayBuffer()));
    expect([...inside.values()].join("")).toContain('=1+1, "centre"');
    const texts = [
      rotaCsv(view, rota),
      ...inside.values(),
      ...[1, 2, 3, 4].map((team) => rotaIcs(rota, { kind: "team", number: team }, KEY, STAMP)),
    ];
    const [header, ...rows] = rowsOf(new TextDecoder("windows-1252").decode(readData(SAMPLE)));
    const reference = header.findIndex((name) => /crime (no|ref)|reference/i.test(name));
    expect(reference).toBeGreaterThanOrEqual(0);
    const references = new Set(rows.map((row) => row[reference]).filter((cell) => cell && cell.length > 5));
    expect(references.size).toBeGreaterThan(1000);
    for (const text of texts) {
      expect(text).not.toMatch(/(?<![\d.])52\.[34]\d{2,}/);
      expect(text).not.toMatch(/-1\.[4-6]\d{2,}/);
      expect(text).not.toMatch(/(?<!\d)(4[23]\d{4}|2[78]\d{4})(?!\d)/);
      for (const word of text.split(/[^\w/-]+/)) expect(references.has(word)).toBe(false);
    }
  });
});
