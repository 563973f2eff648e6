import type { Incidents } from "../incidents/incidents";
import { mixedCategories } from "./defaults";
import { baseOf, lacks, mixedIn } from "./definitions";
import { categoriesOf, matchOffences } from "./offences";
import type { Filter, Study } from "./study";

/** The definition that a new view opens with. */
const OPENING = "serious-violence";

/**
 * The offences that a new view opens with: serious violence where the extract can tell it; else the labels that hold it, by their names, since
 * half a definition under its whole name would mislead; else, in an extract of burglaries alone, its burglaries.
 */
export function openingOffences(study: Study, incidents: Incidents): Pick<Filter, "definition" | "categories"> {
  const { offences: table, definitions } = study;
  const categories = categoriesOf(table);
  const { category } = matchOffences(table, incidents.offences);
  const rows = new Map<string, number>();
  for (const offence of incidents.offence) {
    const { id } = categories[category[offence]];
    rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  const rowsOf = (id: string) => rows.get(id) ?? 0;
  const opening = definitions.find(({ id }) => id === OPENING);
  const canTell =
    opening !== undefined &&
    lacks(opening, definitions, incidents.has).length === 0 &&
    mixedIn(opening, definitions, mixedCategories, rowsOf).every((mixed) => !mixed.isAllThereIs) &&
    baseOf(opening, definitions).anyOf.categories.some((id) => rowsOf(id) > 0);
  if (canTell) return { definition: OPENING, categories: null };
  const serious = categories.filter(({ id, serious }) => serious && rowsOf(id) > 0).map(({ id }) => id);
  return { definition: null, categories: serious.length > 0 ? serious : null };
}
