/** What was noticed about a file as a whole, and what was done. Said when the columns are confirmed and in the report. */
export const notes = {
  encodingGuessed: {
    label: "The encoding was guessed",
    done: "Some bytes are not UTF-8, or the file does not say what it is: if letters look wrong, choose another encoding.",
  },
  orderChanged: {
    label: "Day and month stand in another order than last time",
    done: "The dates themselves prove it, and they are read so. Ask the source why it changed.",
  },
  nulBytes: { label: "The file holds NUL bytes", done: "They are taken out; nothing else is changed." },
  headerNotFirst: {
    label: "The names of the columns are not in the first line",
    done: "The lines above them are left out.",
  },
  noHeader: {
    label: "No line with the names of columns was found",
    done: "Every line is read as an incident; what the columns mean is told from their values: check it, or say which row has the names.",
  },
  duplicateHeader: {
    label: "Two columns have the same name",
    done: "They are kept apart; where both could mean the same, you are asked.",
  },
  mixedColumns: {
    label: "The files do not have the same columns",
    done: "Columns of one name are one column; what a file does not have is blank for its rows.",
  },
  strayQuote: {
    label: "A quotation mark is not closed, or closes in a later row",
    done: "The mark is read as written and each line as a row of its own; look at these rows at the source.",
  },
  otherSheets: {
    label: "The workbook has more sheets",
    done: "Only the sheet {about}, which has the most rows, is read; save the others as files of their own.",
  },
  offenceLeftOut: {
    label: "An offence held free text or something that looks like personal data",
    done: "The text is left out; the incident counts as “Not in the offence table”.",
  },
  nameLeftOut: {
    label: "An offence looked like the name of a person",
    done: "A first name stands in it, or it is written like a name and stands in one or two rows; it shares no word with the offence table. The text is left out. If it is an offence, add its wording to the table and load the file again.",
  },
} as const;
export type NoteCode = keyof typeof notes;

export interface Note {
  readonly code: NoteCode;
  readonly file: string;
  /** How many bytes, columns, rows or texts it is about. */
  readonly count: number;
  /** The first few row numbers it is about, or none. */
  readonly rows: readonly number[];
  /** The name of a sheet or column, or "". */
  readonly about: string;
}

/** What was done about it, with the sheet or column that it is about by name. */
export const doneWords = ({ code, about }: Note): string => notes[code].done.replace("{about}", () => `“${about}”`);

export const createNote = (code: NoteCode, file: string, more: Partial<Omit<Note, "code" | "file">> = {}): Note => ({
  code,
  file,
  count: 1,
  rows: [],
  about: "",
  ...more,
});
