import { describe, expect, it } from "vitest";
import { createStudy } from "../../src/core/study/defaults";
import { loadExtract } from "../../src/worker/load";
import { type CleanRow, cleanRows, createDice, csvOf } from "../fixtures/clean-extract";
import { inspected, load, options } from "../fixtures/load";

const { area, offences } = createStudy();
if (!area) throw new Error("Got a study without its area.");
const read = (rows: readonly CleanRow[]) =>
  load([csvOf(rows, "extract.csv")], { ...options, area: area.polygon, offences });
const idsOf = async (rows: readonly CleanRow[]) => (await read(rows)).report.findings.map(({ id }) => id);

describe("a clean extract", () => {
  it.each([
    [300, 12, false],
    [1_200, 24, true],
    [5_000, 36, false],
    [20_000, 36, true],
    [100_000, 60, false],
  ])("of %i rows over %i months has no finding, and is fit for the map", async (rows, months, byAddress) => {
    const { report } = await read(cleanRows({ rows, months, seed: rows, byAddress }));
    expect(report.findings).toEqual([]);
    expect(report.fit).toEqual({ verdict: "yes", leading: [] });
    expect(report.accepted).toBe(rows);
  });
});

describe("a fault", () => {
  const rows = () => cleanRows({ rows: 3_000, months: 24, seed: 7, byAddress: false });
  const change = (share: number, edit: (row: CleanRow) => void) => {
    const dice = createDice(99);
    return rows().map((row) => {
      if (dice() < share) edit(row);
      return row;
    });
  };
  const monthOf = ({ day }: CleanRow) => new Date(day * 86_400_000).toISOString().slice(0, 7);
  const month = "2025-06";

  const faults: readonly (readonly [name: string, finding: string, plant: () => CleanRow[]])[] = [
    [
      "a pile-up on a police station",
      "pile-up",
      () => change(0.06, (row) => Object.assign(row, { easting: 433100, northing: 278900 })),
    ],
    [
      "midnight for times not known",
      "midnight",
      () => change(0.1, (row) => Object.assign(row, { minute: 0, hasTime: true })),
    ],
    [
      "the first of the month for dates not known",
      "first-of-month",
      () =>
        change(0.08, (row) => {
          row.day -= new Date(row.day * 86_400_000).getUTCDate() - 1;
        }),
    ],
    ["a missing month", "gap", () => rows().filter((row) => monthOf(row) !== month)],
    [
      "a month that is there twice",
      "jump",
      () => {
        const all = rows();
        const again = all.filter((row) => monthOf(row) === month);
        // With references, minutes and points of their own: rows that repeat one another are another fault.
        return [
          ...all,
          ...again.map((row, i) => ({
            ...row,
            reference: `SYN-${i}`,
            minute: (row.minute + 7) % 1440,
            easting: row.easting + 31,
          })),
        ];
      },
    ],
    [
      "20 % of the rows without a place",
      "unplaced",
      () => change(0.2, (row) => Object.assign(row, { hasPlace: false })),
    ],
    [
      "swapped grid references",
      "mended-places",
      () => change(0.03, (row) => Object.assign(row, { easting: row.northing, northing: row.easting })),
    ],
    [
      "points outside the area",
      "outside",
      () => change(0.08, (row) => Object.assign(row, { easting: row.easting + 20_000 })),
    ],
    [
      "references that are there twice",
      "duplicates",
      () => {
        const all = rows();
        return [...all, ...all.slice(0, 120).map((row) => ({ ...row, age: row.age + 1 }))];
      },
    ],
    [
      "points moved to the nearest of a list",
      "snapped",
      () =>
        change(1, (row) => {
          row.easting = 150 * Math.round(row.easting / 150);
          row.northing = 150 * Math.round(row.northing / 150);
        }),
    ],
  ];

  it.each(faults)("%s is found, and nothing else", async (_, finding, plant) => {
    expect(await idsOf(plant())).toEqual([finding]);
  });

  it("is said in one sentence with its number, and asks for care", async () => {
    const { report } = await read(faults[5][2]());
    const [{ sentence, level, rows: missing, of }] = report.findings;
    expect(level).toBe("care");
    expect(missing).toBe(report.accepted - report.located);
    expect(sentence).toContain(`${missing} incidents`);
    expect(sentence.match(/\. |\.$/g)).toHaveLength(1);
    expect(of).toBe(3000);
    expect(report.fit).toEqual({ verdict: "care", leading: ["unplaced"] });
  });

  it("that ruins the map is named first, and three at most lead", async () => {
    const ruined = faults.reduce(
      (all, [name]) => (name ? all : all),
      change(1, (row) => Object.assign(row, { easting: row.easting + 20_000 })),
    );
    const { report } = await read(ruined.map((row, i) => (i % 4 === 0 ? { ...row, hasPlace: false, minute: 0 } : row)));
    expect(report.fit.verdict).toBe("no");
    expect(report.fit.leading[0]).toBe("outside");
    expect(report.fit.leading.length).toBeLessThanOrEqual(3);
  });
});

describe("a file that is mended", () => {
  it("marks points that were found to be snapped, so that no test against chance is made of them", async () => {
    const snapped = cleanRows({ rows: 2_000, months: 12, seed: 3, byAddress: false }).map((row) => ({
      ...row,
      easting: 200 * Math.round(row.easting / 200),
      northing: 200 * Math.round(row.northing / 200),
    }));
    expect((await read(snapped)).incidents.snapped).toBe(true);
  });

  it("merges rows that are alike, when that is chosen, and says so", async () => {
    const all = cleanRows({ rows: 300, months: 12, seed: 5, byAddress: false });
    const file = csvOf([...all, ...all.slice(0, 9), { ...all[0], age: all[0].age + 1 }], "extract.csv");
    const kept = await load([file], { ...options, area: area.polygon, offences });
    expect(kept.report).toMatchObject({ accepted: 310, duplicates: { alike: 9, sameReference: 10 } });
    const inspection = { ...(await inspected([file])), mergeAlike: true };
    const merged = await loadExtract([file], inspection, { ...options, area: area.polygon, offences });
    expect(merged.report).toMatchObject({
      rowsRead: 310,
      accepted: 301,
      setAside: 9,
      duplicates: { alike: 0, sameReference: 1 },
    });
    expect(merged.report.problems).toMatchObject([{ code: "duplicate", rows: 9 }]);
    expect(merged.setAside.map(({ row }) => row)).toEqual([302, 303, 304, 305, 306, 307, 308, 309, 310]);
  });
});

describe("chance", () => {
  // QUALITY_FILES=1000 npx vitest run tests/property/quality.test.ts is the full run; its last figures are in the README.
  const files = Number(process.env.QUALITY_FILES ?? 60);
  it(`raises a false alarm in at most 1% of clean files (${files} of them)`, async () => {
    const dice = createDice(2026);
    const alarms: string[] = [];
    for (let seed = 1; seed <= files; seed++) {
      // From 300 rows over six months to some thousand over five years, sizes spread evenly by their order of magnitude.
      const rows = Math.round(300 * 10 ** (dice() * (files > 100 ? 2.2 : 1.2)));
      const months = 6 + Math.floor(dice() * 55);
      const { report } = await read(cleanRows({ rows, months, seed, byAddress: dice() < 0.5 }));
      for (const { id, sentence } of report.findings)
        alarms.push(`${seed} (${rows} rows, ${months} months) ${id}: ${sentence}`);
    }
    console.log(`${alarms.length} false alarms in ${files} clean files\n${alarms.join("\n")}`);
    expect(alarms.length).toBeLessThanOrEqual(Math.max(1, files * 0.01));
  }, 3_600_000);
});
