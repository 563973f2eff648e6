import type { Fields } from "./fields";

/** Slots of the table, a power of two, and cells in it before it starts again: half empty, it is quick to look into. */
const SLOTS = 8192;
const MOST_CELLS = SLOTS / 2;
/** Longer cells are rarely the same twice. */
const LONGEST_CELL = 128;
/** As many as two bytes of seven bits tell apart. */
const SHORTS = 1 << 14;
/** Bytes that are read in one step. */
const WORD = 4;
/** What of a word belongs to a cell of so many bytes, the first byte being the lowest. */
const masks = [0, 0xff, 0xffff, 0xffffff, -1];

/**
 * Reads the cells of a column: what a cell of the same bytes was read as holds again, since `parse` depends on nothing but its text. A
 * million rows have few different dates, times, ages and offences, and a look into a table of bytes is quicker than making the text.
 * Rows that come as texts are read by `parse`. A column in which every cell is another one costs a copy of its bytes.
 */
export function createCellMemo<T>(parse: (text: string) => T): (fields: Fields, c: number) => T {
  const slots = new Int16Array(SLOTS);
  /** Of each cell its first word, its last one and its size: together they are a short cell. */
  const heads = new Int32Array(MOST_CELLS);
  const tails = new Int32Array(MOST_CELLS);
  const sizes = new Int32Array(MOST_CELLS);
  /** The bytes of cells of more than two words. */
  const kept = new DataView(new ArrayBuffer(MOST_CELLS * LONGEST_CELL));
  const values: T[] = [];
  const blank = parse("");
  /** Cells of one byte or two need no table: their bytes are their place. */
  const shorts: T[] = new Array<T>(SHORTS).fill(blank);
  const isKnown = new Uint8Array(SHORTS);

  /** Whether the words between the first and the last are those of `cell`. */
  function isSameWithin(cell: number, view: DataView, start: number, size: number): boolean {
    const from = cell * LONGEST_CELL;
    for (let at = WORD; at < size - WORD; at += WORD) {
      if (kept.getInt32(from + at, true) !== view.getInt32(start + at, true)) return false;
    }
    return true;
  }

  function keep(fields: Fields, c: number, slot: number, head: number, tail: number): T {
    const { view, start, end } = fields;
    const size = end - start;
    const cell = values.length;
    const value = parse(fields.text(c));
    for (let at = 0; at < size; at += WORD)
      kept.setInt32(cell * LONGEST_CELL + at, view.getInt32(start + at, true), true);
    heads[cell] = head;
    tails[cell] = tail;
    sizes[cell] = size;
    slots[slot] = cell + 1;
    values.push(value);
    return value;
  }

  return (fields, c) => {
    if (!fields.isBytes) return parse(fields.text(c));
    if (!fields.find(c)) return blank;
    const { codes, view, start, end } = fields;
    const size = end - start;
    if (size <= 2) {
      const key = size === 1 ? codes[start] : codes[start] | (codes[start + 1] << 7);
      if (isKnown[key] === 1) return shorts[key];
      isKnown[key] = 1;
      shorts[key] = parse(fields.text(c));
      return shorts[key];
    }
    // At the end of the slice a word would reach beyond it.
    if (size > LONGEST_CELL || end + WORD > view.byteLength) return parse(fields.text(c));
    const head = view.getInt32(start, true) & (size < WORD ? masks[size] : -1);
    const tail = size > WORD ? view.getInt32(end - WORD, true) : 0;
    const hash = Math.imul(head, 0x9e3779b1) + Math.imul(tail ^ size, 0x85ebca6b);
    const first = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    let slot = first;
    for (; slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const cell = slots[slot] - 1;
      if (heads[cell] !== head || tails[cell] !== tail || sizes[cell] !== size) continue;
      if (size <= 2 * WORD || isSameWithin(cell, view, start, size)) return values[cell];
    }
    if (values.length === MOST_CELLS) {
      slots.fill(0);
      values.length = 0;
      slot = first;
    }
    return keep(fields, c, slot, head, tail);
  };
}
