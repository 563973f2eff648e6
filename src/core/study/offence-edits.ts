import { definitions, offenceTable } from "./defaults";
import { type Definition, sameRule, sameWords } from "./definitions";
import type { OffenceRow, OffenceTable } from "./offences";
import type { Study } from "./study";

/** What a row is about, whatever it says of it. */
export const offenceKey = ({ scheme, code, label }: Pick<OffenceRow, "scheme" | "code" | "label">): string =>
  JSON.stringify([scheme, code, label]);

const shippedRow = (row: OffenceRow) => offenceTable.rows.find((other) => offenceKey(other) === offenceKey(row));

const sameRow = (a: OffenceRow, b: OffenceRow) => a.category === b.category && a.setting === b.setting;

/** Whether a row is one that a person added, which the table that ships does not have. */
export const isAdded = (row: OffenceRow): boolean => shippedRow(row) === undefined;

/** Adds a row, or replaces the one about the same offence. A row that says what the shipped one says is nobody's own. */
export function withOffence(study: Study, row: OffenceRow): Study {
  const shipped = shippedRow(row);
  const entry = { ...row, own: !shipped || !sameRow(row, shipped) };
  const { rows } = study.offences;
  const at = rows.findIndex((other) => offenceKey(other) === offenceKey(row));
  return withRows(study, at < 0 ? [...rows, entry] : rows.with(at, entry));
}

/** Takes back what a person said about an offence: the row as it is shipped, or none. */
export function withoutOwnOffence(study: Study, row: OffenceRow): Study {
  const shipped = shippedRow(row);
  return shipped
    ? withOffence(study, shipped)
    : withRows(
        study,
        study.offences.rows.filter((other) => offenceKey(other) !== offenceKey(row)),
      );
}

function withRows(study: Study, rows: OffenceTable["rows"]): Study {
  return { ...study, offences: { ...study.offences, rows } };
}

/** The table that ships, all of it. */
export const withShippedOffences = (study: Study): Study => ({ ...study, offences: offenceTable });

/** Replaces the definition with its id. One that has the rule and the words that are shipped is nobody's own. */
export function withDefinition(study: Study, definition: Definition): Study {
  const shipped = definitions.find(({ id }) => id === definition.id);
  const own = !shipped || !sameRule(shipped, definition) || !sameWords(shipped, definition);
  const entry = { ...definition, own };
  return { ...study, definitions: study.definitions.map((other) => (other.id === entry.id ? entry : other)) };
}

/** Takes back what a person changed of a definition. */
export function withShippedDefinition(study: Study, id: string): Study {
  const shipped = definitions.find((definition) => definition.id === id);
  return shipped ? withDefinition(study, shipped) : study;
}
