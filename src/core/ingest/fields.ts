import { trimmed } from "./parse/text";
import { readFigures } from "./parse/values";

const NO_BYTES = new Uint8Array();
const NO_VIEW = new DataView(new ArrayBuffer(0));
const NO_PLACES = new Int32Array();
const SPACE = 32;
const MOST_CODES = 4096;

/**
 * The fields of one row, as texts or as places in the bytes of a slice that is never made into text as a whole. One object is filled
 * again for every row; whatever is kept of it must be copied, but for `text` of bytes and `texts`, which are.
 */
export class Fields {
  /** How many there are. */
  length = 0;
  /** The characters of the field that `find` found last, from `start` to `end`. */
  codes: Uint8Array | Uint16Array = NO_BYTES;
  start = 0;
  end = 0;
  isBytes = false;
  /** The slice in which fields in bytes stand, to read several of them in one step. */
  view: DataView = NO_VIEW;
  private row: readonly string[] = [];
  private bytes: Uint8Array = NO_BYTES;
  private starts: Int32Array = NO_PLACES;
  private ends: Int32Array = NO_PLACES;
  private scratch = new Uint16Array(64);

  ofTexts(row: readonly string[]): this {
    this.row = row;
    this.length = row.length;
    this.isBytes = false;
    return this;
  }

  /** The slice in which the fields of the next rows stand. */
  inSlice(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Field `c` stands in the slice from `starts[c]` to before `ends[c]`, in ASCII without control characters and nothing else. */
  ofBytes(starts: Int32Array, ends: Int32Array, length: number): this {
    this.starts = starts;
    this.ends = ends;
    this.length = length;
    this.isBytes = true;
    return this;
  }

  /** Sets `codes`, `start` and `end` to field `c` without the blanks around it. False where it is blank or there is none. */
  find(c: number): boolean {
    if (c < 0 || c >= this.length) return false;
    if (!this.isBytes) return this.findInText(trimmed(this.row[c]));
    const { bytes } = this;
    let start = this.starts[c];
    let end = this.ends[c];
    while (start < end && bytes[start] === SPACE) start++;
    while (start < end && bytes[end - 1] === SPACE) end--;
    this.codes = bytes;
    this.start = start;
    this.end = end;
    return start < end;
  }

  private findInText(text: string): boolean {
    const { length } = text;
    if (length > this.scratch.length) this.scratch = new Uint16Array(length * 2);
    for (let at = 0; at < length; at++) this.scratch[at] = text.charCodeAt(at);
    this.codes = this.scratch;
    this.start = 0;
    this.end = length;
    return length > 0;
  }

  /** Whether there is nothing in field `c` but blanks. */
  isBlank(c: number): boolean {
    return this.isBytes ? !this.find(c) : this.text(c) === "";
  }

  /** Field `c` without the blanks around it; empty where there is none. */
  text(c: number): string {
    if (!this.isBytes) return c < 0 || c >= this.length ? "" : trimmed(this.row[c]);
    return this.find(c) ? textOf(this.codes, this.start, this.end) : "";
  }

  /** Field `c` as a number of at most 15 figures, a point among them or none; `NaN` for anything else. */
  figures(c: number): number {
    return this.find(c) ? readFigures(this.codes, this.start, this.end) : Number.NaN;
  }

  /** All of them as they are written, blanks and all. */
  texts(): readonly string[] {
    if (!this.isBytes) return this.row;
    return Array.from({ length: this.length }, (_, c) => textOf(this.bytes, this.starts[c], this.ends[c]));
  }
}

/** Characters as a text in memory of its own. */
export function textOf(codes: Uint8Array | Uint16Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at += MOST_CODES)
    text += String.fromCharCode(...codes.subarray(at, Math.min(end, at + MOST_CODES)));
  return text;
}
