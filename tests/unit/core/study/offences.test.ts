import { describe, expect, it } from "vitest";
import { createStudy } from "../../../../src/core/study/defaults";
import { categoriesOf, matchOffences, NOT_IN_TABLE } from "../../../../src/core/study/offences";

const table = createStudy().offences;
const categories = categoriesOf(table);
const categoryOf = (code: string, text: string) => categories[matchOffences(table, [{ code, text }]).category[0]].id;

describe("looking an offence up in the table", () => {
  it("keeps codes apart that are the same number", () => {
    const rows = table.rows.filter((row) => row.code === "4.1" || row.code === "4.10");
    expect(rows.map((row) => row.label).sort()).toEqual(["Corporate manslaughter", "Manslaughter"]);
    expect(categoryOf("4.1", "")).toBe("homicide");
  });

  it("goes by the code before the wording, and by the wording without a code", () => {
    expect(categoryOf("34B", "Burglary")).toBe("robbery-personal");
    expect(categoryOf(" 34b ", "")).toBe("robbery-personal");
    expect(categoryOf("", "robbery of  PERSONAL property")).toBe("robbery-personal");
  });

  it("reads the types of data.police.uk", () => {
    expect(categoryOf("", "Violence and sexual offences")).toBe("violence-sexual-mixed");
    expect(categoryOf("", "Anti-social behaviour")).toBe("asb");
  });

  it("takes a code and a wording in one text apart where they are of one offence, and only there", () => {
    for (const text of ["34B Robbery of personal property", "34B: robbery of personal property"])
      expect(categoryOf("", text)).toBe("robbery-personal");
    expect(categoryOf("", "Robbery of personal property (34B)")).toBe("robbery-personal");
    expect(categoryOf("8N - Assault with injury", "")).toBe("violence-with-injury");
    // 1 is murder and 2 is attempted murder, but not here.
    for (const text of ["1 male robbed", "2 Attempted", "34A Robbery of personal property", "Operation 1"])
      expect(categoryOf("", text)).toBe(NOT_IN_TABLE.id);
  });

  it("knows its own categories by their names", () => {
    expect(categoryOf("", "Violence with injury")).toBe("violence-with-injury");
    expect(categoryOf("", "  VIOLENCE  with injury ")).toBe("violence-with-injury");
    expect(categoryOf("", "homicide")).toBe("homicide");
    expect(categoryOf("Threats to kill", "")).toBe("threats");
    for (const { id, label } of table.categories) expect([label, categoryOf("", label)]).toEqual([label, id]);
    expect(categoryOf("", NOT_IN_TABLE.label)).toBe(NOT_IN_TABLE.id);
    expect(categoryOf("", "Homicide unit")).toBe(NOT_IN_TABLE.id);
  });

  it("reads the section of an Act however and wherever it is written", () => {
    const injury = ["Wounding with intent (S18)", "GBH S.18", "GBH with intent s18", "Section 18 - GBH with intent"];
    injury.push(
      "GBH without intent (S20)",
      "Wounding S20",
      "Wounding (sec. 20)",
      "Assault S47",
      "ABH (Section 47)",
      "s 47",
    );
    for (const text of injury) expect([text, categoryOf("", text)]).toEqual([text, "violence-with-injury"]);
    for (const text of ["S39 assault", "Common assault (S.39)", "Assault section 39"])
      expect([text, categoryOf("", text)]).toEqual([text, "violence-without-injury"]);
    // Another section is another offence.
    for (const text of ["Assault S89", "S180", "Wounding S18 S20"]) expect(categoryOf("", text)).toBe(NOT_IN_TABLE.id);
  });

  it("gives what the table does not know a category of its own", () => {
    expect(categoryOf("8Z", "Something new")).toBe(NOT_IN_TABLE.id);
    expect(categoryOf("", "")).toBe(NOT_IN_TABLE.id);
    expect(categories.at(-1)).toBe(NOT_IN_TABLE);
  });

  it("gives every line of the table the category that the line names", () => {
    for (const row of table.rows.filter((entry) => entry.code !== "" && entry.scheme === "ho_class")) {
      expect(categoryOf(row.code, "")).toBe(row.category);
    }
  });
});
