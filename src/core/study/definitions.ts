import type { Incidents, Sex } from "../incidents/incidents";

/** What an extract can say about an incident beside its offence. */
export const definitionFlags = ["knife", "gun", "domestic"] as const;
type DefinitionFlag = (typeof definitionFlags)[number];

/** The last age that is young: under 25, or 25 and under. */
export const youthAges = [24, 25] as const;
export type YouthAgeTo = (typeof youthAges)[number];

/** A profile says with one bit of a number for each whether it belongs (`incidents/defined.ts`). */
export const MOST_DEFINITIONS = 31;

/**
 * What a name counts. An incident belongs when it is in the definition `of` (or, where that is null, has any of the categories and flags of
 * `anyOf`) and has all of `allOf`. No more than this on purpose: a rule must fit into a sentence that a meeting can agree on.
 */
export interface Definition {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly source: string;
  /** "proposed" is a choice of this project or of a person, not a published list. */
  readonly status: "sourced" | "proposed";
  /** Changed by a person. */
  readonly own: boolean;
  /** Id of the definition that this one is a part of; that one is part of none. */
  readonly of: string | null;
  readonly anyOf: { readonly categories: readonly string[]; readonly flags: readonly DefinitionFlag[] };
  readonly allOf: { readonly flags: readonly DefinitionFlag[]; readonly sex: Sex | null; readonly youth: boolean };
}

/** Whether two definitions count the same, in whatever order their lists stand. */
export function sameRule(a: Definition, b: Definition): boolean {
  const rule = ({ of, anyOf, allOf }: Definition) =>
    JSON.stringify([
      of,
      [...anyOf.categories].sort(),
      [...anyOf.flags].sort(),
      [...allOf.flags].sort(),
      allOf.sex,
      allOf.youth,
    ]);
  return rule(a) === rule(b);
}

/** Whether two definitions say the same of themselves. */
export const sameWords = (a: Definition, b: Definition): boolean =>
  a.label === b.label && a.words === b.words && a.source === b.source;

/** The definition whose categories and flags this one goes by: itself, or the one that it is part of. */
export function baseOf(definition: Definition, all: readonly Definition[]): Definition {
  return all.find(({ id }) => id === definition.of) ?? definition;
}

/** All that an incident must have, those of the definition that it is part of included. */
export function needsOf(definition: Definition, all: readonly Definition[]): Definition["allOf"][] {
  const base = baseOf(definition, all);
  return base === definition ? [definition.allOf] : [base.allOf, definition.allOf];
}

/** A category that an extract uses where it says no more, and the finer ones that it may stand for. */
export interface MixedCategory {
  readonly category: string;
  readonly holds: readonly string[];
}

/** How many incidents of an extract are of each category, by id. */
export type RowsOf = (category: string) => number;

/**
 * Labels of the extract that mix what the definition counts with what it does not: data.police.uk says “Violence and sexual offences” of a murder
 * and of an unkind message.
 */
export function mixedIn(
  definition: Definition,
  all: readonly Definition[],
  mixed: readonly MixedCategory[],
  rowsOf: RowsOf,
): { readonly category: string; readonly rows: number; readonly isAllThereIs: boolean }[] {
  const { categories } = baseOf(definition, all).anyOf;
  return mixed.flatMap(({ category, holds }) => {
    const shared = holds.filter((id) => categories.includes(id));
    if (shared.length === 0 || categories.includes(category) || rowsOf(category) === 0) return [];
    const isAllThereIs = shared.every((id) => rowsOf(id) === 0);
    return [{ category, rows: rowsOf(category), isAllThereIs }];
  });
}

/** What the extract lacks, so that the definition would count nothing or something else. */
export function lacks(
  definition: Definition,
  all: readonly Definition[],
  has: Incidents["has"],
): (keyof Incidents["has"])[] {
  const { categories, flags } = baseOf(definition, all).anyOf;
  const needs = needsOf(definition, all);
  const lacking = needs.flatMap((need) => [
    ...need.flags.filter((flag) => !has[flag]),
    ...(need.sex !== null && !has.sex ? (["sex"] as const) : []),
    ...(need.youth && !has.age ? (["age"] as const) : []),
  ]);
  const onlyFlags = categories.length === 0 && flags.length > 0 && flags.every((flag) => !has[flag]);
  return [...new Set([...lacking, ...(onlyFlags ? flags : [])])];
}

/** Which categories a view can hold: those chosen, of those that its definition names. Null for all. */
export function categoriesInView(
  chosen: readonly string[] | null,
  definition: Definition | undefined,
  all: readonly Definition[],
): readonly string[] | null {
  const named = definition ? baseOf(definition, all).anyOf.categories : [];
  if (named.length === 0) return chosen;
  return chosen === null ? named : named.filter((id) => chosen.includes(id));
}
