import { expect, it } from "vitest";
import { load } from "../../../fixtures/load";

it("an extract without a column of offences is told so, and not that its offences are unknown", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${i + 1},${(i % 28) + 1}/03/2026,433${400 + i},279156`);
  const { report } = await load([new File([["Crime No,Date,Easting,Northing", ...rows].join("\n")], "none.csv")]);
  const finding = report.findings.find(({ id }) => id === "unknown-offences");
  expect(finding?.sentence).toMatch(/^No column of the file was read as the offence/);
  expect(report.fit.verdict).toBe("care");
});
