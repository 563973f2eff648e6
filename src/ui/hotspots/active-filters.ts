import { type DateChoice, everything, type Filter, type Study } from "../../core/study/study";
import { filterWords } from "../../core/words/filter-words";
import { dateWords } from "../../core/words/numbers";

export interface ActiveFilter {
  readonly key: keyof Filter;
  readonly words: string;
}

const keys: readonly (keyof Filter)[] = [
  "dates",
  "hours",
  "dayKinds",
  "definition",
  "categories",
  "ageBands",
  "sexes",
  "knife",
  "gun",
  "domestic",
  "streetRelevant",
];

function dateChoiceWords(dates: DateChoice): string | undefined {
  if (dates.kind === "last") return `last ${dates.months} months`;
  return dates.kind === "between" ? `${dateWords(dates.from)} – ${dateWords(dates.to)}` : undefined;
}

/** Every filter in force, in the words of the stamp, in the order of the panel. */
export function activeFilters(study: Study, monthOnly: boolean): ActiveFilter[] {
  return keys.flatMap((key) => {
    const alone = { ...everything, [key]: study.filter[key] };
    const words =
      key === "dates" ? dateChoiceWords(study.filter.dates) : filterWords({ ...study, filter: alone }, monthOnly)[0];
    return words === undefined ? [] : [{ key, words }];
  });
}
