import type { Encoding } from "../core/ingest/report";

/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; five of them are not assigned. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

// A byte order mark is taken off once, at the start of the file: anywhere else it is a character of a cell.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const latin1 = new TextDecoder("windows-1252");
const utf16 = {
  "UTF-16LE": new TextDecoder("utf-16le", { ignoreBOM: true }),
  "UTF-16BE": new TextDecoder("utf-16be", { ignoreBOM: true }),
};

/** Some versions of Node decode Windows-1252 as Latin-1 and leave control characters: those are put right here. */
const decodeWindows1252 = (bytes: Uint8Array) =>
  latin1.decode(bytes).replace(/[\u0080-\u009f]/g, (control) => C1[control.charCodeAt(0) - 0x80]);

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes whole lines one by one: a line that is not UTF-8 is Windows-1252. */
function decodeLines(bytes: Uint8Array, newline: number): string {
  let text = "";
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    text += decodeUtf8(line) ?? decodeWindows1252(line);
    start = end;
  }
  return text;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** How the bytes of a file become text. */
export interface Decoding {
  /** The encoding that a person stated, or that the bytes prove; null decides UTF-8 or Windows-1252 line by line. */
  readonly stated: Encoding | null;
  /** Bytes of a character that a slice must not be cut in. */
  readonly unitBytes: 1 | 2;
  /** Bytes of the byte order mark at the start. */
  readonly markBytes: number;
}

/**
 * Decodes bytes that begin and end with whole lines. What is not UTF-8 is taken for Windows-1252, line by line: files that
 * somebody joined in a spreadsheet hold both, and the answer does not depend on where the slices were cut.
 */
export function decode(bytes: Uint8Array, newline: number, stated: Encoding | null = null): Decoded {
  if (stated === "UTF-16LE" || stated === "UTF-16BE") return { text: utf16[stated].decode(bytes), encoding: stated };
  if (stated === "Windows-1252") return { text: decodeWindows1252(bytes), encoding: stated };
  if (stated === "UTF-8") return { text: lenientUtf8.decode(bytes), encoding: stated };
  const text = decodeUtf8(bytes);
  return text === null ? { text: decodeLines(bytes, newline), encoding: "Windows-1252" } : { text, encoding: "UTF-8" };
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ["UTF-8", [0xef, 0xbb, 0xbf]],
  ["UTF-16LE", [0xff, 0xfe]],
  ["UTF-16BE", [0xfe, 0xff]],
];

/** Two bytes a character leave a zero beside every plain letter: this many among all bytes are no accident. */
const ZEROS_OF_UTF16 = 0.2;

/** The encoding that zero bytes give away where no mark does; null when they are few, or on both sides. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > bytes.length * ZEROS_OF_UTF16 && even * 20 < odd) return "UTF-16LE";
  return even > bytes.length * ZEROS_OF_UTF16 && odd * 20 < even ? "UTF-16BE" : null;
}

/** How to decode a file that begins with `bytes`, as it was stated or as the bytes tell. `guessed`: nothing in the file says so. */
export function decodingOf(bytes: Uint8Array, stated: Encoding | null): Decoding & { readonly guessed: boolean } {
  const mark = MARKS.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte));
  const unguarded = mark?.[0] === "UTF-8" ? null : (mark?.[0] ?? utf16ByZeros(bytes));
  const encoding = stated ?? unguarded;
  const markBytes = mark && (encoding === mark[0] || encoding === null) ? mark[1].length : 0;
  const unitBytes = encoding === "UTF-16LE" || encoding === "UTF-16BE" ? 2 : 1;
  return { stated: encoding, unitBytes, markBytes, guessed: stated === null && !mark && encoding !== null };
}
