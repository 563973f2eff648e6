import type { OffenceName } from "../incidents/incidents";
import type { Finding } from "../quality/types";
import type { JudgedMonth } from "../quality/unusual-months";
import type { Fit } from "../quality/weigh";
import type { Decision } from "./decisions";
import type { Duplicates } from "./duplicates";
import type { Note } from "./notes";
import type { DateReading } from "./parse/dates";
import type { ProblemCode, RemarkCode } from "./problems";
import type { RoleId } from "./roles";

/** A row of a file, numbered as Excel numbers it: the first line is row 1, blank lines count. */
export interface RowNumber {
  readonly file: string;
  readonly row: number;
}

export interface ReasonLine<Code extends string> {
  readonly code: Code;
  readonly rows: number;
  /** The first of them, in the order of the file (`MOST_ROW_NUMBERS`). */
  readonly first: readonly RowNumber[];
}

export const encodings = ["UTF-8", "Windows-1252", "UTF-16LE", "UTF-16BE"] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** What a person stated about the bytes of a file; null leaves it to be found out. */
export interface ReadAs {
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** What a person stated about a file: its bytes, and the row with the names of its columns, 0 for none; null leaves it to be found out. */
export interface Stated {
  readonly readAs: ReadAs;
  readonly headerStated: number | null;
}

/** Which rows hold the offences that the table did not know when they were read, so that they can still be named once some were given a category. */
export interface UnknownOffences {
  readonly names: readonly OffenceName[];
  /** In the order of reading, at most `MOST_ROW_NUMBERS` of each name; `name` is an index into `names`. */
  readonly rows: readonly (RowNumber & { readonly name: number })[];
}

/** One file as it was read. */
export interface FileLine {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: Encoding | "Excel workbook";
  /** Empty in a workbook. */
  readonly delimiter: string;
  readonly headerRow: number;
  /** Rows below the header, blank lines not counted. */
  readonly rows: number;
}

/** What became of every row of an extract. `rowsRead = accepted + setAside`, and `setAside` is the sum of `problems`. */
export interface RowReport {
  readonly presetId: string;
  readonly presetLabel: string;
  readonly files: readonly FileLine[];
  readonly rowsRead: number;
  readonly accepted: number;
  readonly setAside: number;
  readonly problems: readonly ReasonLine<ProblemCode>[];
  readonly remarks: readonly ReasonLine<RemarkCode>[];
  readonly unknownOffences: UnknownOffences;
  /** How the dates of each file were read. */
  readonly dates: readonly (DateReading & { readonly file: string })[];
  /** What was noticed about the files as a whole. */
  readonly notes: readonly Note[];
  readonly events: number;
  readonly duplicates: Duplicates;
  readonly located: number;
  readonly withTime: number;
  /** Of these, known only as a range over several hours, and spread over them. */
  readonly spread: number;
  /** What a person said about the files before they were read: answers, and columns set by hand. */
  readonly decisions: readonly Decision[];
  /** Name of the user's NTv2 file by which metres of the National Grid became degrees; null for the seven parameters. */
  readonly projectedBy: string | null;
  readonly columns: readonly { readonly name: string; readonly role: RoleId | null; readonly refused: string | null }[];
}

/** The account of a load (`core/quality/report-now.ts` brings what the table of offences decides up to date), with what the checks of the whole extract came to. */
export interface LoadReport extends RowReport {
  readonly findings: readonly Finding[];
  /** First and last day of it, ISO; null without incidents. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** Incidents of each month of the extract, and the limits beyond which a finding says so. */
  readonly months: readonly JudgedMonth[];
  readonly fit: Fit;
}

/** A row that was set aside, for the file that the analyst takes back to the source. Only mapped fields, and never the reference. */
export interface SetAsideRow extends RowNumber {
  readonly problem: ProblemCode;
  readonly fields: Readonly<Partial<Record<RoleId, string>>>;
}
