import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { withOffence } from "../../../src/core/study/offence-edits";
import { newOffence } from "../../../src/core/study/offences-file";
import { HOUR_IN_RANGE, HOUR_KNOWN } from "../../../src/core/words/quality-words";
import { writeNoticed } from "../../../src/export/noticed-rows";
import { writeQuality } from "../../../src/export/quality-csv";
import { publishFiles } from "../../../src/worker/headless";
import { cleanRows, csvOf } from "../../fixtures/clean-extract";

async function written(change: (text: string) => string = (text) => text) {
  const rows = cleanRows({ rows: 600, months: 24, seed: 8, byAddress: false }).filter(
    ({ day }) => new Date(day * 86_400_000).toISOString().slice(0, 7) !== "2025-06",
  );
  const file = new File([change(await csvOf(rows, "x.csv").text())], "extract.csv");
  const { published, report } = await publishFiles([file], createStudy(), { today: "2026-11-22" });
  const text = new TextDecoder().decode(writeQuality(report, published));
  const parsed = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return { report, rows: parsed.data, errors: parsed.errors, text };
}

describe("the quality report as a table", () => {
  it("has the verdict, each finding in its sentence, and every month with its limits", async () => {
    const { report, rows, errors } = await written();
    expect(errors).toEqual([]);
    expect(rows[0]).toMatchObject({ part: "verdict", item: "Fit for this map: with care." });
    const findings = rows.filter(({ part }) => part === "finding");
    expect(findings.map(({ what_it_means }) => what_it_means)).toEqual(report.findings.map(({ sentence }) => sentence));
    const months = rows.filter(({ part }) => part === "month");
    expect(months.reduce((sum, month) => sum + Number(month.rows), 0)).toBe(report.accepted);
    expect(months.filter(({ level }) => level !== "").map(({ item }) => item)).toEqual(["June 2025"]);
    expect(months.find(({ item }) => item === "June 2025")?.rows).toBe("0");
  });

  it("tells of the offences as the table is now, and which category each was given by hand", async () => {
    const shipped = createStudy();
    const lines = ["Ref,Date,Offence,Easting,Northing,Age"];
    for (let i = 0; i < 60; i++) {
      const offence = i < 20 ? "Wibble" : i < 30 ? "Wobble" : "Robbery of personal property";
      lines.push(`S-${i},${(i % 12) + 1}/${(i % 9) + 1}/2025,${offence},${433000 + i * 20},${279000 + i * 17},20`);
    }
    const file = new File([lines.join("\n")], "extract.csv");
    const options = { today: "2026-11-22", answers: { "date-order-0": "day-first" } };
    const { report, published } = await publishFiles([file], shipped, options);
    const decided = withOffence(shipped, newOffence("", "Wibble", "robbery", ""));
    const later = (await publishFiles([file], decided, options)).published;
    const read = (view: typeof published) => {
      const text = new TextDecoder().decode(writeQuality(report, view));
      return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    };
    const cells = (rows: Record<string, string>[], part: string) =>
      rows.filter((row) => row.part === part).map(({ item, rows: n, what_it_means }) => [item, n, what_it_means]);
    expect(cells(read(published), "offence not in the table")).toEqual([
      ["Wibble", "20", ""],
      ["Wobble", "10", ""],
    ]);
    const labelOf = (category: string) => shipped.offences.categories.find(({ id }) => id === category)?.label;
    const label = labelOf("robbery");
    const known = ["Robbery of personal property", "30", `Counts as ${labelOf("robbery-personal")}`];
    expect(cells(read(published), "offence")).toEqual([known]);
    expect(cells(read(later), "offence")).toEqual([known, ["Wibble", "20", `Counts as ${label}`]]);
    const now = read(later);
    expect(cells(now, "offence not in the table")).toEqual([["Wobble", "10", ""]]);
    expect(now.find(({ item }) => item === "Offence not in the table")?.rows).toBe("10");
    expect(now.find(({ item }) => item === "unknown-offences")).toMatchObject({ rows: "10", of: "60" });
    expect(cells(now, "decided by the analyst")).toEqual([
      ["Day or month first in “extract.csv”", "", "Day first, as in Britain"],
      ["Offence “Wibble”", "20", `Counts as ${label}: given by hand`],
    ]);
    const all = withOffence(decided, newOffence("", "Wobble", "robbery", ""));
    const none = read((await publishFiles([file], all, options)).published);
    expect(none.filter(({ item }) => /not in the table|unknown-offences/.test(item))).toEqual([]);
    expect(none.some(({ what_it_means }) => what_it_means.includes("not in the table"))).toBe(false);
  });

  it("adds up: rows read are those accepted and those of each reason", async () => {
    const { rows } = await written((text) => `${text}SYN-x,99/99/2026\r\nTotal,\r\n`);
    const of = (item: string) => Number(rows.find((row) => row.item === item)?.rows);
    const reasons = rows.filter(({ part }) => part === "set aside");
    expect(of("Set aside")).toBe(2);
    expect(reasons.reduce((sum, { rows: n }) => sum + Number(n), 0)).toBe(of("Set aside"));
    expect(of("Rows read")).toBe(of("Accepted") + of("Set aside"));
  });

  it("carries in every row its period, n, source, marking and audience", async () => {
    const { report, rows } = await written();
    for (const row of rows) {
      expect(row).toMatchObject({
        period_from: report.period?.from,
        period_to: report.period?.to,
        filter: "no filter",
        n: String(report.accepted),
        source: "extract.csv",
        marking: "OFFICIAL-SENSITIVE",
      });
      expect(row.audience).not.toBe("");
    }
  });

  it("runs nothing in a spreadsheet: names of columns and offences are only text", async () => {
    const { text } = await written((csv) =>
      csv
        .split("\r\n")
        .map((line, i) => (line === "" ? line : `${line},${i === 0 ? "=HYPERLINK(1)" : "x"}`))
        .join("\r\n"),
    );
    expect(text).toContain(",'=HYPERLINK(1)");
    expect(text).not.toMatch(/(^|,)=HYPERLINK/m);
  });

  it("has a file beside it with the number of every row about which something was noticed", async () => {
    const lines = ["Ref,Date,Time,Easting,Northing,HO Code"];
    // Every third place is in London, and from row 20 on there is no time.
    for (let i = 0; i < 60; i++) {
      const place = i % 3 === 0 ? "530000,180000" : `${433000 + i * 20},${279000 + i * 17}`;
      lines.push(`S-${i},${13 + (i % 15)}/03/2025,${i < 18 ? "12:30" : ""},${place},34B`);
    }
    const { report, published } = await publishFiles([new File([lines.join("\n")], "x.csv")], createStudy(), {
      today: "2026-11-22",
    });
    const text = new TextDecoder().decode(writeNoticed(report, published));
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const rowsOf = (noticed: RegExp) => data.filter((row) => noticed.test(row.noticed)).map(({ row }) => Number(row));
    expect(rowsOf(/^Outside the study area/)).toEqual(Array.from({ length: 20 }, (_, k) => 2 + 3 * k));
    expect(rowsOf(/^No time/)).toEqual(Array.from({ length: 42 }, (_, k) => 20 + k));
    expect(data[0]).toMatchObject({ file: "x.csv", marking: "OFFICIAL-SENSITIVE", source: "x.csv" });
    const inReport = new TextDecoder().decode(writeQuality(report, published));
    expect(inReport).toContain('"2, 5, 8, 11, 14 …"');
  });

  it("calls the same number by the same word as the page", async () => {
    const lines = ["Ref,Date,Time,Time To,Easting,Northing,HO Code"];
    const times = ["12:30,", "11:55,12:05", "09:00,09:50", ",", "22:00,23:30"];
    lines.push(...times.map((time, i) => `S-${i},1${3 + i}/03/2025,${time},43${3000 + i},27${9000 + i},34B`));
    const { report, published } = await publishFiles([new File([lines.join("\n")], "x.csv")], createStudy(), {
      today: "2026-11-22",
    });
    const text = new TextDecoder().decode(writeQuality(report, published));
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const sum = (item: string) => data.find((row) => row.part === "sum" && row.item === item);
    expect(sum("With a time")).toMatchObject({ rows: "4", of: "5" });
    expect(sum(HOUR_KNOWN)).toMatchObject({ rows: "2", of: "4" });
    expect(sum(HOUR_IN_RANGE)).toMatchObject({ rows: "2", of: "4" });
  });
});
