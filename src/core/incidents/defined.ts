import { baseOf, type Definition, needsOf, type YouthAgeTo } from "../study/definitions";
import { categoriesOf, type OffenceTable } from "../study/offences";
import { isAtMost } from "./ages";
import { sexes } from "./incidents";
import { type Profile, profileCount, profileOf } from "./profiles";

/** Which definitions each profile belongs to: bit `d` is the definition at `d` of the study. */
export interface Defined {
  readonly sure: Uint32Array;
  /** Would belong if the age or the sex that is not known were the right one. */
  readonly unsure: Uint32Array;
}

type Answer = "yes" | "no" | "not-known";

const sexCode = (id: string) => sexes.findIndex((sex) => sex.id === id);
const UNKNOWN_SEX = sexCode("unknown");

/** A definition as a question about profiles of a category that it names, or does not. */
function asker(
  definition: Definition,
  all: readonly Definition[],
  youthAgeTo: YouthAgeTo,
): (profile: Profile, isNamed: boolean) => Answer {
  const { anyOf } = baseOf(definition, all);
  const needs = needsOf(definition, all);
  const flags = needs.flatMap((need) => need.flags);
  const wanted = needs.flatMap(({ sex }) => (sex === null ? [] : [sexCode(sex)]));
  const isYoung = needs.some(({ youth }) => youth);
  return (profile, isNamed) => {
    if (!isNamed && !anyOf.flags.some((flag) => profile[flag])) return "no";
    if (!flags.every((flag) => profile[flag])) return "no";
    let answer: Answer = "yes";
    for (const sex of wanted) {
      if (profile.sex === sex) continue;
      if (profile.sex !== UNKNOWN_SEX) return "no";
      answer = "not-known";
    }
    const young = isYoung ? isAtMost(profile.ages, youthAgeTo) : true;
    if (young === false) return "no";
    if (young === null) answer = "not-known";
    return answer;
  };
}

/** Answers every definition for every profile: once for a table and its definitions, not at every change of the filter. */
export function defineProfiles(
  table: OffenceTable,
  definitions: readonly Definition[],
  youthAgeTo: YouthAgeTo,
): Defined {
  const categories = categoriesOf(table);
  const ask = definitions.map((definition) => asker(definition, definitions, youthAgeTo));
  const bitsOf = (is: (d: number) => boolean) => ask.reduce((bits, _, d) => (is(d) ? bits | (1 << d) : bits), 0);
  const naming = categories.map(({ id }) =>
    bitsOf((d) => baseOf(definitions[d], definitions).anyOf.categories.includes(id)),
  );
  const sure = new Uint32Array(profileCount(categories.length));
  const unsure = new Uint32Array(sure.length);
  // Of its category a definition asks only whether it names it: two answers for the profiles of one category are those of all.
  const ofCategory = profileCount(1);
  for (let any = 0; any < ofCategory; any++) {
    const profile = profileOf(any);
    const [named, others] = [true, false].map((isNamed) => {
      const answers = ask.map((belongs) => belongs(profile, isNamed));
      return { yes: bitsOf((d) => answers[d] === "yes"), unsure: bitsOf((d) => answers[d] === "not-known") };
    });
    naming.forEach((bits, category) => {
      const number = category * ofCategory + any;
      sure[number] = (named.yes & bits) | (others.yes & ~bits);
      unsure[number] = (named.unsure & bits) | (others.unsure & ~bits);
    });
  }
  return { sure, unsure };
}
