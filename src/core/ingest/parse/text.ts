const CHUNK = 4096;

/**
 * The same text in memory of its own. A field of a CSV file is a window onto its slice of some megabytes, and keeping
 * the field keeps the slice: whatever outlives a slice goes through here. (`core` has no `TextDecoder` to do it with.)
 */
export function copyText(text: string): string {
  let copy = "";
  for (let start = 0; start < text.length; start += CHUNK) {
    const codes: number[] = [];
    const end = Math.min(text.length, start + CHUNK);
    for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
    copy += String.fromCharCode(...codes);
  }
  return copy;
}

/** Any sign that `trim` might take off is at most a space or at least a non-breaking one. */
const isPlain = (code: number) => code > 32 && code < 160;

/** `text.trim()`, at no cost where there is nothing to trim, as in almost every field. */
export function trimmed(text: string): string {
  const { length } = text;
  if (length === 0 || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(length - 1)))) return text;
  return text.trim();
}

/** The number that a character is as a digit; below 0 or above 9 when it is none. */
export const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Two digits as a number, or `NaN`. */
export function twoDigits(text: string, at: number): number {
  const tens = digitAt(text, at);
  const ones = digitAt(text, at + 1);
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
