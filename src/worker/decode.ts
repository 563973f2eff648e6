/** What Windows-1252 has in place of the control characters 0x80 to 0x9F; five of them are not assigned. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("windows-1252");

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
  readonly encoding: "UTF-8" | "Windows-1252";
}

/**
 * Decodes bytes that begin and end with whole lines. What is not UTF-8 is taken for Windows-1252, line by line: files that
 * somebody joined in a spreadsheet hold both, and the answer does not depend on where the slices were cut.
 */
export function decode(bytes: Uint8Array, newline: number): Decoded {
  const text = decodeUtf8(bytes);
  return text === null ? { text: decodeLines(bytes, newline), encoding: "Windows-1252" } : { text, encoding: "UTF-8" };
}
