import { monthWords } from "../../core/words/numbers";
import type { MonthSpan } from "./months";

export interface MonthRow {
  readonly month: string;
  readonly count: number;
  readonly chosen: boolean;
  /** Chosen, but not from its first to its last day. */
  readonly part: boolean;
}

/** The months of the chart as rows of its table. */
export function monthRows(firstMonth: number, counts: Uint32Array, span: MonthSpan): MonthRow[] {
  return Array.from(counts, (count, m) => {
    const chosen = m + 1 > span.from && m < span.to;
    return { month: monthWords(firstMonth + m), count, chosen, part: chosen && (m < span.from || m + 1 > span.to) };
  });
}

/** The incidents of the chosen months together. */
export const sumChosen = (rows: readonly MonthRow[]): number =>
  rows.reduce((sum, row) => sum + (row.chosen ? row.count : 0), 0);
