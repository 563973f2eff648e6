import type { OffenceName } from "../incidents/incidents";
import type { UnknownOffences } from "./report";
import { MOST_ROW_NUMBERS } from "./tally";

/** A column that holds no offences at all has a name for each row: their numbers are of no use to anyone. */
const MOST_IN_ALL = 20 * MOST_ROW_NUMBERS;

/** Gathers the rows of offences that the table does not know; `offence` is an index into `offences`. */
export function createUnknownOffences(offences: readonly OffenceName[]): {
  add(offence: number, file: string, row: number): void;
  found(): UnknownOffences;
} {
  const kept = new Uint32Array(offences.length);
  const names: OffenceName[] = [];
  const nameOf = new Map<number, number>();
  const rows: UnknownOffences["rows"][number][] = [];
  return {
    add(offence, file, row) {
      if (kept[offence] === MOST_ROW_NUMBERS || rows.length === MOST_IN_ALL) return;
      if (kept[offence]++ === 0) nameOf.set(offence, names.push(offences[offence]) - 1);
      rows.push({ file, row, name: nameOf.get(offence) ?? 0 });
    },
    found: () => ({ names, rows }),
  };
}
