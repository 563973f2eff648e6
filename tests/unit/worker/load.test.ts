import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { dayOfIso, isoOfDay } from "../../../src/core/calendar/days";
import { spanOf } from "../../../src/core/incidents/ages";
import { FLAG, NO_TIME, sexes, UNKNOWN_AGE } from "../../../src/core/incidents/incidents";
import { inspectFiles, loadExtract } from "../../../src/worker/load";
import { fixture, inspected, load, loadFixture, notInTable, offences, options, rowsByCode } from "../../fixtures/load";

const header =
  "Crime No,Date From,Time From,Date To,Time To,Easting,Northing,HO Code,Offence,Victim Age,Victim Sex,DA Flag,Knife Flag,Firearm Flag,Public Place,Ward,Location";
const extract = (lines: string[], name = "extract.csv") => new File([[header, ...lines].join("\n")], name);

describe("a clean extract", () => {
  it("becomes incidents, value by value", async () => {
    const { incidents, report, setAside } = await loadFixture("clean.csv");
    expect(setAside).toEqual([]);
    expect(report).toMatchObject({
      rowsRead: 5,
      accepted: 5,
      setAside: 0,
      problems: [],
      events: 5,
      located: 5,
      withTime: 5,
    });
    expect([...incidents.day].map(isoOfDay)).toEqual([
      "2026-03-14",
      "2025-11-02",
      "2026-02-01",
      "2026-01-06",
      "2026-01-06",
    ]);
    expect([...incidents.minute]).toEqual([940, 570, 570, 0, 1395]);
    expect([...incidents.age]).toEqual([15, 23, UNKNOWN_AGE, 40, 7]);
    expect([...incidents.sex].map((sex) => sexes[sex].id)).toEqual(["male", "female", "unknown", "unknown", "female"]);
    expect([...incidents.flags]).toEqual([
      FLAG.knife | FLAG.publicPlace,
      FLAG.publicPlace,
      0,
      FLAG.domestic | FLAG.notPublicPlace,
      FLAG.domestic | FLAG.knife | FLAG.gun | FLAG.publicPlace,
    ]);
    expect(incidents).toMatchObject({
      firstDay: dayOfIso("2025-11-02"),
      lastDay: dayOfIso("2026-03-14"),
      monthOnly: false,
      snapped: false,
    });
    expect(Object.values(incidents.has)).toEqual([true, true, true, true, true, true, true]);
  });

  it("keeps codes as text, once each, sorted: 4.1 is not 4.10", async () => {
    const { incidents } = await loadFixture("clean.csv");
    expect(incidents.offences.map(({ code }) => code)).toEqual(["34B", "4.1", "4.10", "8N"]);
    expect([...incidents.offence].map((code) => incidents.offences[code].text)).toEqual([
      "Assault with injury",
      "Robbery of personal property",
      "Manslaughter",
      "Corporate manslaughter",
      "Assault with injury",
    ]);
  });

  it("says which offences the table does not know", async () => {
    const { incidents, report } = await loadFixture("clean.csv");
    expect(notInTable(incidents)).toEqual([
      { code: "4.1", text: "Manslaughter", rows: 1 },
      { code: "4.10", text: "Corporate manslaughter", rows: 1 },
    ]);
    expect(rowsByCode(report.remarks)).toEqual({ endOfDay: [5], offenceNotInTable: [4, 5] });
  });
});

describe("times", () => {
  it("are kept, or said to be missing, and 00:00 is no time", async () => {
    const { incidents, report } = await loadFixture("times.csv");
    expect([...incidents.minute]).toEqual([NO_TIME, NO_TIME, NO_TIME, 90, 90, NO_TIME, 1335]);
    expect(rowsByCode(report.remarks)).toEqual({ midnight: [2, 7], noTime: [3], badTime: [4], clockChange: [5, 6] });
  });

  it("of a range are its start, where both its times are known and at most 24 hours apart", async () => {
    const { incidents, report } = await loadFixture("ranges.csv");
    const ten = 22 * 60;
    expect([...incidents.minute]).toEqual([ten, ten, 1410, 1410, NO_TIME, ten, ten, ten, ten]);
    expect(new Set([...incidents.day].map(isoOfDay))).toEqual(new Set(["2026-03-14"]));
    expect([...incidents.rangeMinutes]).toEqual([45, 61, 45, 45, 0, 0, 0, 0, 60]);
    expect(rowsByCode(report.remarks)).toEqual({ longRange: [6], badEnd: [7, 8], rangeSpread: [3, 4, 5] });
    expect(report).toMatchObject({ withTime: 8, spread: 3 });
  });
});

describe("places", () => {
  it("are mended by rule or left out, and said", async () => {
    const { incidents, report } = await loadFixture("places.csv");
    expect(rowsByCode(report.remarks)).toEqual({
      noPlace: [4],
      nullIsland: [5],
      badPlace: [6],
      scaled: [7],
      swapped: [3],
      thousands: [8],
    });
    expect(report.located).toBe(5);
    for (const i of [1, 5, 6])
      expect([incidents.lng[i], incidents.lat[i]]).toEqual([incidents.lng[0], incidents.lat[0]]);
    expect(incidents.lng[2]).toBeNaN();
    expect(incidents.lng[7]).toBeCloseTo(-0.127, 2); // London: outside the study area, but a place
  });
});

describe("events", () => {
  it("are rows with one reference, or one minute and place, and what is joined through both", async () => {
    const { incidents, report } = await loadFixture("events.csv");
    expect([...incidents.event]).toEqual([0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(incidents.events).toBe(9);
    expect(rowsByCode(report.remarks).sameEvent).toEqual([3, 4]);
  });

  it("are the same whatever the salt", async () => {
    const file = () => [fixture("events.csv")];
    const one = await load(file(), { salt: [1, 2] });
    const other = await load(file(), { salt: [4294967295, 7] });
    expect(one.incidents.event).toEqual(other.incidents.event);
  });
});

describe("rows that cannot be used", () => {
  it("are set aside by reason, with row numbers as a spreadsheet counts them", async () => {
    const { report, setAside } = await loadFixture("set-aside.csv");
    expect(report.files[0].headerRow).toBe(4);
    expect(rowsByCode(report.problems)).toEqual({
      noDate: [8],
      badDate: [6],
      dateOutOfRange: [9, 10],
      ragged: [11],
      totals: [14],
    });
    expect(rowsByCode(report.remarks).extraFields).toEqual([12]);
    expect(report).toMatchObject({ rowsRead: 9, accepted: 3, setAside: 6 });
    expect(setAside.map(({ row }) => row)).toEqual([6, 8, 9, 10, 11, 14]);
  });

  it("are given back with their mapped fields, never the reference or what was left out", async () => {
    const { setAside } = await loadFixture("set-aside.csv");
    expect(setAside[0].fields).toMatchObject({
      date: "31/02/2026",
      time: "15:40",
      easting: "433412",
      offenceCode: "8N",
    });
    expect(setAside[0].fields).not.toHaveProperty("reference");
    expect(JSON.stringify(setAside)).not.toMatch(/SECRET|Hidden/);
  });

  it("are those whose date is after today", async () => {
    const file = () => [extract(["1,14/03/2026,15:40,,,433412,279156,8N,A,15,M,N,N,N,Y,,"])];
    expect((await load(file(), { today: "2026-03-14" })).report.accepted).toBe(1);
    expect(rowsByCode((await load(file(), { today: "2026-03-13" })).report.problems)).toEqual({ dateOutOfRange: [2] });
  });
});

describe("values of other columns", () => {
  it("that are not understood count as not known, and are said", async () => {
    const { incidents, report } = await loadFixture("values.csv");
    expect([...incidents.age].map(spanOf)).toEqual([
      { from: 10, to: 15 },
      { from: 0, to: UNKNOWN_AGE },
      { from: 15, to: 15 },
    ]);
    expect([...incidents.sex].map((sex) => sexes[sex].id)).toEqual(["unknown", "unknown", "other"]);
    expect([...incidents.flags]).toEqual([
      FLAG.publicPlace,
      FLAG.notPublicPlace,
      FLAG.domestic | FLAG.knife | FLAG.gun,
    ]);
    expect(rowsByCode(report.remarks)).toEqual({ ageBand: [2], badAge: [3], badSex: [2], badFlag: [2] });
  });
});

describe("personal data", () => {
  it("is refused by name or by content, and nothing of it is in what the loading gives", async () => {
    const inspection = await inspected([fixture("personal.csv")]);
    expect(inspection.columns.filter(({ refused }) => refused).map(({ name }) => name)).toEqual([
      "Victim Name",
      "Victim DOB",
      "Home Address",
      "Postcode",
      "Phone",
      "E-mail",
      "NHS No",
      "MO",
      "Contact",
    ]);
    const loaded = await loadExtract([fixture("personal.csv")], inspection, options);
    const everything = JSON.stringify([inspection, loaded]);
    for (const secret of [
      "SECRET1",
      "Ada",
      "1990",
      "Invented",
      "CV99",
      "07700",
      "@example",
      "9999999999",
      "ran away",
    ]) {
      expect(everything).not.toContain(secret);
    }
    expect(loaded.report.accepted).toBe(1);
  });
});

describe("files of data.police.uk", () => {
  const names = ["2026-02-example-street.csv", "2025-12-example-street.csv"];

  it("give months and no hours, several at once", async () => {
    const { incidents, report } = await loadFixture(...names);
    expect(report).toMatchObject({ presetId: "police-uk", rowsRead: 6, accepted: 6, located: 5, withTime: 0 });
    expect(incidents).toMatchObject({
      firstDay: dayOfIso("2025-12-01"),
      lastDay: dayOfIso("2026-02-28"),
      monthOnly: true,
      snapped: true,
    });
    expect(incidents.has.time).toBe(false);
    expect(incidents.minute.every((minute) => minute === NO_TIME)).toBe(true);
    expect(incidents.offences.map(({ text }) => text)).toEqual([
      "Anti-social behaviour",
      "Possession of weapons",
      "Robbery",
      "Violence and sexual offences",
    ]);
    expect(rowsByCode(report.remarks)).toEqual({ noPlace: [5], offenceNotInTable: [3, 4, 3], sameEvent: [2] });
  });

  it("join an update of an earlier month by its Crime ID, and no two rows that have none", async () => {
    expect((await loadFixture(...names)).incidents.events).toBe(5);
  });

  it("may come in any order", async () => {
    const [one, other] = [await loadFixture(...names), await loadFixture(...names.toReversed())];
    expect(other.incidents).toMatchObject({
      events: 5,
      firstDay: one.incidents.firstDay,
      lastDay: one.incidents.lastDay,
      offences: one.incidents.offences,
    });
    expect([...other.incidents.day].sort()).toEqual([...one.incidents.day].sort());
  });

  it.each(["2026-02-example-outcomes.csv", "2026-02-example-stop-and-search.csv"])("are told from %s", async (name) => {
    expect(await inspectFiles([fixture(names[0]), fixture(name)], [])).toMatchObject({
      problems: [{ file: name, remedy: expect.stringContaining("street") }],
    });
  });
});

describe("a file that is not text", () => {
  it.each([
    ["pdf-renamed.csv", "PDF"],
    ["xlsx-renamed.csv", "Excel"],
    ["empty.csv", "empty"],
  ])("is refused with what it is: %s", async (name, word) => {
    const found = await inspectFiles([fixture("clean.csv"), fixture(name)], []);
    expect(found).toMatchObject({
      problems: [{ file: name, what: expect.stringContaining(word), remedy: expect.stringMatching(/choose/) }],
    });
  });
});

describe("loading", () => {
  it("tells how far it is, in rows and bytes", async () => {
    const files = ["clean.csv", "times.csv"].map(fixture);
    const seen: number[][] = [];
    await loadExtract(files, await inspected(files), options, ({ rows, bytes, totalBytes }) =>
      seen.push([rows, bytes, totalBytes]),
    );
    const total = files[0].size + files[1].size;
    expect(seen).toEqual([
      [5, files[0].size, total],
      [12, total, total],
    ]);
  });

  it("stops when it is cancelled", async () => {
    const files = [fixture("clean.csv")];
    const stop = new AbortController();
    const loading = loadExtract(files, await inspected(files), options, () => stop.abort(), stop.signal);
    await expect(loading).rejects.toMatchObject({ name: "AbortError" });
  });

  it("refuses roles that do not allow it", async () => {
    const files = [new File(["Offence,Victim Age\nA,15\n"], "no-date.csv")];
    await expect(loadExtract(files, await inspected(files), options)).rejects.toThrow("No column is the date");
  });

  it("refuses more rows than the memory is sure to hold, with what to do", async () => {
    const files = () => ["clean.csv", "times.csv"].map(fixture);
    expect((await load(files(), { mostRows: 12 })).report.rowsRead).toBe(12);
    await expect(load(files(), { mostRows: 11 })).rejects.toMatchObject({
      name: "UnreadableFile",
      problem: {
        file: "times.csv",
        what: expect.stringContaining("more than 11 rows"),
        remedy: expect.stringContaining("by year"),
      },
    });
  });

  it("stops at rows that cannot be used when there is no end of them", async () => {
    const lines = Array.from({ length: 200_001 }, (_, i) => `${i},soon,,,,,,,A,,,,,,,,`);
    await expect(load([extract(lines)])).rejects.toThrow(
      "more than 200,000 rows that cannot be used, the last because of “Date cannot be read”",
    );
    expect((await load([extract(lines.slice(0, 200_000))])).setAside).toHaveLength(200_000);
  });

  it("says so when the offence column holds free text", async () => {
    const lines = Array.from({ length: 65537 }, (_, i) => `${i},14/03/2026,,,,,,,What happened ${i},,,,,,,,`);
    await expect(load([extract(lines)])).rejects.toThrow("free text");
  });
});

describe("the real street files of Nottinghamshire, 2022", () => {
  const folder = fileURLToPath(
    new URL("../../../../shared/oracles/datasets/nottingham-burglary/street", import.meta.url),
  );
  it.skipIf(!existsSync(folder))("are read whole, all twelve at once", async () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".csv"))
      .map((name) => new File([readFileSync(`${folder}/${name}`)], name));
    const { incidents, report } = await load(files);
    expect(files).toHaveLength(12);
    expect(report).toMatchObject({ rowsRead: 1795, accepted: 1795, setAside: 0 });
    expect([incidents.firstDay, incidents.lastDay].map(isoOfDay)).toEqual(["2022-01-01", "2022-12-31"]);
    expect(incidents.offences).toEqual([{ code: "", text: "Burglary" }]);
    expect(offences.rows.some(({ code }) => code === "Burglary")).toBe(false);
    expect(notInTable(incidents)).toEqual([{ code: "", text: "Burglary", rows: 1795 }]);
  });
});

describe("the sample that ships", () => {
  const name = "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv";
  const bytes = readFileSync(new URL(`../../../data/${name}`, import.meta.url));
  const lines = bytes.toString("latin1").trimEnd().split("\r\n").slice(1);
  const withoutQuotes = (line: string) => line.replace(/"([^"]*)"/g, (_, text: string) => text.replaceAll(",", ";"));
  const rows = lines.map((line) => withoutQuotes(line).split(","));
  const count = (is: (cells: string[]) => boolean) => rows.filter(is).length;
  const isDate = ([, date]: string[]) => /^\d\d\/\d\d\/\d{4}$/.test(date) && !/^(00|3[01]\/02)/.test(date);

  it("is read to the last row, as a second count straight from its text says", async () => {
    expect(lines.some((line) => line.includes('""'))).toBe(false); // or the splitting above would be wrong
    const { incidents, report } = await load([new File([bytes], name)]);
    const remark = (code: string) => report.remarks.find((line) => line.code === code)?.rows;
    const accepted = count(isDate);
    expect(report.rowsRead).toBe(rows.length);
    expect(report.accepted).toBe(accepted);
    expect(report.problems.map(({ code, rows: some }) => [code, some])).toEqual([
      ["badDate", rows.length - accepted - 1],
      ["totals", 1],
    ]);
    expect(report.files[0]).toMatchObject({ encoding: "Windows-1252", delimiter: ",", rows: rows.length });
    expect(remark("noPlace")).toBe(count((cells) => isDate(cells) && cells[5] === ""));
    expect(remark("swapped")).toBe(count((cells) => isDate(cells) && Number(cells[5]) < Number(cells[6])));
    expect(report.located + (remark("noPlace") ?? 0)).toBe(accepted);
    expect(new Set(incidents.offences.map(({ code }) => code))).toEqual(
      new Set(rows.filter(isDate).map((cells) => cells[7])),
    );
    const bit = (flag: number) => incidents.flags.filter((bits) => (bits & flag) !== 0).length;
    const flagged = (at: number, says: string) => count((cells) => isDate(cells) && cells[at] === says);
    expect([FLAG.domestic, FLAG.knife, FLAG.gun, FLAG.publicPlace, FLAG.notPublicPlace].map(bit)).toEqual([
      flagged(11, "Y"),
      flagged(12, "Y"),
      flagged(13, "Y"),
      flagged(14, "Y"),
      flagged(14, "N"),
    ]);
  });
});
