import type { School } from "../schools/school";
import { type DateStatus, dateStatuses, entryKinds } from "./calendar";
import type { DaysChoice } from "./edits";
import { kindOfCell } from "./kind-words";
import { readDate } from "./read-date";

/** The columns of a calendar as a table. `to` may be empty (one day), so may `status` (provisional), `source` and `schools` (all). */
export const dateColumns = ["kind", "name", "from", "to", "status", "source", "schools"] as const;
type DateColumn = (typeof dateColumns)[number];

/** Dates, or what is wrong with the table: which row, which column, and what to write instead. */
export type ReadDates = { readonly dates: readonly DaysChoice[] } | { readonly problems: readonly string[] };

const needed: readonly DateColumn[] = ["kind", "name", "from"];
const MOST_CHARACTERS = 500;

/** Spreadsheets are told not to run a cell by an apostrophe before it (`src/export/csv.ts`): it is no part of the text. */
export const unguarded = (cell: string) => cell.trim().replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "");

/** Reads a table whose first row names its columns. Row numbers in problems are those of a spreadsheet: the header is row 1. */
export function readDates(rows: readonly (readonly string[])[], schools: readonly School[]): ReadDates {
  const header = (rows[0] ?? []).map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const missing = needed.filter((name) => !header.includes(name));
  if (missing.length > 0)
    return {
      problems: [
        `Row 1: there is no column ${missing.map((name) => `“${name}”`).join(" and no column ")}. Name the columns ${dateColumns.join(", ")}; save the calendar as CSV to see how.`,
      ],
    };
  const problems: string[] = [];
  const dates = rows.slice(1).flatMap((row, i): DaysChoice[] => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const cell = (name: DateColumn) => unguarded(row[header.indexOf(name)] ?? "").slice(0, MOST_CHARACTERS);
    const say = (column: DateColumn, what: string) => {
      problems.push(`Row ${i + 2}, column “${column}”: ${what}`);
      return [];
    };
    const kind = kindOfCell(cell("kind"));
    if (kind === null)
      return say("kind", `“${cell("kind")}” is no kind of day. Write ${entryKinds.map(({ id }) => id).join(", ")}.`);
    if (cell("name") === "") return say("name", "it is empty. Write what the days are called, such as Easter holiday.");
    const from = readDate(cell("from"));
    if (from === null) return say("from", `“${cell("from")}” is no date. Write it like 2026-02-16 or 16/02/2026.`);
    const to = cell("to") === "" ? from : readDate(cell("to"));
    if (to === null) return say("to", `“${cell("to")}” is no date. Write it like 2026-02-20 or 20/02/2026.`);
    if (to < from) return say("to", `the last day, ${to}, is before the first, ${from}. Exchange the two.`);
    const status = (cell("status").toLowerCase() || "provisional") as DateStatus;
    if (!dateStatuses.includes(status))
      return say("status", `“${cell("status")}” is neither confirmed nor provisional. Write one of the two.`);
    const of = schoolsOf(cell("schools"), schools);
    if (typeof of === "string")
      return say("schools", `there is no school “${of}” in this study. Add the school first, or correct the name.`);
    return [{ kind, name: cell("name"), from, to, status, source: cell("source"), schools: of }];
  });
  if (problems.length > 0) return { problems };
  return dates.length > 0 ? { dates } : { problems: ["There is no row below the header. Add a row for each holiday."] };
}

/** Ids of the schools that a cell names, with semicolons between them; null for an empty cell; the name that no school has. */
function schoolsOf(cell: string, schools: readonly School[]): readonly string[] | null | string {
  const names = cell.split(";").map((name) => name.trim());
  const ids: string[] = [];
  for (const name of names.filter((text) => text !== "")) {
    const school = schools.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase());
    if (!school) return name;
    if (!ids.includes(school.id)) ids.push(school.id);
  }
  return ids.length > 0 ? ids : null;
}
