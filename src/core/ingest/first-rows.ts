import { fitsValue } from "./changed";
import { HEADER_WITHIN_ROWS, type Header, mayBeHeader } from "./find-header";
import { holdsValue } from "./guess";
import { holdsForename } from "./hide-names";
import type { InspectedColumn } from "./inspection";
import { mayShow } from "./personal";
import { masksOf } from "./personal-content";

/** One of the first rows of a file, for a person to see which of them has the names of the columns. */
export interface FirstRow {
  /** As Excel numbers it. */
  readonly row: number;
  /** The first of its cells as they stand, but for what looks like personal data: that is shown by its shape, or "(hidden)". */
  readonly cells: readonly string[];
  /** How many more are filled. */
  readonly more: number;
  /** Whether it can be chosen: a row of values cannot, and one of a single cell. */
  readonly mayBeHeader: boolean;
}

const LEAST_ROWS = 8;
const BELOW_HEADER = 2;
const MOST_CELLS = 8;
const LONGEST_TITLE = 30;

const isHidden = ({ refused, overruled, role }: InspectedColumn) =>
  refused !== null || overruled !== null || role === "reference";

/**
 * A cell as it is shown. While the header is wrong nothing tells a column of names from others, so words in a row of values are shown only
 * where the column is known to hold them; as among its examples, what its meaning does not expect is shown by its shape.
 */
function cellAsShown(cell: string, isOfValues: boolean, column: InspectedColumn | undefined): string {
  if (column && isHidden(column)) return "(hidden)";
  const whole = cell.trim();
  if (whole === "") return "";
  // The beginning of a title tells what it is.
  const text = isOfValues || whole.length <= LONGEST_TITLE ? whole : `${whole.slice(0, LONGEST_TITLE)}…`;
  const role = column?.role ?? null;
  const isExpected = role ? fitsValue(role, text) : !(column?.changed || (isOfValues && /\p{L}/u.test(text)));
  return isExpected && mayShow(text) && !holdsForename(text) ? text : masksOf([text])[0];
}

/** The first rows of a file, those below the header with what its columns are known to be. */
export function firstRows(
  rows: readonly (readonly string[])[],
  header: Header,
  columns: readonly InspectedColumn[],
): FirstRow[] {
  const count = Math.min(HEADER_WITHIN_ROWS, Math.max(LEAST_ROWS, header.row + 1 + BELOW_HEADER));
  return rows.slice(0, count).map((cells, r) => {
    const canChoose = mayBeHeader(cells);
    const filled = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
    const columnOf = (c: number) => (r > header.row && !canChoose ? columns[c] : undefined);
    return {
      row: r + 1,
      cells: cells
        .slice(0, Math.min(filled, MOST_CELLS))
        .map((cell, c) => cellAsShown(cell, holdsValue(cells), columnOf(c))),
      more: Math.max(0, filled - MOST_CELLS),
      mayBeHeader: canChoose,
    };
  });
}
