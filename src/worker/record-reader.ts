import Papa from "papaparse";
import { splitAnyLines } from "./split-any";
import { splitRecords } from "./split-records";

/** The one file that imports PapaParse: its types bring Node's globals along, and its own reading of files breaks characters. */

/** The sign that ends every line, and at which slices may be cut; a carriage return before a line feed is taken off later. */
export type LineEnd = "\n" | "\r";

export type OnRow = (fields: string[], rowNumber: number) => void;

/** How the records of a file are written. */
export interface RecordFormat {
  readonly delimiter: string;
  readonly newline: LineEnd;
  /** How many fields most records have; by it a quotation mark that swallows whole rows is known. 0 where that is not known. */
  readonly width: number;
}

/** Quotation marks that were read as written, because nothing closes them where it should. */
export interface StrayQuotes {
  readonly count: number;
  /** The first few rows. */
  readonly rows: readonly number[];
}

/** A quoted field may be long, but not as long as this: the quotation mark is a stray one. */
const LONGEST_RECORD = 32 * 1024 * 1024;
/** After so many stray quotation marks the rest of the file is read without quoting: mending each costs another pass. */
const MOST_STRAY_QUOTES = 20;
const NO_QUOTES = "\u0000";
const ROWS_TO_NAME = 5;
/** With fewer columns a line of prose may well have as many commas as a row. */
const TELLING_WIDTH = 3;

/** Papa is told everything: left to itself it guesses again at each slice, and turns quoting off where it sees none. */
const config = (delimiter: string, newline: LineEnd, quoteChar: string) =>
  ({
    delimiter,
    newline,
    quoteChar,
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
    fastMode: false,
  }) as const;

/** Lines end with `newline`; the carriage return of a Windows file, or of some of its lines, is left on the last field. */
function withoutReturn(fields: string[]): string[] {
  const last = fields.length - 1;
  if (fields[last].endsWith("\r")) fields[last] = fields[last].slice(0, -1);
  return fields;
}

const loneReturn = /\r(?!\n)/;

/** Cuts text into records and numbers them; text may come in pieces that begin and end with whole lines. */
export function createRecordReader({ delimiter, newline, width }: RecordFormat, onRow: OnRow) {
  let carry = "";
  let rowNumber = 0;
  let strayQuotes = 0;
  let afterReturn = false;
  const strayRows: number[] = [];

  const giveExact = (fields: string[]) => onRow(fields, ++rowNumber);
  const give = (fields: string[]) => giveExact(withoutReturn(fields));
  const quoteChar = () => (strayQuotes < MOST_STRAY_QUOTES ? '"' : NO_QUOTES);
  const lineAt = (text: string, start: number) => text.indexOf(newline, start) + 1 || text.length;
  const looksLikeRow = (line: string) => line.split(delimiter).length === width;

  /** Whether every line of a record is a row by itself: then two stray quotation marks made one record of them. */
  function isSwallowed(record: string): boolean {
    if (width < TELLING_WIDTH) return false;
    const lines = record.split(newline);
    if (lines.at(-1) === "") lines.pop();
    return lines.length > 1 && lines.every(looksLikeRow);
  }

  /** Whether the line at `start` opens a quotation mark that it does not close, and it and the next line are rows by themselves. */
  function opensIntoRows(text: string, start: number): boolean {
    const end = lineAt(text, start);
    if (width < TELLING_WIDTH || end === text.length) return false;
    const line = text.slice(start, end);
    const marks = line.split('"').length - 1;
    return marks % 2 === 1 && looksLikeRow(line) && looksLikeRow(text.slice(end, lineAt(text, end)));
  }

  /** Gives the line at `start` as it is written, quotation marks and all. Returns where the next one begins. */
  function giveAsWritten(text: string, start: number): number {
    const end = lineAt(text, start);
    strayQuotes++;
    if (strayRows.length < ROWS_TO_NAME) strayRows.push(rowNumber + 1);
    splitRecords(text.slice(start, end), delimiter, newline, NO_QUOTES, give);
    return end;
  }

  /** Gives what `splitRecords` does not read. Returns where a record begins whose quotation mark is still open, or the end. */
  function readOdd(rest: string, quote: string): number {
    let start = 0;
    let open = rest.length;
    Papa.parse<string[]>(rest, {
      ...config(delimiter, newline, quote),
      step: ({ data, errors, meta }) => {
        if (errors.some((error) => error.code === "MissingQuotes")) open = start;
        else if (start < rest.length) give(data);
        start = meta.cursor;
      },
    });
    return open;
  }

  /** Gives every complete record of `text` on. Returns where the last one begins if its quotation mark is still open. */
  function readRecords(text: string): number {
    const isMixed = newline === "\n" ? text.includes("\r") && loneReturn.test(text) : text.includes("\n");
    if (isMixed) return splitAnyLines(text, delimiter, quoteChar(), giveExact);
    for (let start = 0; start < text.length; ) {
      const rest = start === 0 ? text : text.slice(start);
      let swallowed = false;
      start += splitRecords(rest, delimiter, newline, quoteChar(), give, (record, end) => {
        swallowed = isSwallowed(rest.slice(record, end));
        return swallowed;
      });
      if (start === text.length) break;
      if (swallowed || opensIntoRows(text, start)) start = giveAsWritten(text, start);
      else return start + readOdd(text.slice(start), quoteChar());
    }
    return text.length;
  }

  return {
    push(piece: string) {
      // A slice that was cut between a carriage return and its line feed.
      const text = afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
      afterReturn = newline === "\r" && piece.endsWith("\r");
      const all = carry === "" ? text : carry + text;
      carry = all.slice(readRecords(all));
      while (carry.length > LONGEST_RECORD) this.skipOpenQuote();
    },
    /** The record that begins what is left has a quotation mark that nothing closes: its first line stands as written. */
    skipOpenQuote() {
      const rest = carry.slice(giveAsWritten(carry, 0));
      carry = rest.slice(readRecords(rest));
    },
    finish(): StrayQuotes {
      while (carry !== "") this.skipOpenQuote();
      return { count: strayQuotes, rows: strayRows };
    },
  };
}
