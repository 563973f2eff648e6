import type { Fields } from "./fields";
import { squash } from "./header";

/** Index of the first field that is not blank; -1 when the whole row is. */
export function firstFilled(fields: Fields): number {
  for (let c = 0; c < fields.length; c++) if (!fields.isBlank(c)) return c;
  return -1;
}

/** Whether only one field of a row says anything. */
export function hasOneCell(fields: Fields): boolean {
  const first = firstFilled(fields);
  for (let c = first + 1; c < fields.length; c++) if (!fields.isBlank(c)) return false;
  return true;
}

/** Whether a row is the one with the names of the columns once more, as where pages were pasted below each other. `names` are squashed. */
export function repeatsNames(fields: Fields, names: readonly string[]): boolean {
  for (let c = 0; c < fields.length; c++)
    if (!fields.isBlank(c) && (!names[c] || squash(fields.text(c)) !== names[c])) return false;
  return true;
}
