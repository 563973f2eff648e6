import { LEFT_OUT, MAY_BE_NAME } from "../core/ingest/left-out";
import { problems } from "../core/ingest/problems";
import type { SetAsideRow } from "../core/ingest/report";
import { roles } from "../core/ingest/roles";
import type { Stamp } from "./stamp";
import { type Row, stampedCsv } from "./table";

/** What a reader of the file must know, and cannot see. */
export const setAsideSays =
  "The reference is never kept: find a row by its number in the file. " +
  `“${LEFT_OUT}”: the field holds something that its column does not expect, or that may be personal data, and is not kept. ` +
  `“${MAY_BE_NAME}”: the offence may be the name of a person.`;

/**
 * The rows that were set aside, for the analyst to mend at the source, as the bytes of a CSV file: file, row as Excel numbers it, reason,
 * what to do, then what the mapped columns held, and the stamp. Columns that were refused or left out are not there, and neither is the reference.
 */
export function writeSetAside(setAside: readonly SetAsideRow[], stamp: Stamp): Uint8Array {
  const mapped = roles.filter(
    ({ id }) => id !== "reference" && setAside.some(({ fields }) => fields[id] !== undefined),
  );
  const rows = setAside.map(
    ({ file, row, problem, fields }): Row => ({
      File: file,
      Row: row,
      Reason: problems[problem].label,
      "What to do": problems[problem].advice,
      ...Object.fromEntries(mapped.map(({ id, label }) => [label, fields[id] ?? null])),
    }),
  );
  const columns = ["File", "Row", "Reason", "What to do", ...mapped.map(({ label }) => label)];
  return new TextEncoder().encode(stampedCsv(columns, rows, stamp));
}
