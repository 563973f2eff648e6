import { describe, expect, it } from "vitest";
import { createStudy, definitions, offenceTable } from "../../../../src/core/study/defaults";
import { readStudy, writeStudy } from "../../../../src/core/study/file";
import {
  isAdded,
  withDefinition,
  withOffence,
  withoutOwnOffence,
  withShippedDefinition,
  withShippedOffences,
} from "../../../../src/core/study/offence-edits";
import { categoriesOf, matchOffences, type OffenceRow } from "../../../../src/core/study/offences";
import { definitionName, definitionSentence } from "../../../../src/core/words/definition-words";
import { tableVersionWords } from "../../../../src/core/words/offence-words";

const study = createStudy();
const unheard: OffenceRow = {
  scheme: "code",
  code: "8Z",
  label: "Unheard of",
  category: "robbery-personal",
  setting: "",
  own: true,
};
const murder = study.offences.rows[0];

const categoryOf = (of: typeof study, name: { code: string; text: string }) =>
  categoriesOf(of.offences)[matchOffences(of.offences, [name]).category[0]].id;

describe("a person's own offences", () => {
  it("are known from then on, by code or, without one, by wording, and are saved with the study", () => {
    const edited = withOffence(withOffence(study, unheard), {
      ...unheard,
      scheme: "ho_class",
      code: "",
      label: "Local  thing",
    });
    expect(categoryOf(study, { code: "8Z", text: "" })).toBe("not-in-table");
    const again = readStudy(writeStudy(edited));
    expect(categoryOf(again, { code: "8z", text: "" })).toBe("robbery-personal");
    // The wording of a code says nothing of another code with the same wording.
    expect(categoryOf(again, { code: "99X", text: "Unheard of" })).toBe("not-in-table");
    expect(categoryOf(again, { code: "", text: "local thing" })).toBe("robbery-personal");
    expect(tableVersionWords(again)).toMatch(/changed by you in 2 places\.$/);
    expect(again).toEqual(edited);
  });

  it("are changed in place, and taken back one by one or all at once", () => {
    const changed = withOffence(withOffence(study, unheard), { ...murder, category: "asb" });
    expect(changed.offences.rows).toHaveLength(offenceTable.rows.length + 1);
    expect(changed.offences.rows[0]).toMatchObject({ label: "Murder", category: "asb", own: true });
    expect(isAdded(unheard)).toBe(true);
    expect(isAdded(murder)).toBe(false);
    const withoutMurder = withoutOwnOffence(changed, changed.offences.rows[0]);
    expect(withoutMurder.offences.rows[0]).toEqual(murder);
    expect(withoutOwnOffence(withoutMurder, unheard).offences).toEqual(offenceTable);
    expect(withShippedOffences(changed).offences).toEqual(offenceTable);
  });

  it("are nobody's own once they say what the shipped row says", () => {
    const back = withOffence(withOffence(study, { ...murder, category: "asb" }), { ...murder, own: true });
    expect(back.offences).toEqual(offenceTable);
    expect(tableVersionWords(back)).toMatch(/, unchanged\.$/);
  });
});

describe("a changed definition", () => {
  const robbery = definitions.find(({ id }) => id === "robbery") ?? definitions[0];
  const wider = { ...robbery, anyOf: { ...robbery.anyOf, categories: [...robbery.anyOf.categories, "theft-person"] } };

  it("is a person's own until its rule is the shipped one again, in whatever order", () => {
    const changed = withDefinition(study, wider);
    const now = changed.definitions.find(({ id }) => id === "robbery");
    expect(now).toMatchObject({ own: true, label: "Robbery" });
    expect(readStudy(writeStudy(changed))).toEqual(changed);
    const reversed = { ...robbery, anyOf: { ...robbery.anyOf, categories: [...robbery.anyOf.categories].reverse() } };
    expect(withDefinition(changed, reversed).definitions.every(({ own }) => !own)).toBe(true);
    expect(withShippedDefinition(changed, "robbery").definitions).toEqual(definitions);
  });

  it("is a person's own when only its words are, and says so of nothing that it counts", () => {
    const reworded = {
      ...robbery,
      label: "Street robbery",
      words: "As the board agreed.",
      source: "Board, 12 May 2026",
    };
    const changed = withDefinition(study, reworded);
    const now = changed.definitions.find(({ id }) => id === "robbery");
    if (!now) throw new Error("Robbery is gone.");
    expect(now).toMatchObject({ own: true, label: "Street robbery" });
    expect(definitionName(now, changed)).toBe("street robbery");
    expect(definitionSentence(now, changed)).toMatch(
      /^Street robbery counts: .* Source \(given here\): Board, 12 May 2026\.$/,
    );
    const both = withDefinition(changed, { ...now, anyOf: wider.anyOf });
    const wide = both.definitions.find(({ id }) => id === "robbery");
    expect(wide && definitionName(wide, both)).toBe("street robbery (definition changed here)");
    expect(readStudy(writeStudy(both))).toEqual(both);
    expect(withShippedDefinition(both, "robbery").definitions).toEqual(definitions);
  });

  it("that counts something else keeps the shipped source as what it was from", () => {
    const changed = withDefinition(study, wider);
    const now = changed.definitions.find(({ id }) => id === "robbery");
    expect(now && definitionSentence(now, changed)).toContain("Source (changed here; was from): Home Office classes");
  });

  it("is refused in a study file when it is part of what is not there, and so is a view by an unknown one", () => {
    const [first, ...others] = study.definitions;
    const orphan = { ...study, definitions: [{ ...first, of: "nothing" }, ...others] };
    expect(() => readStudy(writeStudy(orphan))).toThrow(/definitions/);
    const unknown = { ...study, filter: { ...study.filter, definition: "nothing" } };
    expect(() => readStudy(writeStudy(unknown))).toThrow(/filter\.definition/);
    expect(() => readStudy(writeStudy(study).replace('"youthAgeTo": 24', '"youthAgeTo": 30'))).toThrow(/youthAgeTo/);
  });
});

describe("a study of the first format", () => {
  it("opens with the shipped definitions, none chosen, and its table as it was", () => {
    const old = JSON.parse(writeStudy(study)).study;
    delete old.definitions;
    delete old.youthAgeTo;
    delete old.filter.definition;
    for (const row of old.offences.rows) delete row.own;
    old.version = 1;
    old.offences.version = "1";
    old.calendar = { spans: [], entries: [] };
    const opened = readStudy(JSON.stringify({ kind: "serious-violence-hotspots study", study: old }));
    expect(opened.definitions).toEqual(definitions);
    expect(opened.filter.definition).toBeNull();
    expect(opened.offences.rows).toEqual(offenceTable.rows);
    expect(tableVersionWords(opened)).toMatch(/^Table shipped release 1, unchanged\. This release ships that of /);
  });
});
