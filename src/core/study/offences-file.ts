import { unguarded } from "../calendar/dates-table";
import { squash } from "../ingest/header";
import { settings } from "../words/offence-words";
import { type OffenceRow, type OffenceTable, plainWording } from "./offences";

/** The columns of a table of offences. Needed are `category` and one of `code` and `wording`; an empty `setting` leaves it as it is. */
export const offenceColumns = ["code", "wording", "category", "setting"] as const;
type OffenceColumn = (typeof offenceColumns)[number];

/** An offence that a file adds, or of which it says something else than the table. */
export interface OffenceChange {
  readonly row: OffenceRow;
  /** As it is now; null where the table does not have it. */
  readonly before: OffenceRow | null;
}

/** What a file of offences would change, or what is wrong with it: which row, which column, and what to do. */
export type ReadOffences =
  | {
      readonly changes: readonly OffenceChange[];
      /** Offences of which it says what the table says. */
      readonly same: number;
      /** Known codes that it words in another way: the code decides, and the wording of the table stays. */
      readonly otherWording: number;
    }
  | { readonly problems: readonly string[] };

/** More rows are no table of offences; an extract, perhaps. */
const MOST_ROWS = 5_000;
const LONGEST = 200;

const otherNames: Readonly<Record<OffenceColumn, readonly string[]>> = {
  code: ["hocode", "offencecode"],
  wording: ["offence", "label", "description"],
  category: ["countsas"],
  setting: ["mostlyhappens"],
};

const findColumn = (header: readonly string[], name: OffenceColumn) =>
  [name, ...otherNames[name]].map((one) => header.indexOf(one)).find((at) => at >= 0) ?? -1;

/** By what the table knows an offence that has no code. */
const wordingOf = ({ scheme, code, label }: OffenceRow) =>
  scheme === "police_uk" ? plainWording(code || label) : code === "" ? plainWording(label) : null;

const sameCode = (a: string, b: string) => a.trim().toUpperCase() === b.trim().toUpperCase();

/** The row of the table that decides what this code, or without one this wording, counts as. */
export function knownRow({ rows }: OffenceTable, code: string, wording: string): OffenceRow | undefined {
  if (code !== "") return rows.findLast((row) => row.scheme !== "police_uk" && sameCode(row.code, code));
  const plain = plainWording(wording);
  return (
    rows.findLast((row) => wordingOf(row) === plain) ??
    rows.find((row) => row.scheme !== "code" && plainWording(row.label) === plain)
  );
}

/** The choice that a cell names, by its label or its id. */
function choiceOf<T extends { readonly id: string; readonly label: string }>(cell: string, choices: readonly T[]) {
  const plain = plainWording(cell);
  return choices.find(({ id, label }) => plainWording(label) === plain || id === plain);
}

/** "“Robbery” or “Robbery of a person”", of those that begin alike; else where all of them are to be seen. */
function alike(cell: string, labels: readonly string[]): string {
  const start = plainWording(cell).slice(0, 3);
  const near = labels.filter((label) => plainWording(label).startsWith(start)).map((label) => `“${label}”`);
  return near.length > 0 && start !== ""
    ? `Write ${near.join(" or ")}, or another category as the saved table writes it.`
    : "Save the table as CSV to see how the categories are written.";
}

/** What is wrong with a known code beside the wording of another one; null where it may stand. */
function wrongPair(table: OffenceTable, known: OffenceRow | null, code: string, wording: string): string | null {
  if (!known || code === "" || wording === "" || plainWording(known.label) === plainWording(wording)) return null;
  const meant = table.rows.find(
    (row) => row.scheme === "ho_class" && row.code !== "" && plainWording(row.label) === plainWording(wording),
  );
  if (!meant) return null;
  const remedy =
    Number(meant.code) === Number(code)
      ? `A spreadsheet makes ${code} of ${meant.code}: write '${meant.code}, with the apostrophe.`
      : "Correct the code or the wording.";
  return `“${code}” is the code of “${known.label}”, but the wording is that of ${meant.code}. ${remedy}`;
}

interface Problem {
  readonly column: OffenceColumn;
  /** What is wrong and what to do. */
  readonly what: string;
}

interface SaidOffence {
  readonly known: OffenceRow | null;
  readonly code: string;
  readonly wording: string;
  readonly category: string;
  readonly setting: string;
}

const isProblem = (said: SaidOffence | Problem): said is Problem => "what" in said;

/** What one row says of an offence, or what is wrong with it. */
function readRow(cell: (name: OffenceColumn) => string, table: OffenceTable): SaidOffence | Problem {
  const code = cell("code").replace(/^'/, "");
  const wording = cell("wording");
  const byCode = code !== "";
  if (!byCode && wording === "")
    return { column: "wording", what: "it is empty, and so is the code. Write one of them." };
  if (code.length > LONGEST || wording.length > LONGEST)
    return {
      column: byCode && code.length > LONGEST ? "code" : "wording",
      what: `it is too long. Write at most ${LONGEST} characters.`,
    };
  const given = cell("category");
  const category = choiceOf(given, table.categories);
  if (given === "") return { column: "category", what: "it is empty. Write a category, or take the row out." };
  if (!category)
    return {
      column: "category",
      what: `“${given}” is no category. ${alike(
        given,
        table.categories.map(({ label }) => label),
      )}`,
    };
  const known = knownRow(table, code, wording) ?? null;
  const said = cell("setting");
  const setting = said === "" ? (known?.setting ?? "") : choiceOf(said, settings)?.id;
  if (setting === undefined) {
    const choices = settings.map(({ label }) => `“${label}”`).join(", ");
    return { column: "setting", what: `“${said}” is no setting. Write one of ${choices}, or leave it empty.` };
  }
  const wrong = wrongPair(table, known, code, wording);
  return wrong ? { column: "code", what: wrong } : { known, code, wording, category: category.id, setting };
}

/** A row that a person adds. A code by itself says nothing of other codes with the same wording. */
export const newOffence = (code: string, wording: string, category: string, setting: string): OffenceRow => ({
  scheme: code === "" ? "ho_class" : "code",
  code,
  label: wording || code,
  category,
  setting,
  own: true,
});

/**
 * Reads a table of offences whose first row names its columns, and compares it with the table of the study. An offence is known by its
 * code, or without one by its wording. Row numbers in problems are those of a spreadsheet: the header is row 1.
 */
export function readOffences(rows: readonly (readonly string[])[], table: OffenceTable): ReadOffences {
  const header = (rows[0] ?? []).map(squash);
  const at = new Map(offenceColumns.map((name) => [name, findColumn(header, name)]));
  const lacks = (name: OffenceColumn) => (at.get(name) ?? -1) < 0;
  const named = `Name the columns ${offenceColumns.join(", ")}; save the table as CSV to see how.`;
  if (lacks("category")) return { problems: [`Row 1: there is no column “category”. ${named}`] };
  if (lacks("code") && lacks("wording"))
    return { problems: [`Row 1: there is neither a column “code” nor a column “wording”. ${named}`] };
  if (rows.length > MOST_ROWS)
    return { problems: ["It has more than 5,000 rows. Load a table with one row for each offence, not an extract."] };
  const problems: string[] = [];
  const changes: OffenceChange[] = [];
  const seen = new Map<string, number>();
  let same = 0;
  let otherWording = 0;
  for (const [i, fields] of rows.entries()) {
    const number = i + 1;
    if (i === 0 || fields.every((cell) => cell.trim() === "")) continue;
    const said = readRow((name) => unguarded(fields[at.get(name) ?? -1] ?? ""), table);
    if (isProblem(said)) {
      problems.push(`Row ${number}, column “${said.column}”: ${said.what}`);
      continue;
    }
    const { known, code, wording, category, setting } = said;
    const row = known ? { ...known, category, setting } : newOffence(code, wording, category, setting);
    const key = JSON.stringify([row.scheme, row.code.toUpperCase(), row.code === "" ? plainWording(row.label) : ""]);
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const [column, name] = code === "" ? ["wording", wording] : ["code", code];
      problems.push(`Row ${number}, column “${column}”: “${name}” is in row ${earlier} too. Take one of them out.`);
      continue;
    }
    seen.set(key, number);
    if (known && code !== "" && wording !== "" && plainWording(wording) !== plainWording(known.label)) otherWording++;
    if (known?.category === category && known.setting === setting) same++;
    else changes.push({ row, before: known });
  }
  if (problems.length > 0) return { problems };
  if (changes.length + same === 0)
    return { problems: ["There is no row below the header. Add a row for each offence."] };
  return { changes, same, otherWording };
}
