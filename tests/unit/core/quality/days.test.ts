import { describe, expect, it } from "vitest";
import { withAnswer } from "../../../../src/core/ingest/inspection-edits";
import { loadExtract } from "../../../../src/worker/load";
import { inspected, options } from "../../../fixtures/load";

/** Two rows on each of these days of every month of two years. */
function fileOf(days: readonly number[], onFirst = 2): File {
  const lines = ["Ref,Date,Time,Easting,Northing,HO Code"];
  for (let month = 0; month < 24; month++) {
    for (const day of days) {
      for (let i = 0; i < (day === 1 ? onFirst : 2); i++) {
        const n = lines.length;
        const date = `${day}/${1 + (month % 12)}/${2024 + Math.floor(month / 12)}`;
        lines.push(`S-${n},${date},1${n % 10}:${10 + (n % 50)},${432000 + n * 7},${278000 + n * 5},34B`);
      }
    }
  }
  return new File([lines.join("\n")], "days.csv");
}

async function findings(file: File): Promise<string[]> {
  const inspection = withAnswer(await inspected([file]), "date-order-0", "day-first");
  const { report } = await loadExtract([file], inspection, options);
  return report.findings.map(({ id }) => id);
}

const upTo = (last: number) => Array.from({ length: last }, (_, k) => k + 1);

describe("the days of an extract", () => {
  it("of which none is above 12 are a sign of a spoiled file, also once the order is answered, and no pile on the first", async () => {
    const found = await findings(fileOf(upTo(12)));
    expect(found).toContain("no-day-above-12");
    expect(found).not.toContain("first-of-month");
  });

  it("that go to the end of the month are none", async () => {
    expect(await findings(fileOf(upTo(28)))).not.toContain("no-day-above-12");
  });

  it("still show a pile on the first, in a whole file and in one without days above 12", async () => {
    for (const last of [12, 28]) expect(await findings(fileOf(upTo(last), 12))).toContain("first-of-month");
  });
});
