import { Fields } from "../core/ingest/fields";
import type { Sample } from "../core/ingest/inspect";
import type { FileProblem } from "../core/ingest/inspection";
import { createNote, type Note } from "../core/ingest/notes";
import { delimiters, type Encoding, type FileLine, type ReadAs } from "../core/ingest/report";
import { causeWords } from "../core/words/full-stop";
import { type Decoding, decode, decodingOf } from "./decode";
import { isLostFile } from "./lost-file";
import { createRecordReader, type LineEnd, type OnRow, type RecordFormat, type StrayQuotes } from "./record-reader";

export type NamedBlob = Blob & { readonly name: string };

/** What the first look at a file found, and all that reading the rest of it needs to know. */
export interface FileSample extends Sample {
  readonly newline: LineEnd;
  /** How many fields most of its lines have. */
  readonly width: number;
  readonly decoding: Decoding;
  readonly isWorkbook: boolean;
}

/** A file that cannot be read at all. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(`${problem.file}: ${problem.what} ${problem.remedy}`);
    this.name = "UnreadableFile";
  }
}

export const SAMPLE_BYTES = 256 * 1024;
export const SAMPLE_ROWS = 200;
const SLICE_BYTES = 4 * 1024 * 1024;
/** A few NUL bytes are an accident of some export; this many among all bytes are a picture or a program. */
const MOST_ODD_BYTES = 0.1;

const SAVE_AS_CSV = "Open it in Excel, save it as “CSV UTF-8 (comma delimited)”, then choose that file.";
const ZIP = "PK\u0003\u0004";

const signatures = [
  { start: "%PDF", what: "It is a PDF, not a CSV file.", remedy: SAVE_AS_CSV },
  {
    start: ZIP,
    what: "It is an Excel workbook or a zip file, not a CSV file.",
    remedy: "If it is a workbook, give it back its ending .xlsx and choose it again; else unpack it first.",
  },
  { start: "\u00d0\u00cf\u0011\u00e0", what: "It is an old Excel or Word file, not a CSV file.", remedy: SAVE_AS_CSV },
  {
    start: "\u001f\u008b",
    what: "It is a compressed file, not a CSV file.",
    remedy: "Unpack it, then choose the file in it.",
  },
] as const;

const markup = /^\s*<(?:!doctype|html|table|\?xml|body)/i;

function problemOfBytes(bytes: Uint8Array, decoding: Decoding): Omit<FileProblem, "file"> | null {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const signature = signatures.find((known) => start.startsWith(known.start));
  if (signature) return { what: signature.what, remedy: signature.remedy };
  if (markup.test(start)) {
    return { what: "It is a web page or XML, not a CSV file, whatever its name says.", remedy: SAVE_AS_CSV };
  }
  if (bytes.subarray(decoding.markBytes).every((byte) => byte <= 0x20 && (byte !== 0 || decoding.unitBytes === 2)))
    return { what: "It is empty.", remedy: "Run the extract again, then choose the new file." };
  if (decoding.unitBytes === 1) {
    const odd = bytes.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
    if (odd > bytes.length * MOST_ODD_BYTES) return { what: "It holds bytes that no text has.", remedy: SAVE_AS_CSV };
  }
  return null;
}

const withoutNul = (text: string) => (text.includes("\u0000") ? text.replaceAll("\u0000", "") : text);

/** The first records of a text; the last one is left out where the text goes on beyond it. */
function sampleRows(text: string, format: RecordFormat, isWhole: boolean): string[][] {
  const rows: string[][] = [];
  const reader = createRecordReader(format, (fields) => {
    if (rows.length < SAMPLE_ROWS) rows.push([...fields.texts()]);
  });
  reader.push(text.endsWith(format.newline) ? text : text + format.newline);
  if (isWhole) reader.finish();
  return rows;
}

/** Among numbers, the one that is there most often, and how often. */
function mostCommon(values: readonly number[]): [value: number, times: number] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
}

/** How many fields most lines have, quotation marks left aside; 0 where no number is there twice. */
function widthOf(text: string, delimiter: string, newline: LineEnd): number {
  const lines = text.split(newline, 4 * SAMPLE_ROWS).filter((line) => line.trim() !== "");
  const [width, times] = mostCommon(lines.map((line) => line.split(delimiter).length));
  return times > 1 ? width : 0;
}

interface Shape {
  readonly delimiter: string;
  readonly width: number;
  readonly rows: string[][];
}

/** The delimiter with which most rows have one and the same number of columns; of equals, the one that makes more columns. */
function sniffShape(text: string, newline: LineEnd, isWhole: boolean, stated: string | null): Shape {
  const tried = (stated === null ? delimiters : [stated]).map((delimiter) => {
    const width = widthOf(text, delimiter, newline);
    const rows = sampleRows(text, { delimiter, newline, width }, isWhole);
    const [wide, times] = mostCommon(rows.map(({ length }) => length).filter((length) => length > 1));
    return { delimiter, rows, width, score: rows.length === 0 ? 0 : times / rows.length + wide / 1e6 };
  });
  return tried.reduce((best, one) => (one.score > best.score ? one : best));
}

async function openWorkbook(file: NamedBlob) {
  try {
    const { readWorkbook } = await import("./read-workbook");
    return await readWorkbook(file);
  } catch (error) {
    if (isLostFile(error)) throw error;
    throw new UnreadableFile({
      file: file.name,
      what: `It is an Excel workbook that cannot be opened (${causeWords(error)}).`,
      remedy: "If it has a password, take it off; else save it as CSV UTF-8 in Excel and choose that file.",
    });
  }
}

async function sniffWorkbook(file: NamedBlob, decoding: Decoding): Promise<FileSample> {
  const { rows, sheet, otherSheets } = await openWorkbook(file);
  return {
    name: file.name,
    bytes: file.size,
    encoding: "Excel workbook",
    delimiter: "",
    rows: rows.slice(0, SAMPLE_ROWS),
    notes:
      otherSheets.length > 0 ? [createNote("otherSheets", file.name, { count: otherSheets.length, about: sheet })] : [],
    newline: "\n",
    width: 0,
    decoding,
    isWorkbook: true,
  };
}

const isWorkbookName = (name: string) => /\.xls[xm]$/i.test(name);

/**
 * Looks at the first 256 kB: encoding, delimiter, line ending, the first 200 rows.
 * @throws UnreadableFile when it is empty or not text.
 */
export async function sniff(
  file: NamedBlob,
  readAs: ReadAs = { encoding: null, delimiter: null },
): Promise<FileSample> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  const decoding = decodingOf(bytes, readAs.encoding);
  const isZip = String.fromCharCode(...bytes.subarray(0, ZIP.length)) === ZIP;
  if (isZip && isWorkbookName(file.name)) return sniffWorkbook(file, decoding);
  const problem = problemOfBytes(bytes, decoding);
  if (problem) throw new UnreadableFile({ file: file.name, ...problem });
  const isWhole = bytes.length === file.size;
  const unit = decoding.unitBytes;
  const content = bytes.subarray(decoding.markBytes, bytes.length - ((bytes.length - decoding.markBytes) % unit));
  const preview = decoding.stated ? decode(content, 10, decoding.stated).text : null;
  const has = (code: number) =>
    preview === null ? content.includes(code) : preview.includes(String.fromCharCode(code));
  const newline = has(10) || !has(13) ? "\n" : "\r";
  const cut = isWhole ? content.length : lastLineEnd(content, newline, decoding) || content.length;
  const { text, encoding } = decode(content.subarray(0, cut), newline.charCodeAt(0), decoding.stated);
  const { delimiter, rows, width } = sniffShape(withoutNul(text), newline, isWhole, readAs.delimiter);
  const guessed = decoding.guessed || (encoding === "Windows-1252" && readAs.encoding === null);
  const notes: Note[] = guessed ? [createNote("encodingGuessed", file.name, { about: encoding })] : [];
  return {
    name: file.name,
    bytes: file.size,
    encoding,
    delimiter,
    rows,
    notes,
    readAs,
    newline,
    width,
    decoding,
    isWorkbook: false,
  };
}

/** Where the last whole line of `bytes` ends; 0 where none does. */
function lastLineEnd(bytes: Uint8Array, newline: LineEnd, { unitBytes, stated }: Decoding): number {
  const code = newline.charCodeAt(0);
  if (unitBytes === 1) return bytes.lastIndexOf(code) + 1;
  const [first, second] = stated === "UTF-16BE" ? [0, code] : [code, 0];
  for (let at = bytes.length - (bytes.length % 2) - 2; at >= 0; at -= 2) {
    if (bytes[at] === first && bytes[at + 1] === second) return at + 2;
  }
  return 0;
}

/** Gives the file as pieces of whole lines. The next piece is read when it is asked for; between two, messages arrive. */
async function* slicesOf(
  file: Blob,
  newline: LineEnd,
  decoding: Decoding,
  sliceBytes: number,
): AsyncGenerator<{ bytes: Uint8Array; end: number }> {
  for (let start = decoding.markBytes; start < file.size; ) {
    let wanted = Math.max(sliceBytes, decoding.unitBytes);
    for (;;) {
      const bytes = new Uint8Array(await file.slice(start, start + wanted).arrayBuffer());
      const isLast = start + bytes.length >= file.size;
      const cut = isLast ? bytes.length : lastLineEnd(bytes, newline, decoding);
      if (cut > 0) {
        start += cut;
        yield { bytes: bytes.subarray(0, cut), end: start };
        break;
      }
      wanted *= 2; // one line is longer than the slice
    }
  }
}

/** What reading a whole file had to say. */
export interface ReadSummary {
  readonly encoding: FileLine["encoding"];
  readonly nulBytes: number;
  readonly strayQuotes: StrayQuotes;
}

const detected: Decoding = { stated: null, unitBytes: 1, markBytes: 0 };

/**
 * Reads every record of a file, in order: `onRow(fields, rowNumber)` with rows numbered as a spreadsheet numbers them,
 * blank lines included. The fields are windows onto a slice of megabytes: copy what is kept (`Fields`).
 * @throws the signal's reason when it is aborted, between two slices.
 */
export async function readRows(
  file: NamedBlob,
  sample: Pick<FileSample, "delimiter" | "newline"> & Partial<Pick<FileSample, "width" | "decoding" | "isWorkbook">>,
  onRow: OnRow,
  onProgress: (bytes: number) => void,
  signal?: AbortSignal,
  sliceBytes = SLICE_BYTES,
): Promise<ReadSummary> {
  const { delimiter, newline, width = 0, decoding = detected } = sample;
  if (sample.isWorkbook) {
    const { rows } = await openWorkbook(file);
    signal?.throwIfAborted();
    const fields = new Fields();
    rows.forEach((row, at) => {
      onRow(fields.ofTexts(row), at + 1);
    });
    onProgress(file.size);
    return { encoding: "Excel workbook", nulBytes: 0, strayQuotes: { count: 0, rows: [] } };
  }
  const records = createRecordReader({ delimiter, newline, width }, onRow);
  let encoding: Encoding = decoding.stated ?? "UTF-8";
  let nulBytes = 0;
  const toText = (bytes: Uint8Array) => {
    const decoded = decode(bytes, newline.charCodeAt(0), decoding.stated);
    if (decoded.encoding !== "UTF-8") encoding = decoded.encoding;
    const text = withoutNul(decoded.text);
    nulBytes += decoded.text.length - text.length;
    return text.endsWith(newline) ? text : text + newline;
  };
  for await (const { bytes, end } of slicesOf(file, newline, decoding, sliceBytes)) {
    signal?.throwIfAborted();
    if (decoding.unitBytes === 1) records.pushBytes(bytes, toText);
    else records.push(toText(bytes));
    onProgress(end);
    await new Promise((resume) => setTimeout(resume)); // lets a Cancel arrive
    signal?.throwIfAborted();
  }
  return { encoding, nulBytes, strayQuotes: records.finish() };
}
