import type { OffenceName } from "../incidents/incidents";
import type { OffenceTable } from "../study/offences";
import { isPersonName, wordsIn } from "./personal-content";

/** What stands in the place of the text of an offence that may be the name of a person. */
export const MAY_BE_NAME = "(left out: may be a name)";

/** An offence that is met more often than this is a wording of the source, however it looks. */
const MOST_ROWS_OF_A_PERSON = 2;

const word = "\\p{Lu}(?:\\p{L}|['’-]\\p{L})*";
const forenameSurname = new RegExp(`^${word}(?: ${word}\\.?){1,2}$`, "u");
const surnameForename = new RegExp(`^${word}(?: ${word})?, ?${word}(?: ${word}\\.?)?$`, "u");

const looksLikeName = (text: string) => forenameSurname.test(text) || surnameForename.test(text) || isPersonName(text);

/** Tells whether a text is shaped like a name and shares no word with any wording of the table. */
export function createNameTest(table: OffenceTable): (value: string) => boolean {
  const wordings = new Set(table.rows.flatMap(({ code, label }) => wordsIn(`${code} ${label}`)));
  return (value) => looksLikeName(value) && !wordsIn(value).some((one) => wordings.has(one));
}

/**
 * Leaves the names of people out of the one text that is kept. A text is taken for one when it looks like "Forename Surname" or
 * "SURNAME, Forename", stands in at most two rows, and shares no word with any wording of the offence table. Codes stay unless they look
 * so themselves. `rowsOf` counts the rows of each name.
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
  const hidden = (value: string) =>
    (rowsOfText.get(value) ?? 0) <= MOST_ROWS_OF_A_PERSON && mayBeName(value) ? MAY_BE_NAME : value;
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
