import { trimmed } from "./parse/text";

/** Index of the first field that is not blank; -1 when the whole row is. */
export function firstFilled(fields: readonly string[]): number {
  for (let c = 0; c < fields.length; c++) if (trimmed(fields[c]) !== "") return c;
  return -1;
}

/** Whether only one field of a row says anything. */
export function hasOneCell(fields: readonly string[]): boolean {
  const first = firstFilled(fields);
  for (let c = first + 1; c < fields.length; c++) if (trimmed(fields[c]) !== "") return false;
  return true;
}
