import { problems } from "../core/ingest/problems";
import type { SetAsideRow } from "../core/ingest/report";
import { roles } from "../core/ingest/roles";
import { writeCsv } from "./csv";

/**
 * The rows that were set aside, for the analyst to mend at the source, as the bytes of a CSV file: file, row as Excel numbers it, reason,
 * what to do, then what the mapped columns held. Columns that were refused or left out are not there, and neither is the reference.
 */
export function writeSetAside(rows: readonly SetAsideRow[]): Uint8Array {
  const mapped = roles.filter(({ id }) => id !== "reference" && rows.some(({ fields }) => fields[id] !== undefined));
  const text = writeCsv(
    ["File", "Row", "Reason", "What to do", ...mapped.map((role) => role.label)],
    rows.map(({ file, row, problem, fields }) => [
      file,
      row,
      problems[problem].label,
      problems[problem].advice,
      ...mapped.map(({ id }) => fields[id] ?? null),
    ]),
  );
  return new TextEncoder().encode(text);
}
