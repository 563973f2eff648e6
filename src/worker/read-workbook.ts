import readSheets from "read-excel-file/universal";

/** One sheet of a workbook as the texts of its cells, as if it had been saved as CSV with ISO dates. */
export interface WorkbookSheet {
  readonly rows: string[][];
  readonly sheet: string;
  readonly otherSheets: readonly string[];
}

const two = (value: number) => String(value).padStart(2, "0");

/** The day 0 of old Macintosh workbooks; that of the others is in 1899. */
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1) / 1000;

/** Excel has no dates, only days since day 0 that look like dates: a fraction without a day is a clock time. */
function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  const at = new Date(seconds * 1000);
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`;
  if (at.getUTCFullYear() < 1900 || (seconds >= DAY_ZERO_1904 && seconds < DAY_ZERO_1904 + 86_400)) return clock;
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`;
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

/**
 * Reads the sheet with the most filled rows; of equals, the first. Numbers stay the texts that the file holds: a code is not
 * rounded. Imported only when somebody opens a workbook.
 * @throws when the bytes are no workbook, or one with a password.
 */
export async function readWorkbook(file: Blob): Promise<WorkbookSheet> {
  const sheets = await readSheets<string>(await file.arrayBuffer(), { trim: false, parseNumber: (text) => text });
  const [first] = sheets;
  if (!first) throw new Error("Got a workbook without a sheet when expected one with rows.");
  const best = sheets.reduce((fullest, one) => (one.data.length > fullest.data.length ? one : fullest), first);
  return {
    rows: best.data.map((cells) => cells.map(cellText)),
    sheet: best.sheet,
    otherSheets: sheets.filter((one) => one !== best && one.data.length > 0).map((one) => one.sheet),
  };
}
