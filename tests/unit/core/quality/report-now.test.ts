import { expect, it } from "vitest";
import { unmatchedOffences } from "../../../../src/core/incidents/unmatched";
import { reportNow } from "../../../../src/core/quality/report-now";
import { matchOffences, type OffenceTable } from "../../../../src/core/study/offences";
import { newOffence } from "../../../../src/core/study/offences-file";
import { load, offences, rowsByCode } from "../../../fixtures/load";

const kinds = ["Robbery", "Breach of bylaw", "Robbery", "Odd matter", "Breach of bylaw", "Third thing", "Odd matter"];

/** The report of seven rows, in rows 2 to 8 of the file, with a table in which these offences were given a category since. */
async function reportWith(...given: string[]) {
  const lines = kinds.map((kind, i) => `${i + 13}/03/2026,43340${i},279156,${kind}`);
  const file = new File([["Date,Easting,Northing,Offence", ...lines].join("\n")], "march.csv");
  const { incidents, report } = await load([file]);
  const rows = given.map((text) => newOffence("", text, "violence", ""));
  const table: OffenceTable = { ...offences, rows: [...offences.rows, ...rows] };
  return reportNow(report, unmatchedOffences(incidents, matchOffences(table, incidents.offences), table));
}

it("keeps the row numbers of the offences that are left when others are given a category", async () => {
  expect(rowsByCode((await reportWith()).remarks).offenceNotInTable).toEqual([3, 5, 6, 7, 8]);
  expect(rowsByCode((await reportWith("Odd matter")).remarks).offenceNotInTable).toEqual([3, 6, 7]);
  expect(rowsByCode((await reportWith("Odd matter", "Breach of bylaw")).remarks).offenceNotInTable).toEqual([7]);
  expect(rowsByCode((await reportWith("Odd matter", "Breach of bylaw", "Third thing")).remarks)).not.toHaveProperty(
    "offenceNotInTable",
  );
});
