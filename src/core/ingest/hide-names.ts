import type { OffenceName } from "../incidents/incidents";
import { type OffenceTable, plainWording } from "../study/offences";
import { MAY_BE_NAME } from "./left-out";
import { isPersonName, wordsIn } from "./personal-content";
import { firstNames } from "./personal-words";

/** An offence that is met more often than this is a wording of the source, unless a first name stands in it. */
const MOST_ROWS_OF_A_PERSON = 2;

const word = "\\p{Lu}(?:\\p{L}|['’-]\\p{L})*\\.?";
const forenameSurname = new RegExp(`^${word}(?: ${word}){1,2}$`, "u");
const surnameForename = new RegExp(`^${word}(?: ${word})?, ?${word}(?: ${word})?$`, "u");

/** Words of tables of offences that are surnames too: they speak for neither. */
const surnamesToo: ReadonlySet<string> = new Set(
  "blade child constable fear male person persons point trust worker young".split(" "),
);
/** Shorter ones are initials, or the letters of a code. */
const LETTERS_THAT_TELL = 4;
const MOST_WORDS_OF_A_NAME = 4;
const LETTERS_OF_A_CODE = 3;

/** One space for many, no accents: "Zoë" is in no list, "Zoe" is. */
const plainLetters = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim();

const isShapedLikeName = (text: string) => forenameSurname.test(text) || surnameForename.test(text);

/** A first name by itself: `Ada`, `JOHN`; but `SAM` and `JO1` may be codes. */
const isForename = (text: string) =>
  firstNames.has(text.toLowerCase()) && (text.length > LETTERS_OF_A_CODE || text !== text.toUpperCase());

/** "Ada Example", "EXAMPLE ada", "Ada", "Ada Example (15)": few words, and one of them a first name. */
export function holdsForename(value: string): boolean {
  return plainLetters(value)
    .split(/[&/;+]|\band\b/i)
    .some((part) => {
      const words = wordsIn(part);
      if (words.length === 1) return isForename(part.trim());
      return words.length <= MOST_WORDS_OF_A_NAME && words.some((one) => firstNames.has(one));
    });
}

/**
 * Tells whether a text of an offence may be the name of a person: one with a common first name or a title in it, however often it
 * stands there; one that is only shaped like a name where it stands in at most two rows. A text that the table has, or that shares a
 * telling word with a wording of it, is none.
 */
export function createNameTest(table: OffenceTable): (value: string, rows?: number) => boolean {
  const known = new Set(table.rows.flatMap(({ code, label }) => [plainWording(code), plainWording(label)]));
  const telling = new Set(
    table.rows
      .flatMap(({ label }) => wordsIn(label))
      .filter((one) => one.length >= LETTERS_THAT_TELL && !surnamesToo.has(one) && !firstNames.has(one)),
  );
  return (value, rows = 1) => {
    const text = plainLetters(value);
    if (known.has(plainWording(value)) || wordsIn(text).some((one) => telling.has(one))) return false;
    return isPersonName(text) || holdsForename(value) || (rows <= MOST_ROWS_OF_A_PERSON && isShapedLikeName(text));
  };
}

/**
 * Leaves the names of people (`createNameTest`) out of the one text that is kept. Codes stay unless they look so themselves. `rowsOf`
 * counts the rows of each name.
 */
export function hideNames(
  names: readonly OffenceName[],
  rowsOf: Uint32Array,
  table: OffenceTable,
): { readonly names: OffenceName[]; readonly place: Uint16Array } {
  const mayBeName = createNameTest(table);
  const rowsOfText = new Map<string, number>();
  names.forEach(({ code, text }, n) => {
    for (const value of new Set([code, text])) rowsOfText.set(value, (rowsOfText.get(value) ?? 0) + rowsOf[n]);
  });
  const hidden = (value: string) => (mayBeName(value, rowsOfText.get(value)) ? MAY_BE_NAME : value);
  const shown = names.map(({ code, text }) => ({ code: hidden(code), text: hidden(text) }));
  // Several that are hidden become one, and all are put in their order again: the place must not tell the first letter.
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const order = shown
    .map((_, n) => n)
    .sort((a, b) => compare(shown[a].code, shown[b].code) || compare(shown[a].text, shown[b].text));
  const place = new Uint16Array(names.length);
  const kept: OffenceName[] = [];
  for (const n of order) {
    const last = kept.at(-1);
    if (last?.code !== shown[n].code || last.text !== shown[n].text) kept.push(shown[n]);
    place[n] = kept.length - 1;
  }
  return { names: kept, place };
}
