import { textOf } from "./fields";

/** Two random 32-bit numbers, new for every load and then forgotten: the same reference hashes differently next time. */
export type Salt = readonly [number, number];

/** A hash of 64 bits as two unsigned halves; filled again for every row. */
export interface ReferenceHash {
  high: number;
  low: number;
}

/** `2.02E+13` is what Excel leaves of a long number: thousands of different references look alike. */
const mangledByExcel = /^\d(?:\.\d+)?e\+\d+$/i;

/** Whether characters can tell one occurrence from another. "N/A", "-", "0000" and mangled numbers would join strangers. */
export function isReference(codes: Uint8Array | Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && !(codes[at] >= 49 && codes[at] <= 57)) at++;
  if (at === end) return false;
  // Its exponent gives a mangled number away, without a text for every reference.
  let last = end - 1;
  while (last > at && codes[last] >= 48 && codes[last] <= 57) last--;
  return codes[last] !== 43 || !mangledByExcel.test(textOf(codes, start, end));
}

/**
 * Hashes the characters of a reference with the salt into 64 bits: two multiply-and-shift lanes after bryc's cyrb53 (public domain). Among
 * a million references two collide once in 37,000 loads. Not a secret by itself; the salt and the hash both die with the load.
 */
export function hashReference(
  codes: Uint8Array | Uint16Array,
  start: number,
  end: number,
  salt: Salt,
  into: ReferenceHash,
): void {
  let a = 0xdeadbeef ^ salt[0];
  let b = 0x41c6ce57 ^ salt[1];
  // Two characters a step: they fill 32 bits, and a Crime ID of police.uk has 64.
  for (let at = start; at < end; at += 2) {
    const two = codes[at] | (at + 1 < end ? codes[at + 1] << 16 : 0);
    a = Math.imul(a ^ two, 2654435761);
    b = Math.imul(b ^ two, 1597334677);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  into.high = b >>> 0;
  into.low = a >>> 0;
}
