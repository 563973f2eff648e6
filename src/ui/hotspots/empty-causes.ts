import type { Published } from "../../core/disclosure/published";
import { rowsOfAllHours } from "../../core/incidents/hour-facets";
import type { Filter, Study } from "../../core/study/study";

/** A choice that alone leaves nothing: without it, `without` incidents would be on the map. */
export interface EmptyCause {
  readonly key: keyof Filter;
  /** Subject of "… leave nothing". */
  readonly subject: string;
  readonly without: number;
}

const sum = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);
const sumOf = (choices: readonly { readonly count: number }[]) => sum(choices.map((choice) => choice.count));

/** Where nothing matches: which choices, taken away one at a time, would bring incidents back. Most first. */
export function emptyCauses(view: Published, { filter }: Study): EmptyCause[] {
  const { controls } = view;
  const causes: EmptyCause[] = [];
  const blame = (active: boolean, key: keyof Filter, subject: string, without: number) => {
    if (active && without > 0) causes.push({ key, subject, without });
  };
  blame(filter.dates.kind !== "all", "dates", "The dates", sum(view.months.counts));
  blame(filter.hours !== null, "hours", "The hours", rowsOfAllHours(view.hours));
  blame(filter.dayKinds !== null, "dayKinds", "The kinds of day", sumOf(controls.dayKinds));
  blame(filter.definition !== null, "definition", "The offences by name", controls.anyDefinition);
  blame(filter.categories !== null, "categories", "The offences", sumOf(controls.categories));
  blame(filter.ageBands !== null, "ageBands", "The victim's age", sumOf(controls.ageBands));
  blame(filter.sexes !== null, "sexes", "The victim's sex", sumOf(controls.sexes));
  blame(
    filter.domestic !== "all",
    "domestic",
    "The choice about domestic abuse",
    controls.domestic + controls.notDomestic,
  );
  blame(
    filter.streetRelevant,
    "streetRelevant",
    "“Street-relevant”",
    controls.streetRelevant + controls.notStreetRelevant,
  );
  return causes.sort((a, b) => b.without - a.without);
}
