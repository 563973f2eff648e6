import { type Cell, writeCsv } from "./csv";
import type { Stamp } from "./stamp";

/** One row by column name. The order of the keys of the first row is the order of the columns. */
export type Row = Readonly<Record<string, Cell>>;

/** Rows of one kind, each followed by the stamp, as CSV. A row that has a column of the stamp itself knows better. */
export function stampedCsv(columns: readonly string[], rows: readonly Row[], stamp: Stamp): string {
  const tail = Object.entries(stamp);
  return writeCsv(
    [...columns, ...Object.keys(stamp)],
    rows.map((row) => [...columns.map((name) => row[name]), ...tail.map(([name, value]) => row[name] ?? value)]),
  );
}

/** NaN has no place in JSON. */
export const jsonValue = (cell: Cell): Cell => (typeof cell === "number" && !Number.isFinite(cell) ? null : cell);
