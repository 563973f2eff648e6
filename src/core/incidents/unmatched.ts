import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import type { Incidents, OffenceName } from "./incidents";

/** What of the offences of an extract the table does not know, and what it makes of those that it knows. */
export interface Unmatched {
  /** Most incidents first, at most `MOST_LISTED`. */
  readonly listed: readonly (OffenceName & { readonly rows: number })[];
  /** All of them, those not listed included. */
  readonly offences: number;
  readonly rows: number;
  /** Offences of the extract that a person gave their category, or changed in the table; most incidents first, at most `MOST_LISTED`. */
  readonly byHand: readonly (OffenceName & { readonly rows: number; readonly category: string })[];
  /** Those that the table knows, with the category that it gives them, for a person to check; most incidents first, at most `MOST_KNOWN`. */
  readonly known: readonly (OffenceName & { readonly rows: number; readonly category: string })[];
  /** All that the table knows, those not listed included. */
  readonly knownOffences: number;
}

/** More would be a column that holds no offences at all, which no table can mend. */
const MOST_LISTED = 100;

/** Far more than the codes and wordings of any police force. */
const MOST_KNOWN = 1000;

export function unmatchedOffences(
  incidents: Incidents,
  { category, own }: MatchedOffences,
  table: OffenceTable,
): Unmatched {
  const categories = categoriesOf(table);
  const notInTable = categories.length - 1;
  const rows = new Uint32Array(incidents.offences.length);
  for (let i = 0; i < incidents.length; i++) rows[incidents.offence[i]]++;
  // The names are in order already, and sorting keeps that order among equals.
  const met = [...rows.keys()].filter((n) => rows[n] > 0).sort((a, b) => rows[b] - rows[a]);
  const unknown = met.filter((n) => category[n] === notInTable);
  const known = met.filter((n) => category[n] !== notInTable);
  const withRows = (n: number) => ({ ...incidents.offences[n], rows: rows[n] });
  const withCategory = (n: number) => ({ ...withRows(n), category: categories[category[n]].id });
  return {
    listed: unknown.slice(0, MOST_LISTED).map(withRows),
    offences: unknown.length,
    rows: unknown.reduce((sum, n) => sum + rows[n], 0),
    byHand: met
      .filter((n) => own[n] === 1)
      .slice(0, MOST_LISTED)
      .map(withCategory),
    known: known.slice(0, MOST_KNOWN).map(withCategory),
    knownOffences: known.length,
  };
}
