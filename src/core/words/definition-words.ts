import type { Incidents } from "../incidents/incidents";
import { mixedCategories, definitions as shippedDefinitions } from "../study/defaults";
import {
  baseOf,
  type Definition,
  lacks,
  mixedIn,
  needsOf,
  type RowsOf,
  sameRule,
  type YouthAgeTo,
} from "../study/definitions";
import { categoriesOf } from "../study/offences";
import type { Study } from "../study/study";
import { withoutStop } from "./full-stop";
import { many } from "./numbers";

type Defining = Pick<Study, "definitions" | "offences" | "youthAgeTo">;

export const flagLabels = { knife: "knife", gun: "firearm", domestic: "domestic abuse" } as const;
const columnLabels: Readonly<Record<keyof Incidents["has"], string>> = {
  time: "time",
  age: "victim’s age",
  sex: "victim’s sex",
  knife: "knife flag",
  gun: "firearm flag",
  domestic: "domestic abuse flag",
  publicPlace: "public-place flag",
};

/** "a, b or c". */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

export const youthWords = (to: YouthAgeTo): string => (to === 24 ? "under 25" : "25 and under");

/** Inside a sentence. */
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

const shippedOf = ({ id }: Definition) => shippedDefinitions.find((shipped) => shipped.id === id);

/** Whether a person made a definition count something else than the one that is shipped. */
export function isRuleChanged(definition: Definition): boolean {
  const shipped = shippedOf(definition);
  return definition.own && (!shipped || !sameRule(shipped, definition));
}

/** For the stamp: the name, the age limit where it has one, and whether a person has changed what it counts. */
export function definitionName(definition: Definition, { definitions, youthAgeTo }: Defining): string {
  const base = baseOf(definition, definitions);
  const notes = [
    ...(needsOf(definition, definitions).some((need) => need.youth) ? [`victims ${youthWords(youthAgeTo)}`] : []),
    ...(isRuleChanged(definition) || isRuleChanged(base) ? ["definition changed here"] : []),
  ];
  return lowerFirst(definition.label) + (notes.length > 0 ? ` (${notes.join("; ")})` : "");
}

/** The rule of a definition in one sentence. */
export function ruleWords(definition: Definition, { definitions, offences, youthAgeTo }: Defining): string {
  const base = baseOf(definition, definitions);
  const { categories, flags } = base.anyOf;
  const names = categoriesOf(offences)
    .filter(({ id }) => categories.includes(id))
    .map(({ label }) => lowerFirst(label));
  const flagged = flags.length > 0 ? [`anything with a ${either(flags.map((flag) => flagLabels[flag]))} flag`] : [];
  const what = either([...names, ...flagged]) || "nothing";
  const needs = needsOf(definition, definitions).flatMap((need) => [
    ...need.flags.map((flag) => `a ${flagLabels[flag]} flag`),
    ...(need.sex ? [`a ${need.sex} victim`] : []),
    ...(need.youth ? [`a victim ${youthWords(youthAgeTo)}`] : []),
  ]);
  const head = what.slice(0, 1).toUpperCase() + what.slice(1);
  return `${head}${needs.length > 0 ? `; always with ${needs.join(" and ")}` : ""}.`;
}

/** What a definition counts and where that comes from, for an export. */
export function definitionSentence(definition: Definition, study: Defining): string {
  const isShippedSource = !definition.own || shippedOf(definition)?.source === definition.source;
  const ofShipped = isRuleChanged(definition) ? "changed here; was from" : definition.status;
  const status = isShippedSource ? ofShipped : "given here";
  return `${definition.label} counts: ${ruleWords(definition, study)} Source (${status}): ${withoutStop(definition.source)}.`;
}

/** Why an extract cannot tell what a definition counts; null where it can. */
export function cannotTellWords(
  definition: Definition,
  { definitions, offences }: Defining,
  has: Incidents["has"],
  rowsOf: RowsOf,
): string | null {
  const lacking = lacks(definition, definitions, has);
  if (lacking.length > 0) return `This file has no ${either(lacking.map((column) => columnLabels[column]))}.`;
  const mixed = mixedIn(definition, definitions, mixedCategories, rowsOf).filter(({ isAllThereIs }) => isAllThereIs);
  if (mixed.length === 0) return null;
  const labels = mixed.map(({ category }) => `“${labelOf(offences, category)}”`);
  return `This file says only ${either(labels)}, of which ${lowerFirst(definition.label)} is a part.`;
}

/** What an extract tells badly of a definition that it can tell. */
export function remarkWords(
  definition: Definition,
  { definitions, offences }: Defining,
  has: Incidents["has"],
  rowsOf: RowsOf,
): string[] {
  const { categories, flags } = baseOf(definition, definitions).anyOf;
  const missing = categories.length > 0 ? flags.filter((flag) => !has[flag]) : [];
  const mixed = mixedIn(definition, definitions, mixedCategories, rowsOf).filter(({ isAllThereIs }) => !isAllThereIs);
  return [
    ...missing.map((flag) => `This file has no ${columnLabels[flag]}: only the offence tells.`),
    ...mixed.map(
      ({ category, rows }) =>
        `${many(rows, "incident")} of the file ${rows === 1 ? "says" : "say"} only “${labelOf(offences, category)}”, of which some may belong; none is counted.`,
    ),
  ];
}

function labelOf(offences: Study["offences"], id: string): string {
  return categoriesOf(offences).find((category) => category.id === id)?.label ?? id;
}
