import Papa from "papaparse";
import type { Sample } from "../core/ingest/inspect";
import type { FileProblem } from "../core/ingest/inspection";
import { type Decoded, decode } from "./decode";
import { splitRecords } from "./split-records";

/** The one file that imports PapaParse: its types bring Node's globals along, and its own reading of files breaks characters. */

export type NamedBlob = Blob & { readonly name: string };

/** The sign that ends every line, and at which slices may be cut; a carriage return before a line feed is taken off later. */
type LineEnd = "\n" | "\r";

/** What the first look at a file found. */
export interface FileSample extends Sample {
  readonly newline: LineEnd;
}

/** A file that cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(`${problem.file}: ${problem.what} ${problem.remedy}`);
    this.name = "UnreadableFile";
  }
}

const SAMPLE_BYTES = 256 * 1024;
const SAMPLE_ROWS = 200;
const SLICE_BYTES = 4 * 1024 * 1024;
/** A quoted field may be long, but not as long as this: the quotation mark is a stray one. */
const LONGEST_RECORD = 32 * 1024 * 1024;
/** After so many stray quotation marks the rest of the file is read without quoting: mending each costs another pass. */
const MOST_STRAY_QUOTES = 20;
const NO_QUOTES = "\u0000";
const delimiters = [",", ";", "\t", "|"] as const;

const signatures = [
  { start: "%PDF", what: "It is a PDF, not a CSV file." },
  { start: "PK\u0003\u0004", what: "It is an Excel workbook or a zip file, not a CSV file." },
  { start: "\u00d0\u00cf\u0011\u00e0", what: "It is an old Excel or Word file, not a CSV file." },
  { start: "\u001f\u008b", what: "It is a compressed file, not a CSV file." },
  { start: "\u00ff\u00fe", what: "It is UTF-16 text, which is not read." },
  { start: "\u00fe\u00ff", what: "It is UTF-16 text, which is not read." },
] as const;
const SAVE_AS_CSV = "Open it in Excel, save it as “CSV UTF-8 (comma delimited)”, then choose that file.";

function problemOfBytes(bytes: Uint8Array): Omit<FileProblem, "file"> | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const signature = signatures.find((known) => start.startsWith(known.start));
  if (signature) return { what: signature.what, remedy: SAVE_AS_CSV };
  if (bytes.includes(0)) return { what: "It holds bytes that no text has.", remedy: SAVE_AS_CSV };
  if (bytes.every((byte) => byte <= 0x20))
    return { what: "It is empty.", remedy: "Run the extract again, then choose the new file." };
  return null;
}

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

function sampleRows(text: string, delimiter: string, newline: LineEnd): string[][] {
  const { data, meta } = Papa.parse<string[]>(text, { ...config(delimiter, newline, '"'), preview: SAMPLE_ROWS });
  if (!meta.truncated && text.endsWith(newline)) data.pop(); // after the last line end Papa sees one more, empty row
  return data.map(withoutReturn);
}

/** The delimiter with which most rows have one and the same number of columns; of equals, the one that makes more columns. */
function sniffDelimiter(text: string, newline: LineEnd): string {
  let best: string = delimiters[0];
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const rowsOfWidth = new Map<number, number>();
    const rows = sampleRows(text, delimiter, newline);
    for (const { length } of rows) rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
    for (const [width, count] of rowsOfWidth) {
      const score = width < 2 ? 0 : count / rows.length + width / 1e6;
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
  }
  return best;
}

/**
 * Looks at the first 256 kB: encoding, delimiter, line ending, the first 200 rows.
 * @throws UnreadableFile when it is empty or not text.
 */
export async function sniff(file: NamedBlob): Promise<FileSample> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const problem = problemOfBytes(bytes);
  if (problem) throw new UnreadableFile({ file: file.name, ...problem });
  const newline = bytes.includes(10) || !bytes.includes(13) ? "\n" : "\r";
  const lineEnd = bytes.lastIndexOf(newline.charCodeAt(0));
  const whole = bytes.length < file.size && lineEnd >= 0 ? bytes.subarray(0, lineEnd + 1) : bytes;
  const { text, encoding } = decode(whole, newline.charCodeAt(0));
  const delimiter = sniffDelimiter(text, newline);
  return {
    name: file.name,
    bytes: file.size,
    encoding,
    delimiter,
    newline,
    rows: sampleRows(text, delimiter, newline),
  };
}

/** Gives the file as pieces of whole lines. The next piece is read when it is asked for; between two, messages arrive. */
async function* slicesOf(
  file: Blob,
  newline: number,
  sliceBytes: number,
): AsyncGenerator<{ decoded: Decoded; end: number }> {
  for (let start = 0; start < file.size; ) {
    let wanted = sliceBytes;
    for (;;) {
      const bytes = new Uint8Array(await file.slice(start, start + wanted).arrayBuffer());
      const isLast = start + bytes.length >= file.size;
      const cut = isLast ? bytes.length : bytes.lastIndexOf(newline) + 1;
      if (cut > 0) {
        start += cut;
        yield { decoded: decode(bytes.subarray(0, cut), newline), end: start };
        break;
      }
      wanted *= 2; // one line is longer than the slice
    }
  }
}

type OnRow = (fields: string[], rowNumber: number) => void;

/** Cuts text into records and numbers them; text may come in pieces that begin and end with whole lines. */
function createRecordReader(delimiter: string, newline: LineEnd, onRow: OnRow) {
  let carry = "";
  let rowNumber = 0;
  let strayQuotes = 0;

  const give = (fields: string[]) => onRow(withoutReturn(fields), ++rowNumber);

  /** Gives every complete record of `text` on. Returns where the last one begins if its quotation mark is still open. */
  function readRecords(text: string, quoteChar: string): number {
    const read = splitRecords(text, delimiter, newline, quoteChar, give);
    if (read === text.length) return read;
    const rest = text.slice(read);
    let start = 0;
    let open = rest.length;
    Papa.parse<string[]>(rest, {
      ...config(delimiter, newline, quoteChar),
      step: ({ data, errors, meta }) => {
        if (errors.some((error) => error.code === "MissingQuotes")) open = start;
        else if (start < rest.length) give(data);
        start = meta.cursor;
      },
    });
    return read + open;
  }

  /** The record that begins `text` has a quotation mark that nothing closes: its first line stands as written. */
  function readPastStrayQuote(text: string): string {
    const line = text.indexOf(newline) + 1 || text.length;
    readRecords(text.slice(0, line), NO_QUOTES);
    strayQuotes++;
    const rest = text.slice(line);
    return rest.slice(readRecords(rest, strayQuotes < MOST_STRAY_QUOTES ? '"' : NO_QUOTES));
  }

  return {
    push(text: string) {
      const all = carry === "" ? text : carry + text;
      carry = all.slice(readRecords(all, strayQuotes < MOST_STRAY_QUOTES ? '"' : NO_QUOTES));
      while (carry.length > LONGEST_RECORD) carry = readPastStrayQuote(carry);
    },
    finish() {
      while (carry !== "") carry = readPastStrayQuote(carry);
    },
  };
}

/**
 * Reads every record of a file, in order: `onRow(fields, rowNumber)` with rows numbered as a spreadsheet numbers them,
 * blank lines included. The fields are windows onto a slice of megabytes: copy what is kept. Resolves to the encoding met.
 * @throws the signal's reason when it is aborted, between two slices.
 */
export async function readRows(
  file: NamedBlob,
  sample: Pick<FileSample, "delimiter" | "newline">,
  onRow: OnRow,
  onProgress: (bytes: number) => void,
  signal?: AbortSignal,
  sliceBytes = SLICE_BYTES,
): Promise<Decoded["encoding"]> {
  const records = createRecordReader(sample.delimiter, sample.newline, onRow);
  let encoding: Decoded["encoding"] = "UTF-8";
  for await (const { decoded, end } of slicesOf(file, sample.newline.charCodeAt(0), sliceBytes)) {
    signal?.throwIfAborted();
    if (decoded.encoding !== "UTF-8") encoding = decoded.encoding;
    const isWhole = decoded.text.endsWith(sample.newline);
    records.push(isWhole ? decoded.text : decoded.text + sample.newline);
    onProgress(end);
    await new Promise((resume) => setTimeout(resume)); // lets a Cancel arrive
    signal?.throwIfAborted();
  }
  records.finish();
  return encoding;
}
