import { describe, expect, it } from "vitest";
import { hideNames } from "../../../../src/core/ingest/hide-names";
import { MAY_BE_NAME } from "../../../../src/core/ingest/left-out";
import type { OffenceTable } from "../../../../src/core/study/offences";

const table: OffenceTable = {
  version: "2026-01-01",
  source: "",
  categories: [{ id: "robbery", label: "Robbery", serious: true, order: 1 }],
  rows: [
    {
      scheme: "ho_class",
      code: "34B",
      label: "Robbery of personal property",
      category: "robbery",
      setting: "public",
      own: false,
    },
    {
      scheme: "police_uk",
      code: "violent-crime",
      label: "Violence and sexual offences",
      category: "robbery",
      setting: "mixed",
      own: false,
    },
  ],
};
const shown = (text: string, rows = 1, code = "") =>
  hideNames([{ code, text }], new Uint32Array([rows]), table).names[0];

describe("names of people in the text of an offence", () => {
  it.each([
    "Zebedee Overbury",
    "OVERBURY, Zebedee",
    "Overbury, Zebedee J",
    "ZEBEDEE OVERBURY",
    "Zoë O'Brien-Smythe",
    "Mr Overbury",
    "john overbury",
    "Van Overbury, Zebedee",
  ])("leaves out %s", (text) => {
    expect(shown(text).text).toBe(MAY_BE_NAME);
    expect(shown(text, 2).text).toBe(MAY_BE_NAME);
  });

  it.each([
    "Robbery Other",
    "Personal Attack",
    "ABH",
    "VWI 8N",
    "grievous bodily harm",
    "Violence, Other",
    "S18/S20",
    "",
  ])("keeps %s", (text) => expect(shown(text).text).toBe(text));

  it("hides a first name in any number of rows, alone too, and leaves short codes that spell one", () => {
    for (const text of ["John", "JOHN", "Lee", "Lee Overbury", "Overbury Lee (15)", "Zoë Overbury"])
      expect(shown(text, 40).text).toBe(MAY_BE_NAME);
    for (const code of ["SAM", "JO1", "LEO/04"]) expect(shown("", 1, code).code).toBe(code);
  });

  it("keeps what stands in three rows, over all its codes, as a wording of the source", () => {
    expect(shown("Breach Order", 3).text).toBe("Breach Order");
    const names = [
      { code: "1", text: "Breach Order" },
      { code: "2", text: "Breach Order" },
    ];
    expect(hideNames(names, new Uint32Array([2, 1]), table).names).toEqual(names);
  });

  it("keeps the code beside a name, and hides a name that stands for the code", () => {
    expect(shown("Zebedee Overbury", 1, "34B")).toEqual({ code: "34B", text: MAY_BE_NAME });
    expect(shown("Robbery", 1, "Zebedee Overbury")).toEqual({ code: MAY_BE_NAME, text: "Robbery" });
  });

  it("makes one offence of all that are hidden, in its place among the others", () => {
    const names = ["Affray", "Quentin Overbury", "Robbery", "Zebedee Overbury"].map((text) => ({ code: "", text }));
    const { names: kept, place } = hideNames(names, new Uint32Array([1, 1, 1, 1]), table);
    expect(kept.map(({ text }) => text)).toEqual([MAY_BE_NAME, "Affray", "Robbery"]);
    expect([...place]).toEqual([1, 0, 2, 0]);
  });
});
