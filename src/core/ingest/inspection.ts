import type { RememberedColumns } from "../study/study";
import type { DateEvidence } from "./date-order";
import type { FirstRow } from "./first-rows";
import type { Note } from "./notes";
import type { FileLine, ReadAs } from "./report";
import type { RoleId } from "./roles";

/** One column as the confirmation screen shows it. Columns of one name in several files are one. */
export interface InspectedColumn {
  readonly name: string;
  readonly role: RoleId | null;
  /** Matched by name without doubt; otherwise the screen says "Check". */
  readonly sure: boolean;
  /** Up to five values as they stand in the file; none for a reference or a refused column. */
  readonly examples: readonly string[];
  /** One short sentence. */
  readonly note: string;
  /** Why the column is refused (it looks like personal data), or null. A refused column can be given no role. */
  readonly refused: string | null;
  /** What a refusal rests on: the column's name, or only what its values look like. */
  readonly refusedBy: "name" | "content" | null;
  /** Whether a person who saw the rule and the masked examples may let it through (`withOverrule`). */
  readonly overrulable: boolean;
  /** The shapes of the values that matched, every letter and figure hidden. */
  readonly masked: readonly string[];
  /** The role that it would have had, were it not refused. */
  readonly wouldBe: RoleId | null;
  /** The rule that spoke against it and was overruled, now or last time; else null. */
  readonly overruled: string | null;
  /** Whether its values cannot be what they were last time under the same header: `note` says so, and a person must look. */
  readonly changed: boolean;
  /** What the values say about the order of day and month, for each file. */
  readonly dates: readonly DateEvidence[];
}

/** Something that the files do not tell and a person must say. */
export interface Question {
  readonly id: string;
  /** What it is about, for the report of the answer. */
  readonly about: string;
  readonly text: string;
  /** The possible answers side by side, each with what it would make of the file's own values. */
  readonly options: readonly { readonly id: string; readonly label: string; readonly examples: readonly string[] }[];
  /** The id of the option that holds; null keeps the files from being loaded. */
  readonly answer: string | null;
  /** The id of the option that held last time for files with this header; null where it was not asked. */
  readonly lastTime: string | null;
}

/** What keeps the files from being loaded. */
export interface Blocker {
  /** A sentence. The same one of several files is one blocker, with the names of the files in it. */
  readonly text: string;
  /** The column (an index into `columns`) or the question (its id) where it is mended; null where none of them can mend it. */
  readonly mendedBy: { readonly column: number } | { readonly question: string } | null;
}

/** What is remembered of a header besides the roles; `readAs` is null where nothing was stated about the bytes. */
export interface LastTime extends Pick<RememberedColumns, "dateOrder" | "epoch" | "shiftGrid"> {
  readonly readAs: ReadAs | null;
}

/** What a first look at the files found; nothing is loaded yet. */
export interface Inspection {
  readonly presetId: string;
  readonly presetLabel: string;
  /** False where the layout is known to the letter (data.police.uk): loaded without a question. */
  readonly confirm: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    /** The last row above the data: the one with the names, or where there are no names the row before the first of data (0 for none). */
    readonly headerRow: number;
    readonly hasNames: boolean;
    /** What a person stated of it: the row with the names, or 0 for none; null where it was found. */
    readonly headerStated: number | null;
    readonly firstRows: readonly FirstRow[];
    readonly encoding: FileLine["encoding"];
    readonly delimiter: string;
    /** What a person stated about its bytes, by which it is read again. */
    readonly readAs: ReadAs;
    /** For each column of the file, its index in `columns`. */
    readonly columns: readonly number[];
    /** What is remembered of files with its header. */
    readonly lastTime: LastTime;
  }[];
  readonly columns: readonly InspectedColumn[];
  readonly questions: readonly Question[];
  /** Whether rows that are alike an earlier one in every field that is read are set aside; else they are kept, and counted in the report. */
  readonly mergeAlike: boolean;
  readonly notes: readonly Note[];
  /** What keeps the files from being loaded with these roles and answers; empty when nothing does. */
  readonly blockers: readonly Blocker[];
}

/** A file that cannot be read at all: said on the Data screen with its remedy. */
export interface FileProblem {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}
