import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import type { Incidents, OffenceName } from "./incidents";

/** What an extract holds that the table of offences does not know. */
export interface Unmatched {
  /** Most incidents first, at most `MOST_LISTED`. */
  readonly listed: readonly (OffenceName & { readonly rows: number })[];
  /** All of them, those not listed included. */
  readonly offences: number;
  readonly rows: number;
  /** Offences of the extract that a person gave their category, or changed in the table; most incidents first, at most `MOST_LISTED`. */
  readonly byHand: readonly (OffenceName & { readonly rows: number; readonly category: string })[];
}

/** More would be a column that holds no offences at all, which no table can mend. */
const MOST_LISTED = 100;

export function unmatchedOffences(
  incidents: Incidents,
  { category, own }: MatchedOffences,
  table: OffenceTable,
): Unmatched {
  const categories = categoriesOf(table);
  const notInTable = categories.length - 1;
  const rows = new Uint32Array(incidents.offences.length);
  for (let i = 0; i < incidents.length; i++) rows[incidents.offence[i]]++;
  const unknown = incidents.offences
    .map((name, n) => ({ ...name, rows: category[n] === notInTable ? rows[n] : 0 }))
    .filter((name) => name.rows > 0);
  const byHand = incidents.offences
    .map((name, n) => ({ ...name, rows: own[n] === 1 ? rows[n] : 0, category: categories[category[n]].id }))
    .filter((name) => name.rows > 0);
  return {
    // The names are in order already, and sorting keeps that order among equals.
    listed: unknown.sort((a, b) => b.rows - a.rows).slice(0, MOST_LISTED),
    offences: unknown.length,
    rows: unknown.reduce((sum, name) => sum + name.rows, 0),
    byHand: byHand.sort((a, b) => b.rows - a.rows).slice(0, MOST_LISTED),
  };
}
