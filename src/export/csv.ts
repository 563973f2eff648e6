/** What a cell may hold. Numbers are written as numbers; `NaN` and null are written as nothing at all. */
export type Cell = string | number | boolean | null;

/** Excel reads a file without it as Windows-1252. */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const IS_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** Text that a spreadsheet will show, not run: a leading apostrophe where it could be a formula. Written numbers stay as they are. */
export function guarded(text: string): string {
  return STARTS_FORMULA.test(text) && !IS_NUMBER.test(text) ? `'${text}` : text;
}

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  const text = guarded(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV text: RFC 4180 quoting, CRLF, a byte order mark, no cell that a spreadsheet would run. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(written).join(",")];
  for (const row of rows) lines.push(row.map(written).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
