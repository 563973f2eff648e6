import { readDegreeText } from "./degrees";
import { readGridLetters } from "./grid-letters";
import { readNumber } from "./values";

/** The two numbers of a place that one field holds, each as text, in the order in which they stand there. */
export interface PlacePair {
  readonly first: string;
  readonly second: string;
  /** Metres of a grid, by their size; else degrees. */
  readonly isGrid: boolean;
  /** Written as `POINT(x y)`, where the first number is the one to the east. */
  readonly isPoint: boolean;
  /** A grid reference with letters, which can be read in one way only. */
  readonly isReference: boolean;
}

/** `POINT(-1.51 52.40)`, `SRID=4326;POINT Z (433412 279156 90)`. Which system it is in, the numbers tell. */
const point = /^(?:SRID=\d+;\s*)?POINT\s*(?:ZM?|M)?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+){0,2}\s*\)$/i;
const brackets = /^(?:\((.*)\)|\[(.*)\])$/;

/** What may stand between the two, the plainest first: a comma alone may belong to a number, and comes last. */
const separators = [/\s*[;|/]\s*/, /\s*,\s+/, /(?<=[NSEW])\s+/i, /\s+/, /\s*,\s*/] as const;

/** No degree is beyond this. `52,408` is one, as everywhere in degrees; as metres it would be in the sea. */
const MOST_DEGREES = 180;
/** Shorter numbers may be anything: `433,412` in one field is an easting alone, `12 4` a house and a flat. */
const FIGURES_OF_METERS = 5;

const isNumber = (text: string) => !Number.isNaN(readNumber(text)) || !Number.isNaN(readDegreeText(text));
const isDegree = (text: string) => Math.abs(readDegreeText(text)) <= MOST_DEGREES;
const isZero = (text: string) => readNumber(text) === 0;
/** A degree without a fraction, a sign of degrees or a hemisphere is no place that anyone measured. */
const isFine = (text: string) => /[.,°NSEW]/i.test(text);
const isLength = (text: string) =>
  !Number.isNaN(readNumber(text)) && text.replace(/\D/g, "").length >= FIGURES_OF_METERS;

function pairOf(first: string, second: string, isPoint: boolean): PlacePair | null {
  if (isZero(first) && isZero(second)) return { first, second, isGrid: false, isPoint, isReference: false };
  const isGrid = !isDegree(first) || !isDegree(second);
  const fits = isGrid ? isLength : isFine;
  return fits(first) && fits(second) ? { first, second, isGrid, isPoint, isReference: false } : null;
}

/** Two numbers out of one field: `52.4081, -1.5106`, `433412 279156`, `POINT(-1.51 52.40)`, `SP 33412 79156`. Null where it does not hold two for certain. */
export function readPlacePair(text: string): PlacePair | null {
  const square = readGridLetters(text.trim());
  if (square) return { first: `${square[0]}`, second: `${square[1]}`, isGrid: true, isPoint: false, isReference: true };
  const written = point.exec(text.trim());
  if (written) return pairOf(written[1], written[2], true);
  const inner = brackets.exec(text.trim());
  const bare = (inner ? (inner[1] ?? inner[2]) : text).trim();
  for (const separator of separators) {
    const parts = bare.split(separator);
    if (parts.length !== 2 || !parts.every(isNumber)) continue;
    // "52,4081" and "433,412" are one number: half a place.
    const isOne = !/\s/.test(bare) && isNumber(bare);
    return isOne ? null : pairOf(parts[0], parts[1], false);
  }
  return null;
}
