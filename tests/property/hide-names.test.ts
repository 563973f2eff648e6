import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offenceTable } from "../../src/core/study/defaults";
import { inspected, load } from "../fixtures/load";

/** Written down here and not taken from the program: common ones, and some that are words of offences, places or codes too. */
const forenames = ["John", "Mary", "Mohammed", "Priya", "Zoë", "Faith", "Mark", "Dawn", "Jean", "Lee"];
const surnames = [
  ..."Smith Jones Patel Khan O'Brien Smythe-Jones Young Child Constable Hill Park Green Lane Hall Price Ó".split(" "),
  "MacDonald",
  "Person",
  "Müller",
];
/** Overbury, Zebedee and the like are in no list of names. */
const letters = "abcdefghijklmnopqrstuvwxyz".split("");
const rare = fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 9 }).map((list) => `Q${list.join("")}x`);
const initial = fc.constantFrom(..."ABCDEJNPSTUZ".split(""));
const spelt = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
);

const written = (forename: string, surname: string, middle: string, form: number) =>
  [
    `${forename} ${surname}`,
    `${surname}, ${forename}`,
    `${surname},${forename}`,
    `${surname} ${forename}`,
    `${forename} ${middle} ${surname}`,
    `${forename} ${middle}. ${surname}`,
    `${surname}, ${forename} ${middle}`,
    `${forename}  ${surname}`,
  ][form];

/** Names with a first name that is common in Britain, however they are put, and in however many rows. */
const common = fc
  .tuple(
    fc.constantFrom(...forenames),
    fc.oneof(fc.constantFrom(...surnames), rare),
    initial,
    fc.integer({ min: 0, max: 11 }),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    ),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([forename, surname, middle, form, spell, rows]) => {
    const more = [
      `${forename} ${surname} (15)`,
      `${forename} ${surname} and ${forename} ${middle} ${surname}`,
      `Mr ${surname}`,
      // By itself a short one in capitals may be a code.
      forename.length > 3 ? forename : `${forename}, ${middle}`,
    ];
    return { name: spell(form < 8 ? written(forename, surname, middle, form) : more[form - 8]), rows };
  });

/** Names that no list has: known by their shape alone, in one row or two. */
const unknown = fc
  .tuple(rare, rare, initial, fc.integer({ min: 0, max: 7 }), spelt, fc.integer({ min: 1, max: 2 }))
  .map(([forename, surname, middle, form, spell, rows]) => ({
    name: spell(written(forename, surname, middle, form)),
    rows,
  }));

const offences = [
  "Assault with injury",
  "Robbery of personal property",
  "Shoplifting",
  "Local Wording 7",
  "ABH",
  "VWI",
];
const FILLERS = 90;

/** An extract of offences in which the names stand somewhere, in the column of the wording or of the code. */
function extractOf(found: readonly { name: string; rows: number }[], asCode: boolean, at: number) {
  const plain = Array.from({ length: FILLERS }, (_, i) => offences[i % offences.length]);
  const names = found.flatMap(({ name, rows }) => Array.from({ length: rows }, () => name));
  const all = [...plain.slice(0, at), ...names, ...plain.slice(at)];
  const lines = all.map((text, i) => {
    const day = i % 17 === 0 && names.includes(text) ? "99" : String((i % 28) + 1).padStart(2, "0");
    const cells = asCode ? [`"${text}"`, "Assault"] : ["8N", `"${text}"`];
    return `${day}/03/2026,433${400 + (i % 90)},279156,${cells.join(",")}`;
  });
  return new File([["Date,Easting,Northing,HO Code,Offence", ...lines].join("\n")], "extract.csv");
}

/** Every text in a value, however deep; names of fields are the program's own. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("a name in the column of offences", () => {
  it.each([
    ["with a common first name, in any number of rows", common],
    ["that no list has, in one row or two", unknown],
  ])("%s, is nowhere in what is kept", async (_, names) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(names, { minLength: 1, maxLength: 2, selector: ({ name }) => name.toLowerCase() }),
        fc.boolean(),
        fc.integer({ min: 0, max: FILLERS }),
        async (found, asCode, at) => {
          const { incidents, report, setAside } = await load([extractOf(found, asCode, at)], {
            offences: offenceTable,
          });
          expect(incidents.length + setAside.length).toBe(FILLERS + found.reduce((sum, { rows }) => sum + rows, 0));
          const kept = textsIn([incidents.offences, report, setAside]).join("\n");
          for (const { name } of found) expect(kept).not.toContain(name);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("with a common first name is no example on the screen that asks what the columns mean", async () => {
    await fc.assert(
      fc.asyncProperty(common, fc.boolean(), fc.integer({ min: 0, max: FILLERS }), async (found, asCode, at) => {
        const { columns } = await inspected([extractOf([found], asCode, at)]);
        expect(textsIn(columns).join("\n")).not.toContain(found.name);
      }),
      { numRuns: 150 },
    );
  });

  it("costs no wording of the table its text, and none that is often met and has no first name", async () => {
    const lines = offenceTable.rows.map(({ label }) => `14/03/2026,433412,279156,"${label}"`);
    const often = Array.from({ length: 3 }, () => "14/03/2026,433412,279156,Local Wording");
    const file = new File([["Date,Easting,Northing,Offence", ...lines, ...often].join("\n")], "extract.csv");
    const { incidents } = await load([file], { offences: offenceTable });
    const kept = new Set(incidents.offences.map(({ text }) => text));
    for (const text of [...offenceTable.rows.map(({ label }) => label), "Local Wording"]) expect(kept).toContain(text);
  });
});
