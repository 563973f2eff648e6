import { categoriesOf, type MatchedOffences, type OffenceTable } from "../study/offences";
import type { Incidents } from "./incidents";

/** The first day on which an extract holds each category (by code), and how many incidents it has of it; day `NaN` for none. */
export interface CategoryStarts {
  readonly first: Float64Array;
  readonly count: Uint32Array;
}

export function categoryStarts(
  incidents: Incidents,
  { category }: MatchedOffences,
  table: OffenceTable,
): CategoryStarts {
  const categories = categoriesOf(table).length;
  const first = new Float64Array(categories).fill(Number.NaN);
  const count = new Uint32Array(categories);
  for (let i = 0; i < incidents.length; i++) {
    const c = category[incidents.offence[i]];
    count[c]++;
    if (!(first[c] <= incidents.day[i])) first[c] = incidents.day[i];
  }
  return { first, count };
}

/** So many incidents would be expected in a gap before it cannot be chance: under one gap in a thousand, e^−7. */
const EXPECTED_IN_GAP = 7;

/**
 * The chosen categories that the extract holds only from some day after `from` on, though at the rate at which they come from then on some
 * would be expected before: an extract that gained offences, not a city that did. `chosen` null chooses all.
 */
export function lateStarts(
  { first, count }: CategoryStarts,
  table: OffenceTable,
  chosen: readonly string[] | null,
  from: number,
  lastDay: number,
): { category: number; from: number }[] {
  return categoriesOf(table).flatMap(({ id }, category) => {
    if (count[category] === 0 || (chosen !== null && !chosen.includes(id))) return [];
    const perDay = count[category] / (lastDay - first[category] + 1);
    return (first[category] - from) * perDay > EXPECTED_IN_GAP ? [{ category, from: first[category] }] : [];
  });
}
