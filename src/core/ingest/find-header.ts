import type { RememberedColumns } from "../study/study";
import { holdsValue, looksLikeData } from "./guess";
import { cleanName, squash } from "./header";
import { memoryOf } from "./memory";
import { anyExtract, presets } from "./presets";
import type { Preset } from "./presets/types";

type Rows = readonly (readonly string[])[];

/** A title, a date of production, a marking: the header stands below them, but not far. */
export const HEADER_WITHIN_ROWS = 20;
const SURE_ENOUGH = 0.45;

export interface Header {
  /** Index of the row with the names; the one before the first row of data where there are no names. */
  readonly row: number;
  readonly preset: Preset;
  readonly names: readonly string[];
}

const filledIn = (cells: readonly string[]) => cells.filter((cell) => squash(cell) !== "").length;

/** A row with names has about as many as a row of data has values; a title or a date of production has fewer. */
const NAMES_FOR_VALUES = 0.6;

/** The header of a file whose names no source knows: the first of the widest rows above the first row of data, or none at all. */
function findUnknownHeader(top: Rows): Header | null {
  const firstData = top.findIndex(looksLikeData);
  const above = firstData < 0 ? top : top.slice(0, firstData);
  const widest = Math.max(1, ...above.map(filledIn));
  const row = above.findIndex((cells) => filledIn(cells) === widest);
  if (firstData < 0) return widest < 2 ? null : { row, preset: anyExtract, names: top[row].map(cleanName) };
  if (widest >= 2 && widest >= filledIn(top[firstData]) * NAMES_FOR_VALUES) {
    return { row, preset: anyExtract, names: top[row].map(cleanName) };
  }
  return { row: firstData - 1, preset: anyExtract, names: top[firstData].map(() => "") };
}

/** The row that some source recognises best, or what is most like a header. Null when no row has two columns. */
function guessHeader(top: Rows): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  top.forEach((cells, row) => {
    const { preset, score } = bestPreset(cells);
    if (preset && score > bestScore) {
      best = { row, preset, names: cells.map(cleanName) };
      bestScore = score;
    }
  });
  return best ?? findUnknownHeader(top);
}

/** The source that recognises a row of names best; null where none is sure enough. */
function bestPreset(cells: readonly string[]): { preset: Preset | null; score: number } {
  const names = cells.map(squash);
  let best: { preset: Preset | null; score: number } = { preset: null, score: 0 };
  for (const preset of presets) {
    const refused = preset.refuse?.(names) ? 1 : 0;
    const score = Math.max(refused, preset.recognise(names));
    if (score >= SURE_ENOUGH && score > best.score) best = { preset, score };
  }
  return best;
}

const headerAt = (rows: Rows, row: number): Header => ({
  row,
  preset: bestPreset(rows[row]).preset ?? anyExtract,
  names: rows[row].map(cleanName),
});

/** What a person says that it is: the row of this number, or for 0 none at all, and then the data begin with the first row that looks so. */
function statedHeader(rows: Rows, stated: number): Header | null {
  if (stated > 0) return rows[stated - 1] ? headerAt(rows, stated - 1) : null;
  const top = rows.slice(0, HEADER_WITHIN_ROWS);
  const first = [top.findIndex(looksLikeData), top.findIndex(holdsValue), 0].find((row) => row >= 0) ?? 0;
  return rows[first] ? { row: first - 1, preset: anyExtract, names: rows[first].map(() => "") } : null;
}

/** Whether a person may say that these are the names of the columns. Values are none: they would be shown, and kept, as names. */
export const mayBeHeader = (cells: readonly string[]): boolean => filledIn(cells) >= 2 && !holdsValue(cells);

/**
 * The row with the names of the columns: where a person says (`stated`, 0 for none), or where a header stands that the study remembers,
 * or where it most likely is. Null when no row can be one.
 */
export function findHeader(rows: Rows, stated: number | null, remembered: readonly RememberedColumns[]): Header | null {
  if (stated !== null) return statedHeader(rows, stated);
  const top = rows.slice(0, HEADER_WITHIN_ROWS);
  const known = top.findIndex((cells) => mayBeHeader(cells) && memoryOf(cells.map(cleanName), remembered) !== null);
  return known < 0 ? guessHeader(top) : headerAt(rows, known);
}
