import { OLDEST } from "../../incidents/ages";
import { sexes, UNKNOWN_AGE } from "../../incidents/incidents";
import { readAgeBand } from "./age-band";

const grouped = /^-?\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?$/;
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const MOST_FIGURES = 15;
const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Characters as a number of at most 15 figures with a point among them or none; `NaN` for anything else. Such figures and such a power
 * of ten are whole numbers that a double holds exactly, so their quotient is the nearest double: bit for bit what `Number` says.
 */
export function readFigures(codes: Uint8Array | Uint16Array, start: number, end: number): number {
  const first = codes[start] === 45 ? start + 1 : start;
  let figures = 0;
  let count = 0;
  let decimals = -1;
  for (let at = first; at < end; at++) {
    const digit = codes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      figures = figures * 10 + digit;
      count++;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (count === 0 || count > MOST_FIGURES) return Number.NaN;
  const value = decimals > 0 ? figures / powersOfTen[decimals] : figures;
  return first > start ? -value : value;
}

/** A sign, a point and one figure more than can be read: of a longer text these say that it is none. */
const scratch = new Uint16Array(MOST_FIGURES + 3);

function readFiguresOf(text: string): number {
  const length = Math.min(text.length, scratch.length);
  for (let at = 0; at < length; at++) scratch[at] = text.charCodeAt(at);
  return readFigures(scratch, 0, length);
}

/** A number as people write coordinates: `433123`, `-1.5106`, `433,123`. `NaN` when it is not one. */
export function readNumber(text: string): number {
  const figures = readFiguresOf(text);
  if (!Number.isNaN(figures)) return figures;
  if (plainNumber.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replace(/[, \u00a0]/g, "")) : Number.NaN;
}

/** Looks a word up whatever its case; in the cases that people write (`yes`, `Yes`, `YES`) it is found as it stands. */
function createWords<T>(): { add(words: readonly string[], meaning: T): void; find(text: string): T | undefined } {
  const meanings = new Map<string, T>();
  return {
    add(words, meaning) {
      for (const word of words) {
        for (const written of [word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()])
          meanings.set(written, meaning);
      }
    },
    find(text) {
      const meaning = meanings.get(text);
      return meaning === undefined ? meanings.get(text.toLowerCase()) : meaning;
    },
  };
}

const unknown = ["", "u", "unk", "unknown", "not known", "n/k", "nk", "n/a", "na", "null", "none", "-", "not stated"];

const flagWords = createWords<boolean | null>();
flagWords.add(unknown, null);
flagWords.add(["y", "yes", "true", "t", "1", "x"], true);
flagWords.add(["n", "no", "false", "f", "0"], false);

/** A yes-or-no field: true, false, `null` where it says nothing, `undefined` where it says something else. */
export const readFlag = (text: string): boolean | null | undefined => flagWords.find(text);

const sexWords = createWords<number>();
for (const [id, words] of [
  ["male", ["m", "male", "1", "man", "boy"]],
  ["female", ["f", "female", "2", "woman", "girl"]],
  ["other", ["o", "other", "i", "indeterminate", "x", "non-binary", "nonbinary", "non binary"]],
  ["unknown", [...unknown, "0", "9", "not specified"]],
] as const) {
  sexWords.add(
    words,
    sexes.findIndex((sex) => sex.id === id),
  );
}

/** The code of "not known" in `sexes`. */
export const UNKNOWN_SEX = sexWords.find("unknown") as number;

/** Index into `sexes`; `NaN` where the field says something that no list here knows. ISO 5218 numbers are understood. */
export function readSex(text: string): number {
  return sexWords.find(text) ?? Number.NaN;
}

const ageWords = createWords<number>();
ageWords.add(unknown, UNKNOWN_AGE);
for (let years = 0; years <= OLDEST; years++) ageWords.add([String(years)], years);

/** Whole years from 0 to 120, the code of a band such as `10-15`, `UNKNOWN_AGE` where it is not known; `NaN` for anything else. */
export function readAge(text: string): number {
  const known = ageWords.find(text);
  if (known !== undefined) return known;
  if (!/^\d{1,3}(?:\.0+)?$/.test(text)) return readAgeBand(text);
  const years = Number(text);
  return years <= OLDEST ? years : Number.NaN;
}
