import { dayKinds } from "../calendar/calendar";
import { type AgeBand, ageBands, sexes } from "../incidents/incidents";
import { categoriesOf, type OffenceCategory } from "../study/offences";
import type { Study } from "../study/study";
import { definitionName } from "./definition-words";
import { hoursWords } from "./hours-words";

/** Up to three names, then how many there are. */
function listed(chosen: readonly string[], all: readonly { readonly id: string; readonly label: string }[]): string {
  const names = all.filter((entry) => chosen.includes(entry.id)).map((entry) => entry.label.toLowerCase());
  if (names.length === 0) return "none";
  return names.length > 3 ? `${names.length} of ${all.length}` : names.join(", ");
}

/** The offences by name; by those left out, where these are fewer. */
function offencesWords(chosen: readonly string[], all: readonly OffenceCategory[]): string {
  const leftOut = all.filter(({ id }) => !chosen.includes(id)).map(({ id }) => id);
  return chosen.length > 3 && leftOut.length <= 3
    ? `offences: all but ${listed(leftOut, all)}`
    : `offences: ${listed(chosen, all)}`;
}

/** "Under 25" by its name, which tells more than "4 of 7". */
function agesWords(chosen: readonly AgeBand[]): string {
  const isUnder25 = ageBands.every(({ id, to }) => chosen.includes(id) === to < 25);
  return isUnder25 ? "under 25" : listed(chosen, ageBands);
}

/** Every active filter but the dates, each a short phrase: for the stamp of a figure and the chips of the panel. */
export function filterWords(study: Study, monthOnly: boolean): string[] {
  const { filter } = study;
  const words: string[] = [];
  if (!monthOnly && filter.dayKinds) words.push(`days: ${listed(filter.dayKinds, dayKinds)}`);
  if (!monthOnly && filter.hours) words.push(hoursWords(filter.hours));
  const definition = study.definitions.find(({ id }) => id === filter.definition);
  if (definition) words.push(definitionName(definition, study));
  if (filter.categories) words.push(offencesWords(filter.categories, categoriesOf(study.offences)));
  if (filter.ageBands) words.push(`victim age: ${agesWords(filter.ageBands)}`);
  if (filter.sexes) words.push(`victim sex: ${listed(filter.sexes, sexes)}`);
  if (filter.knife) words.push("knife flag");
  if (filter.gun) words.push("gun flag");
  if (filter.domestic === "leave-out") words.push("domestic abuse left out");
  if (filter.domestic === "only") words.push("domestic abuse only");
  if (filter.streetRelevant) words.push("street-relevant");
  return words;
}
