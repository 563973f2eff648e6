import { describe, expect, it } from "vitest";
import { withRole } from "../../../src/core/ingest/inspection-edits";
import { firstOffences } from "../../../src/worker/first-offences";
import { inspected, load, notInTable, options } from "../../fixtures/load";

const kinds = [
  "Robbery",
  "Breach of bylaw",
  "Odd matter",
  "Breach of bylaw",
  "Odd matter",
  "Breach of bylaw",
  "Robbery",
];
const fileOf = (rows: readonly string[], name = "march.csv") =>
  new File(
    [
      [
        "Date,Easting,Northing,Offence",
        ...rows.map((kind, i) => `${(i % 15) + 13}/03/2026,43340${i % 10},279156,${kind}`),
      ].join("\n"),
    ],
    name,
  );
const many = (n: number) => Array.from({ length: n }, (_, i) => kinds[i % kinds.length]);

describe("the offences of the first rows", () => {
  it("are those of the whole extract, where it is no longer", async () => {
    const file = fileOf(many(70));
    const found = await firstOffences([file], await inspected([file]), options);
    expect(found).toMatchObject({ rows: 70, isAll: true });
    expect(found?.unmatched.listed).toEqual([
      { code: "", text: "Breach of bylaw", rows: 30 },
      { code: "", text: "Odd matter", rows: 20 },
    ]);
    expect(found?.unmatched.known).toEqual([{ code: "", text: "Robbery", rows: 20, category: "robbery" }]);
    expect(found?.unmatched.listed).toEqual(notInTable((await load([file])).incidents));
  });

  it("end at the limit, over several files, and say that there are more rows", async () => {
    const files = [fileOf(many(7), "march.csv"), fileOf(many(70), "april.csv")];
    const found = await firstOffences(files, await inspected(files), options, undefined, 14);
    expect(found).toMatchObject({ rows: 14, isAll: false });
    expect(found?.unmatched).toMatchObject({ rows: 10, offences: 2, knownOffences: 1 });
    expect(await firstOffences(files, await inspected(files), options, undefined, 77)).toMatchObject({
      rows: 77,
      isAll: true,
    });
  });

  it("follow the column that a person says is the offence, and hide what may be a name", async () => {
    const lines = many(30).map(
      (kind, i) =>
        `${(i % 15) + 13}/03/2026,43340${i % 10},279156,${i === 9 ? "Zebedee Overbury" : kind},Other ${kind}`,
    );
    const file = new File([["Date,Easting,Northing,Offence,Second", ...lines].join("\n")], "march.csv");
    const inspection = await inspected([file]);
    const first = await firstOffences([file], inspection, options);
    expect(JSON.stringify(first)).not.toContain("Overbury");
    expect(first?.unmatched.rows).toBe(many(30).filter((kind, i) => i === 9 || kind !== "Robbery").length);
    const other = withRole(withRole(inspection, 3, null), 4, "offence");
    expect((await firstOffences([file], other, options))?.unmatched.listed[0].text).toBe("Other Breach of bylaw");
  });

  it("are not looked for any longer when nobody waits for them", async () => {
    const file = fileOf(many(30));
    const nobody = new AbortController();
    const found = firstOffences([file], await inspected([file]), options, nobody.signal);
    nobody.abort();
    expect(await found).toBeNull();
  });

  it("are not known where no column is the offence, or while something keeps the file from being read", async () => {
    const file = fileOf(many(30));
    const inspection = await inspected([file]);
    expect(await firstOffences([file], withRole(inspection, 3, null), options)).toBeNull();
    expect(await firstOffences([file], withRole(inspection, 0, null), options)).toBeNull();
  });
});
