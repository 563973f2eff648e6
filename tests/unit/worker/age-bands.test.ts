import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import type { Filter } from "../../../src/core/study/study";
import { viewSums } from "../../../src/ui/shell/sums";
import { publishFiles } from "../../../src/worker/headless";

/** A made-up extract: every row its age as the file writes it, all of them robberies in one part of the city. */
async function published(ages: readonly string[], part: object = {}) {
  const rows = ages.map(
    (age, i) => `S-${i},${13 + (i % 15)}/05/2026,12:${10 + (i % 50)},${433000 + i * 30},${279000 + i * 20},34B,${age}`,
  );
  const file = new File(
    [["Crime No,Date From,Time From,Easting,Northing,HO Code,Victim Age", ...rows].join("\n")],
    "x.csv",
  );
  return publishFiles([file], { ...createStudy(), ...part }, { today: "2026-11-22" });
}

const ages = [
  ...["10-15", "16-17", "Under 18", "Oct-15", "17"].flatMap((age) => Array<string>(5).fill(age)),
  ...["18-24", "25-34", "65+"].flatMap((age) => Array<string>(4).fill(age)),
  "20-29",
  "teen",
  "N/K",
];

describe("ages that are given as bands", () => {
  it("count as young where all their ages are, and as unsure where only some are", async () => {
    const { published: view } = await published(ages);
    const youth = view.controls.definitions.filter(({ label }) => /young|youth|under 25/i.test(label));
    expect(youth.map(({ count, unsure }) => [count, unsure])).toContainEqual([29, 3]);
    const bands = Object.fromEntries(view.controls.ageBands.map(({ id, count }) => [id, count]));
    expect(bands).toEqual({
      "0-9": 0,
      "10-15": 10,
      "16-18": 10,
      "19-24": 0,
      "25-39": 4,
      "40+": 4,
      unknown: 2,
      // Under 18 (5 rows), 18-24 (4) and 20-29 (1).
      "0-9/10-15/16-18": 5,
      "16-18/19-24": 4,
      "19-24/25-39": 1,
    });
  });

  it.each([
    // 18-24, 25-64 and 20-29 reach into two bands of the page each: one of them alone holds none of them.
    ["every band under 25", ["0-9", "10-15", "16-18", "19-24"], ["10-15", "18-24", "17", "24"]],
    ["most of them", ["10-15", "16-18", "19-24"], ["10-15", "18-24", "17", "24"]],
    ["two that touch", ["16-18", "19-24"], ["18-24", "17", "24"]],
    ["one of the two", ["10-15", "19-24", "25-39"], ["10-15", "24", "25-34", "20-29"]],
    ["two across 25", ["19-24", "25-39"], ["24", "25-34", "20-29"]],
    ["every band from 25 on", ["25-39", "40+"], ["25-64", "25-34", "70"]],
    ["the last one", ["40+"], ["70"]],
    ["what is not known", ["unknown"], ["N/K"]],
    ["none", [], []],
    ["everything", null, ["10-15", "18-24", "17", "24", "25-64", "25-34", "70", "20-29", "N/K"]],
  ])("are in the filter where it chooses every band that they may be of: %s", async (_, ageBands, inIt) => {
    const of = ["10-15", "18-24", "17", "24", "25-64", "25-34", "70", "20-29", "N/K"];
    const column = of.flatMap((age, k) => Array<string>(3 + k).fill(age));
    const filter = { ...createStudy().filter, definition: null, categories: null, ageBands };
    const { published: view, report } = await published(column, { filter });
    expect(view.sums.matching).toBe(column.filter((age) => inIt.includes(age)).length);
    const broken = viewSums(view, filter as Filter, report).filter(({ holds }) => !holds);
    expect(broken).toEqual([]);
  });

  it("are told of in the report, each reason with its rows", async () => {
    const { report } = await published(ages);
    const rows = Object.fromEntries(report.remarks.map((line) => [line.code, line.rows]));
    expect(rows).toMatchObject({ ageBand: 23, ageAcrossBands: 10, ageMangled: 5, badAge: 1 });
    const finding = report.findings.find(({ id }) => id === "unread-ages");
    expect(finding).toMatchObject({ level: "care", rows: 11, of: ages.length });
    expect(finding?.sentence).toMatch(/^1 age \(\d%\) cannot be read.*; 10 ages \(\d+%\) are bands/);
    expect(finding?.sentence).toContain("“18 and under” leaves 18-24 out, “under 25” counts it");
    expect(report.fit.leading).toContain("unread-ages");
  });
});
