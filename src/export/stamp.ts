import type { Published } from "../core/disclosure/published";
import { monthOnlyWords, sourceWords, testWords } from "../core/words/findings-words";
import { chosenRangeWords } from "../core/words/hours-words";

/**
 * What every exported row carries with it. Repeated in each row instead of standing above or below the table: the file then opens as one
 * clean table in Excel, Power Query, R and QGIS, rows keep their stamp when they are filtered, copied or stacked under next month's, and
 * none can be quoted without its period.
 */
export interface Stamp {
  readonly period_from: string;
  readonly period_to: string;
  readonly filter: string;
  readonly n: number;
  readonly source: string;
  readonly marking: string;
  readonly audience: string;
  readonly note: string;
}

/** The stamp of a view. `says` is what a reader of this one table must also know. */
export function stampOf(view: Published, ...says: readonly (string | null)[]): Stamp {
  const notes = [
    ...says,
    view.definition?.words ?? null,
    monthOnlyWords(view),
    chosenRangeWords(view),
    view.area?.approximate ? "The outline of the area is approximate." : null,
  ];
  return {
    period_from: view.periodFrom,
    period_to: view.periodTo,
    filter: view.filterWords.length > 0 ? view.filterWords.join("; ") : "no filter",
    n: view.sums.inHexes,
    source: sourceWords(view),
    marking: view.marking,
    audience: view.stamp,
    note: notes.filter((note) => note).join(" "),
  };
}

/** How sure the marks are, and what the statistic itself wants said beside them. */
export function cautionWords(view: Published): string {
  const words = testWords(view);
  return words.includes(view.test.note) ? words : `${words} ${view.test.note}`;
}

/** The stamp of tables and shapes of hexes and places: with what the marks mean. */
export const stampOfTest = (view: Published): Stamp => stampOf(view, cautionWords(view));
