import { expect, it } from "vitest";
import { loadExtract } from "../../../../src/worker/load";
import { inspected, options } from "../../../fixtures/load";

const incident = (i: number) => `${i + 1},${(i % 28) + 1}/03/2026,433${400 + i},279156`;
const header = "Crime No,Date,Easting,Northing";

/** What the check of rows set aside says of these lines, duplicates merged. */
async function found(lines: readonly string[]) {
  const files = [new File([[header, ...lines].join("\n")], "march.csv")];
  const { report } = await loadExtract(files, { ...(await inspected(files)), mergeAlike: true }, options);
  return { report, finding: report.findings.find(({ id }) => id === "set-aside") };
}

const incidents = Array.from({ length: 90 }, (_, i) => incident(i));
const harmless = [...incidents.slice(0, 20), ...Array(10).fill(header), "Total,90,,"];

it("rows that were merged by choice, headings and totals are not said to be missing from every figure", async () => {
  const { report, finding } = await found([...incidents, ...harmless]);
  expect(Object.fromEntries(report.problems.map(({ code, rows }) => [code, rows]))).toEqual({
    duplicate: 20,
    heading: 10,
    totals: 1,
  });
  expect(finding).toBeUndefined();
});

it("rows that are to be mended are counted without them", async () => {
  const bad = Array.from({ length: 10 }, (_, i) => `${i + 500},no day,433${600 + i},279156`);
  const { report, finding } = await found([...incidents, ...harmless, ...bad]);
  expect(report.setAside).toBe(41);
  expect(finding).toMatchObject({ level: "care", rows: 10, of: 100 });
  expect(finding?.sentence).toMatch(/^10 rows \(10%\) are set aside and missing from every figure/);
});
