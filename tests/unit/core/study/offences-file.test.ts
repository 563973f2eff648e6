import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { offenceTable } from "../../../../src/core/study/defaults";
import type { OffenceTable } from "../../../../src/core/study/offences";
import { readOffences } from "../../../../src/core/study/offences-file";
import { offencesCsv } from "../../../../src/export/offences-file";

const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: "," }).data;
const read = (text: string, table = offenceTable) => readOffences(rowsOf(text), table);
const changesOf = (text: string) => {
  const found = read(text);
  if ("problems" in found) throw new Error(found.problems.join(" "));
  return found.changes.map(({ row, before }) => [
    row.scheme,
    row.code,
    row.label,
    row.category,
    before?.category ?? null,
  ]);
};

describe("a table of offences as a file", () => {
  it("that is saved and loaded changes nothing", () => {
    expect(read(offencesCsv(offenceTable))).toEqual({ changes: [], same: offenceTable.rows.length, otherWording: 0 });
  });

  it("changes nothing whatever a person called the offences and their codes", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((one) => one.trim());
    const added = fc
      .uniqueArray(fc.tuple(text, fc.constantFrom("=1+1", "@a", "-x", "4.10", "1E5", "8/12", "0034")), {
        selector: ([label, code]) => `${label.toLowerCase()}${code}`,
        maxLength: 3,
      })
      .map((list) => list.filter(([label]) => label !== ""));
    fc.assert(
      fc.property(added, (list) => {
        const rows = list.map(([label, code], i) => ({
          scheme: "code" as const,
          code: `${code}${i}`,
          label,
          category: "robbery",
          setting: "",
          own: true,
        }));
        const table: OffenceTable = { ...offenceTable, rows: [...offenceTable.rows, ...rows] };
        expect(read(offencesCsv(table), table)).toMatchObject({ changes: [], otherWording: 0 });
      }),
    );
  });

  it("keeps a spreadsheet from running its cells, and from taking the 0 off a code", () => {
    const own = {
      scheme: "ho_class",
      code: "",
      label: "=HYPERLINK(1)",
      category: "robbery",
      setting: "",
      own: true,
    } as const;
    const cells = rowsOf(offencesCsv({ ...offenceTable, rows: [...offenceTable.rows, own] })).map((row) =>
      row.slice(0, 2),
    );
    expect(cells).toContainEqual(["", "'=HYPERLINK(1)"]);
    expect(cells).toContainEqual(["'4.10", "Corporate manslaughter"]);
    expect(cells).toContainEqual(["4.1", "Manslaughter"]);
  });

  it("knows an offence by its code whatever its wording, and one without a code by its wording", () => {
    expect(
      changesOf("Code,Wording,Counts as\n34b,mugging,Theft from the person\n,SHOPLIFTING,other theft\n,,\n"),
    ).toEqual([
      ["ho_class", "34B", "Robbery of personal property", "theft-person", "robbery-personal"],
      ["police_uk", "", "Shoplifting", "other-theft", "shoplifting"],
    ]);
  });

  it("adds an offence that the table does not have", () => {
    expect(changesOf("code,wording,category\n99X,Local thing,Robbery\n,Brawl,Violent disorder\n")).toEqual([
      ["code", "99X", "Local thing", "robbery", null],
      ["ho_class", "", "Brawl", "public-order-violent", null],
    ]);
  });

  it("keeps the setting where it says none, and takes one that it says", () => {
    const found = read("code,category,setting\n34B,Robbery of a person,\n34A,Robbery of a business,Private\n");
    expect(found).toMatchObject({ same: 1, changes: [{ row: { code: "34A", setting: "private" } }] });
  });

  it.each([
    ["wording\nRobbery\n", "Row 1: there is no column “category”."],
    ["category\nRobbery\n", "Row 1: there is neither a column “code” nor a column “wording”."],
    [
      "code,category\n34B,Robery\n",
      "Row 2, column “category”: “Robery” is no category. Write “Robbery of a person” or “Robbery” or",
    ],
    ["code,category\n34B,Xyz\n", "Row 2, column “category”: “Xyz” is no category. Save the table as CSV"],
    ["code,category\n\n34B,\n", "Row 3, column “category”: it is empty."],
    ["code,wording,category\n,,Robbery\n", "Row 2, column “wording”: it is empty, and so is the code."],
    [
      "code,category,setting\n34B,Robbery,outdoors\n",
      "Row 2, column “setting”: “outdoors” is no setting. Write one of “Public”",
    ],
    ["code,category\n34B,Robbery\n34b,Robbery\n", "Row 3, column “code”: “34b” is in row 2 too."],
    [
      "code,wording,category\n4.1,Corporate manslaughter,Homicide\n",
      "Row 2, column “code”: “4.1” is the code of “Manslaughter”, but the wording is that of 4.10. A spreadsheet makes 4.1 of 4.10: write '4.10",
    ],
    [
      "code,wording,category\n8N,Robbery of personal property,Robbery\n",
      "wording is that of 34B. Correct the code or the wording.",
    ],
    ["code,category\n", "There is no row below the header."],
    [`wording,category\n${"x".repeat(201)},Robbery\n`, "Row 2, column “wording”: it is too long. Write at most 200"],
    [`wording,category\n${"a,Robbery\n".repeat(5_001)}`, "It has more than 5,000 rows."],
  ])("says of %j what is wrong, where, and what to do", (text, problem) => {
    expect(read(text)).toEqual({ problems: [expect.stringContaining(problem)] });
  });
});
