import Papa from "papaparse";
import { Fields } from "../core/ingest/fields";
import { createLineCutter } from "./cut-lines";
import { splitAnyLines } from "./split-any";
import { splitRecords } from "./split-records";

/** The one file that imports PapaParse: its types bring Node's globals along, and its own reading of files breaks characters. */

/** The sign that ends every line, and at which slices may be cut; a carriage return before a line feed is taken off later. */
export type LineEnd = "\n" | "\r";

/** One object is filled again for every row: see `Fields`. */
export type OnRow = (fields: Fields, rowNumber: number) => void;

/** How the records of a file are written. */
export interface RecordFormat {
  readonly delimiter: string;
  readonly newline: LineEnd;
  /** How many fields most lines have, quotation marks left aside; by it a quotation mark that swallows whole rows is known. 0 where that is not known. */
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
const TELLING_WIDTH = 4;
/** So many lines after an open quotation mark are looked at for two that are rows. */
const LINES_AHEAD = 4;

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
  const field = fields[last];
  if (field.charCodeAt(field.length - 1) === 13) fields[last] = field.slice(0, -1);
  return fields;
}

const anyEnd = /\r\n|\r|\n/g;

/** Whether a carriage return stands without its line feed. A search for each of them is quicker than a pattern over the whole text. */
function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 2)) {
    if (text.charCodeAt(at + 1) !== 10) return true;
  }
  return false;
}

/** Cuts a file into records and numbers them; it comes in pieces that begin and end with whole lines. */
export function createRecordReader({ delimiter, newline, width }: RecordFormat, onRow: OnRow) {
  let carry = "";
  let rowNumber = 0;
  let strayQuotes = 0;
  let afterReturn = false;
  const strayRows: number[] = [];

  const fields = new Fields();
  const giveExact = (texts: string[]) => onRow(fields.ofTexts(texts), ++rowNumber);
  const give = newline === "\r" ? giveExact : (texts: string[]) => giveExact(withoutReturn(texts));
  const quoteChar = () => (strayQuotes < MOST_STRAY_QUOTES ? '"' : NO_QUOTES);
  /** What ends a line just now: lines of a piece in which line ends are mixed end at any of them. */
  const ownEnd = newline === "\n" ? /\n/g : /\r/g;
  let lineEnd = ownEnd;
  const lineAt = (text: string, start: number) => {
    lineEnd.lastIndex = start;
    return lineEnd.exec(text) ? lineEnd.lastIndex : text.length;
  };
  const looksLikeRow = (line: string) => line.split(delimiter).length === width;

  /**
   * Whether the lines of one record are rows by themselves: then two stray quotation marks made one record of them. Either all of
   * them are, or several and most of those between the first and the last.
   */
  function isSwallowed(record: string): boolean {
    if (width < TELLING_WIDTH) return false;
    const lines = record.split(lineEnd);
    if (lines.at(-1) === "") lines.pop();
    if (lines.length > 1 && lines.every(looksLikeRow)) return true;
    const between = lines.slice(1, -1);
    const rows = between.filter(looksLikeRow).length;
    return rows > 1 && rows * 2 > between.length;
  }

  /** Whether the line at `start` opens a quotation mark that it does not close, and rows follow it. */
  function opensIntoRows(text: string, start: number): boolean {
    let end = lineAt(text, start);
    const line = text.slice(start, end);
    if (width < TELLING_WIDTH || line.split('"').length % 2 !== 0) return false;
    let rows = looksLikeRow(line) ? 1 : 0;
    for (let ahead = 0; ahead < LINES_AHEAD && end < text.length && rows < 2; ahead++) {
      const next = lineAt(text, end);
      if (looksLikeRow(text.slice(end, next))) rows++;
      end = next;
    }
    return rows === 2;
  }

  /** Gives the line at `start` as it is written, quotation marks and all. Returns where the next one begins. */
  function giveAsWritten(text: string, start: number): number {
    const end = lineAt(text, start);
    strayQuotes++;
    if (strayRows.length < ROWS_TO_NAME) strayRows.push(rowNumber + 1);
    const line = text.slice(start, end);
    if (lineEnd === anyEnd) splitAnyLines(line, delimiter, NO_QUOTES, giveExact);
    else splitRecords(line, delimiter, newline, NO_QUOTES, giveExact);
    return end;
  }

  /** Gives the one record that begins `rest` and that `splitRecords` does not read. Returns where the next one begins; 0 if it is open. */
  function readOdd(rest: string, quote: string): number {
    let end = 0;
    Papa.parse<string[]>(rest, {
      ...config(delimiter, newline, quote),
      step: ({ data, errors, meta }, parser) => {
        parser.abort();
        if (errors.some((error) => error.code === "MissingQuotes")) return;
        end = meta.cursor;
        if (isSwallowed(rest.slice(0, end))) end = giveAsWritten(rest, 0);
        else give(data);
      },
    });
    return end;
  }

  /** Gives every complete record of `text` on. Returns where the last one begins if its quotation mark is still open. */
  function readRecords(text: string): number {
    const isMixed = newline === "\n" ? hasLoneReturn(text) : text.includes("\n");
    lineEnd = isMixed ? anyEnd : ownEnd;
    for (let start = 0; start < text.length; ) {
      const rest = start === 0 ? text : text.slice(start);
      let swallowed = false;
      const look = (record: number, end: number) => {
        swallowed = isSwallowed(rest.slice(record, end));
        return swallowed;
      };
      start += isMixed
        ? splitAnyLines(rest, delimiter, quoteChar(), giveExact, look)
        : splitRecords(rest, delimiter, newline, quoteChar(), giveExact, look);
      if (start === text.length) break;
      if (swallowed || opensIntoRows(text, start)) {
        start = giveAsWritten(text, start);
        continue;
      }
      const read = isMixed ? 0 : readOdd(text.slice(start), quoteChar());
      if (read === 0) return start;
      start += read;
    }
    return text.length;
  }

  const cutter = createLineCutter(delimiter, (starts, ends, length) =>
    onRow(fields.ofBytes(starts, ends, length), ++rowNumber),
  );

  return {
    /**
     * Takes a piece of a file in which a byte below 0x80 is a character of ASCII. Lines that leave no doubt are never made into text; `toText`
     * is asked for the others, and ends them with a line end.
     */
    pushBytes(bytes: Uint8Array, toText: (bytes: Uint8Array) => string) {
      if (newline !== "\n") return this.push(toText(bytes));
      fields.inSlice(bytes);
      for (let at = 0; at < bytes.length; ) {
        if (carry === "") at = cutter.cut(bytes, at, quoteChar() === '"');
        if (at === bytes.length) return;
        // A line in which all marks close is read by itself, whatever else is in it; else what follows tells what its marks mean.
        const isAlone = carry === "" && cutter.odd === "text";
        const end = isAlone ? bytes.indexOf(10, at) + 1 || bytes.length : bytes.length;
        this.push(toText(bytes.subarray(at, end)));
        at = end;
      }
    },
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
