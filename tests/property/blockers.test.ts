import fc from "fast-check";
import { expect, it } from "vitest";
import { inspect } from "../../src/core/ingest/inspect";
import type { Blocker, Inspection } from "../../src/core/ingest/inspection";
import { withAnswer, withRole } from "../../src/core/ingest/inspection-edits";
import { roles } from "../../src/core/ingest/roles";

/** Columns as files have them, with a value of each: some have a role by name, some none, some are refused. */
const values = {
  Date: "03/04/2026",
  "Date To": "13/04/2026",
  Month: "2026-04",
  Easting: "433412",
  Northing: "279156",
  Longitude: "-1.51",
  Latitude: "52.40",
  Place: "52.40 -1.51",
  "HO Code": "8N",
  "Victim Age": "15",
  Spare: "x",
  Remainder: "7",
  "Victim Name": "A Person",
  Email: "a@example.org",
} as const;
const names = Object.keys(values) as (keyof typeof values)[];

const header = fc.shuffledSubarray(names, { minLength: 2, maxLength: 7 });
const choice = fc.tuple(fc.nat(20), fc.constantFrom(null, ...roles.map(({ id }) => id)));

function looked(headers: readonly (readonly (keyof typeof values)[])[]): Inspection {
  const found = inspect(
    headers.map((columns, at) => ({
      name: `file ${at + 1}.csv`,
      bytes: 100,
      encoding: "UTF-8",
      delimiter: ",",
      rows: [columns, columns.map((name) => values[name]), columns.map((name) => values[name])],
      headerStated: 1,
    })),
    [],
  );
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found;
}

/** All that a person can make of the field to which the link of a blocker leads. */
function outcomes(inspection: Inspection, mendedBy: NonNullable<Blocker["mendedBy"]>): Inspection[] {
  if ("column" in mendedBy)
    return [null, ...roles.map(({ id }) => id)].map((role) => withRole(inspection, mendedBy.column, role));
  const question = inspection.questions.find(({ id }) => id === mendedBy.question);
  return (question?.options ?? []).map(({ id }) => withAnswer(inspection, mendedBy.question, id));
}

/** Every kind of sentence that a field mends. */
const kinds = [
  /are (both|all) .*: keep one of them\.$/,
  /No column is the date/,
  /a place needs both\.$/,
  /The place stands in one column/,
  /No columns hold the place/,
  /holds both numbers of a place/,
  /^Which comes first/,
];

it("what keeps files from being read names a field of the screen, and something said there takes it away", () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(
      fc.array(header, { minLength: 1, maxLength: 3 }),
      fc.array(choice, { maxLength: 6 }),
      (headers, said) => {
        const first = looked(headers);
        const inspection = said.reduce((now, [at, role]) => withRole(now, at % now.columns.length, role), first);
        const isShown = (column: number) => inspection.columns[column].refused === null;
        for (const { text, mendedBy } of inspection.blockers) {
          if (mendedBy === null) {
            const about = inspection.files.filter(({ name }) => !text.startsWith("In “") || text.includes(`“${name}”`));
            const hasField = about.some(({ columns }) => columns.some(isShown));
            expect(text.endsWith("load them one after the other.") || !hasField, text).toBe(true);
            continue;
          }
          seen.add(kinds.findIndex((words) => words.test(text)));
          if ("column" in mendedBy) expect(isShown(mendedBy.column), text).toBe(true);
          const says = (one: Inspection) => one.blockers.some((blocker) => blocker.text === text);
          expect(
            outcomes(inspection, mendedBy).some((outcome) => !says(outcome)),
            text,
          ).toBe(true);
        }
      },
    ),
    { numRuns: 400 },
  );
  expect([...seen].sort()).toEqual(kinds.map((_, kind) => kind));
});
