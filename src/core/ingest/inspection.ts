import type { FileLine } from "./report";
import type { RoleId } from "./roles";

/** One column as the confirmation screen shows it. */
export interface InspectedColumn {
  readonly name: string;
  readonly role: RoleId | null;
  /** Matched by name without doubt; otherwise the screen says "Check". */
  readonly sure: boolean;
  /** Up to three values as they stand in the file; none for a reference or a refused column. */
  readonly examples: readonly string[];
  /** One short sentence. */
  readonly note: string;
  /** Why the column is refused (it looks like personal data), or null. A refused column can be given no role. */
  readonly refused: string | null;
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
    readonly headerRow: number;
    readonly encoding: FileLine["encoding"];
    readonly delimiter: string;
  }[];
  readonly columns: readonly InspectedColumn[];
  /** What keeps the files from being loaded with these roles, in sentences; empty when nothing does. */
  readonly blockers: readonly string[];
}

/** A file that cannot be read at all: said on the Data screen with its remedy. */
export interface FileProblem {
  readonly file: string;
  readonly what: string;
  readonly remedy: string;
}
