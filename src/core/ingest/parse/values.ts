import { sexes, UNKNOWN_AGE } from "../../incidents/incidents";

const grouped = /^-?\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?$/;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as people write coordinates: `433123`, `-1.5106`, `433,123`. `NaN` when it is not one. */
export function readNumber(text: string): number {
  if (plainNumber.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replace(/[, \u00a0]/g, "")) : Number.NaN;
}

const yes = new Set(["y", "yes", "true", "t", "1", "x"]);
const no = new Set(["n", "no", "false", "f", "0"]);
const unknown = new Set([
  "",
  "u",
  "unk",
  "unknown",
  "not known",
  "n/k",
  "nk",
  "n/a",
  "na",
  "null",
  "none",
  "-",
  "not stated",
]);

/** A yes-or-no field: true, false, `null` where it says nothing, `undefined` where it says something else. */
export function readFlag(text: string): boolean | null | undefined {
  const word = text.toLowerCase();
  if (no.has(word)) return false;
  if (yes.has(word)) return true;
  return unknown.has(word) ? null : undefined;
}

const codeOfSex = new Map<string, number>();
for (const [id, words] of [
  ["male", ["m", "male", "1", "man", "boy"]],
  ["female", ["f", "female", "2", "woman", "girl"]],
  ["other", ["o", "other", "i", "indeterminate", "x", "non-binary", "nonbinary", "non binary"]],
  ["unknown", [...unknown, "0", "9", "not specified"]],
] as const) {
  for (const word of words)
    codeOfSex.set(
      word,
      sexes.findIndex((sex) => sex.id === id),
    );
}

/** The code of "not known" in `sexes`. */
export const UNKNOWN_SEX = codeOfSex.get("unknown") as number;

/** Index into `sexes`; `NaN` where the field says something that no list here knows. ISO 5218 numbers are understood. */
export function readSex(text: string): number {
  return codeOfSex.get(text.toLowerCase()) ?? Number.NaN;
}

/** Whole years from 0 to 120, `UNKNOWN_AGE` where it is not known; `NaN` for anything else, bands such as `10-15` included. */
export function readAge(text: string): number {
  if (unknown.has(text.toLowerCase())) return UNKNOWN_AGE;
  if (!/^\d{1,3}(?:\.0+)?$/.test(text)) return Number.NaN;
  const years = Number(text);
  return years <= 120 ? years : Number.NaN;
}
