import type { OffenceName } from "../incidents/incidents";
import { LEFT_OUT } from "./left-out";
import { copyText } from "./parse/text";
import { mayKeepText } from "./personal-content";

const FIRST_CAPACITY = 1 << 14;

const emptyColumns = (capacity: number) => ({
  day: new Int32Array(capacity),
  minute: new Int16Array(capacity),
  rangeMinutes: new Uint16Array(capacity),
  lng: new Float64Array(capacity),
  lat: new Float64Array(capacity),
  offence: new Uint16Array(capacity),
  age: new Uint8Array(capacity),
  sex: new Uint8Array(capacity),
  flags: new Uint8Array(capacity),
  /** Where the row stands, and the hash of its reference: needed until the load is finished, then dropped. */
  file: new Uint16Array(capacity),
  row: new Uint32Array(capacity),
  hasReference: new Uint8Array(capacity),
  referenceHigh: new Uint32Array(capacity),
  referenceLow: new Uint32Array(capacity),
});
export type Columns = ReturnType<typeof emptyColumns>;

/** The accepted rows while they are read: typed arrays that double when they are full. */
export interface GrowingColumns {
  readonly length: number;
  /** Makes room for one more row and gives its index. The arrays are other ones after growing: ask for `columns` again. */
  add(): number;
  readonly columns: Columns;
}

export function createGrowingColumns(): GrowingColumns {
  let columns = emptyColumns(FIRST_CAPACITY);
  let length = 0;
  return {
    get length() {
      return length;
    },
    get columns() {
      return columns;
    },
    add() {
      if (length === columns.day.length) {
        const wider = emptyColumns(length * 2);
        for (const name of Object.keys(columns) as (keyof Columns)[]) wider[name].set(columns[name]);
        columns = wider;
      }
      return length++;
    },
  };
}

/** Moves the rows that are kept together, in their order. Returns how many they are; what is behind them is of no use. */
export function keepRows(columns: Columns, length: number, isKept: (i: number) => boolean): number {
  let kept = 0;
  for (let i = 0; i < length; i++) {
    if (!isKept(i)) continue;
    if (kept < i) for (const name of Object.keys(columns) as (keyof Columns)[]) columns[name][kept] = columns[name][i];
    kept++;
  }
  return kept;
}

const MOST_NAMES = 65536;

/** Every different offence, once. Codes are given out in the order of appearance; `sorted` tells what they become. */
export interface OffenceNames {
  /** @throws when the extract has more different offences than a code can number. */
  codeOf(code: string, text: string): number;
  readonly names: readonly OffenceName[];
  /** Rows whose offence may not be kept: free text, or with the marks of a person in it. */
  readonly leftOut: number;
  /** The names sorted by code, then text, and for each old code its place among them. */
  sorted(): { names: OffenceName[]; place: Uint16Array };
}

const keepable = (text: string) => (mayKeepText(text) ? copyText(text) : LEFT_OUT);

export function createOffenceNames(): OffenceNames {
  const names: OffenceName[] = [];
  let leftOut = 0;
  /** The texts of each code, and which was met last: most codes have one text, and comparing two texts is quicker than finding one. */
  const codes = new Map<string, { readonly texts: Map<string, number>; lastText: string; last: number }>();
  return {
    names,
    codeOf(code, text) {
      const entry = codes.get(code);
      if (entry?.lastText === text) return entry.last;
      const known = entry?.texts.get(text);
      if (entry && known !== undefined) {
        entry.lastText = names[known].text;
        entry.last = known;
        return known;
      }
      if (names.length === MOST_NAMES) {
        throw new Error(
          `Got more than ${MOST_NAMES} different offences when expected a list of them: the column holds free text. Choose another column for the offence.`,
        );
      }
      const name: OffenceName = { code: keepable(code), text: keepable(text) };
      if (name.code !== code || name.text !== text) {
        // The row joins those without an offence that can be named; the text itself is forgotten with it.
        leftOut++;
        return codes.get(name.code)?.texts.get(name.text) ?? this.codeOf(name.code, name.text);
      }
      if (entry) entry.texts.set(name.text, names.length);
      else {
        const texts = new Map([[name.text, names.length]]);
        codes.set(name.code, { texts, lastText: name.text, last: names.length });
      }
      names.push(name);
      return names.length - 1;
    },
    get leftOut() {
      return leftOut;
    },
    sorted() {
      const order = names.map((_, code) => code);
      const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      order.sort((a, b) => compare(names[a].code, names[b].code) || compare(names[a].text, names[b].text));
      const place = new Uint16Array(names.length);
      order.forEach((code, at) => {
        place[code] = at;
      });
      return { names: order.map((code) => names[code]), place };
    },
  };
}
