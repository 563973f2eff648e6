import { describe, expect, it } from "vitest";
import { createStudy, definitions, mixedCategories } from "../../../../src/core/study/defaults";
import { baseOf, categoriesInView, type Definition, lacks } from "../../../../src/core/study/definitions";
import { categoriesOf } from "../../../../src/core/study/offences";
import { cannotTellWords, definitionName, remarkWords, ruleWords } from "../../../../src/core/words/definition-words";

const study = createStudy();
const known = categoriesOf(study.offences).map(({ id }) => id);
const find = (id: string): Definition => {
  const definition = definitions.find((one) => one.id === id);
  if (!definition) throw new Error(`Got no definition "${id}".`);
  return definition;
};
const hasAll = { time: true, age: true, sex: true, knife: true, gun: true, domestic: true, publicPlace: true };
const hasNone = { time: false, age: false, sex: false, knife: false, gun: false, domestic: false, publicPlace: false };
const rowsOf =
  (rows: Readonly<Record<string, number>>) =>
  (id: string): number =>
    rows[id] ?? 0;
const policeUk = rowsOf({ "violence-sexual-mixed": 900, robbery: 80, "weapons-possession": 70, asb: 300 });

describe("the definitions that ship", () => {
  it("are the nine that were asked for, each with words, a source and a status", () => {
    expect(definitions.map(({ id }) => id)).toEqual([
      "serious-violence",
      "serious-youth-violence",
      "knife-crime",
      "gun-crime",
      "robbery",
      "vawg",
      "domestic-abuse",
      "stalking-harassment",
      "asb",
    ]);
    for (const { words, source, status, own } of definitions) {
      expect(words.length).toBeGreaterThan(20);
      expect(source.length).toBeGreaterThan(15);
      // It stands inside a sentence.
      expect(source).toMatch(/[^.]$/);
      expect(["sourced", "proposed"]).toContain(status);
      expect(own).toBe(false);
    }
    expect(find("serious-violence").status).toBe("proposed");
  });

  it("name only categories of the table, each once, and are part only of one that is part of none", () => {
    for (const { anyOf, of } of definitions) {
      for (const id of anyOf.categories) expect(known).toContain(id);
      expect(new Set(anyOf.categories).size).toBe(anyOf.categories.length);
      if (of !== null) expect(find(of).of).toBeNull();
    }
  });

  it("have a table in which every row belongs to exactly one category, and every mixed label to known ones", () => {
    const ids = study.offences.categories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of study.offences.rows) expect(ids.filter((id) => id === row.category)).toHaveLength(1);
    for (const { category, holds } of mixedCategories) for (const id of [category, ...holds]) expect(ids).toContain(id);
  });

  it("do not call the mixed label of data.police.uk serious violence", () => {
    expect(find("serious-violence").anyOf.categories).not.toContain("violence-sexual-mixed");
  });
});

describe("what an extract cannot tell", () => {
  it("is nothing when it has every column and fine offences", () => {
    const fine = rowsOf({ homicide: 1, "violence-with-injury": 100, "robbery-personal": 50, "stalking-harassment": 9 });
    for (const definition of definitions) expect(cannotTellWords(definition, study, hasAll, fine)).toBeNull();
  });

  it("is said of a police.uk file for all but robbery and anti-social behaviour", () => {
    const able = definitions.filter((definition) => cannotTellWords(definition, study, hasNone, policeUk) === null);
    expect(able.map(({ id }) => id)).toEqual(["robbery", "asb"]);
    expect(cannotTellWords(find("serious-violence"), study, hasNone, policeUk)).toBe(
      "This file says only “Violence and sexual offences (mixed)”, of which serious violence is a part.",
    );
    expect(cannotTellWords(find("knife-crime"), study, hasNone, policeUk)).toBe("This file has no knife flag.");
    expect(lacks(find("vawg"), definitions, hasNone)).toEqual(["sex"]);
    expect(lacks(find("serious-youth-violence"), definitions, hasNone)).toEqual(["age"]);
  });

  it("is a remark where a few rows are coarse, or a flag is missing that is not the only way in", () => {
    const mostlyFine = rowsOf({ "violence-with-injury": 100, "violence-sexual-mixed": 2 });
    const noGun = { ...hasAll, gun: false };
    expect(cannotTellWords(find("serious-violence"), study, noGun, mostlyFine)).toBeNull();
    expect(remarkWords(find("serious-violence"), study, noGun, mostlyFine)).toEqual([
      "This file has no firearm flag: only the offence tells.",
      "2 incidents of the file say only “Violence and sexual offences (mixed)”, of which some may belong; none is counted.",
    ]);
  });

  it("is a person's own choice once the mixed label is part of the definition", () => {
    const serious = find("serious-violence");
    const own = {
      ...serious,
      own: true,
      anyOf: { ...serious.anyOf, categories: [...serious.anyOf.categories, "violence-sexual-mixed"] },
    };
    expect(cannotTellWords(own, { ...study, definitions: [own] }, hasNone, policeUk)).toBeNull();
  });
});

describe("the words of a definition", () => {
  it("say its rule, with the age limit of the study", () => {
    expect(ruleWords(find("serious-youth-violence"), study)).toMatch(
      /^Homicide, .* firearm flag; always with a victim under 25\.$/,
    );
    expect(ruleWords(find("serious-youth-violence"), { ...study, youthAgeTo: 25 })).toMatch(/a victim 25 and under\.$/);
    expect(ruleWords(find("domestic-abuse"), study)).toBe("Anything with a domestic abuse flag.");
    expect(definitionName(find("serious-youth-violence"), study)).toBe("serious youth violence (victims under 25)");
  });

  it("say so when a person has changed it, or the one it is part of", () => {
    const anyOf = { categories: ["homicide"], flags: [] };
    const changed = definitions.map((one) => (one.id === "serious-violence" ? { ...one, anyOf, own: true } : one));
    const name = definitionName(find("serious-youth-violence"), { ...study, definitions: changed });
    expect(name).toBe("serious youth violence (victims under 25; definition changed here)");
  });

  it("leave a view the categories that its definition names, of those that are chosen", () => {
    const robbery = find("robbery");
    expect(categoriesInView(null, robbery, definitions)).toEqual(robbery.anyOf.categories);
    expect(categoriesInView(["robbery", "asb"], robbery, definitions)).toEqual(["robbery"]);
    expect(categoriesInView(["asb"], find("gun-crime"), definitions)).toEqual(["asb"]);
    expect(categoriesInView(null, undefined, definitions)).toBeNull();
    expect(baseOf(find("serious-youth-violence"), definitions).id).toBe("serious-violence");
  });
});
