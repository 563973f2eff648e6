import { expect, it } from "vitest";
import { inspectFiles } from "../../../../src/worker/load";

/** What is asked of a file with these dates, one to a row. */
async function asked(dates: readonly string[]) {
  const rows = dates.map((date, i) => `${date},${433000 + i},279100`);
  const looked = await inspectFiles([new File([["Date,Easting,Northing", ...rows].join("\n")], "april.csv")], []);
  if ("problems" in looked) throw new Error(looked.problems[0].what);
  return looked.questions.map(({ text }) => text);
}

const repeated = (n: number, text: string) => Array.from({ length: n }, () => text);

it("says of the serial dates that only the first rows were counted", async () => {
  // Two hundred lines are looked at, and one of them is the header.
  const [text] = await asked([...repeated(140, "14/03/2026"), ...repeated(59, "46000"), ...repeated(147, "46001")]);
  expect(text).toMatch(/^59 of the first 199 dates of “april\.csv” are some of Excel’s serial numbers/);
  const [all] = await asked(["46000", "46001", ""]);
  expect(all).toMatch(/^All of the first 2 dates of “april\.csv” are some/);
  const [one] = await asked(["46000"]);
  expect(one).toMatch(/^The first date of “april\.csv” is one of/);
});

it("says how many dates were looked at for their order: where the first rows do not tell, all of the file", async () => {
  const [either] = await asked([...repeated(300, "03/04/2026"), ...repeated(6, "2026-04-03")]);
  expect(either).toContain("no day above 12 was found, and 300 of the first 306 dates can be read either way");
  const [both] = await asked(["14/03/2026", "03/14/2026", "15/03/2026", "03/04/2026"]);
  expect(both).toContain("2 of the first 4 dates can only have the day first, 1 only the month");
});
