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

/** A definition as a question about profiles. */
function asker(
  definition: Definition,
  all: readonly Definition[],
  categories: readonly string[],
  youthAgeTo: YouthAgeTo,
): (profile: Profile) => Answer {
  const { anyOf } = baseOf(definition, all);
  const isNamed = categories.map((id) => anyOf.categories.includes(id));
  const needs = needsOf(definition, all);
  const flags = needs.flatMap((need) => need.flags);
  const wanted = needs.flatMap(({ sex }) => (sex === null ? [] : [sexCode(sex)]));
  const isYoung = needs.some(({ youth }) => youth);
  return (profile) => {
    if (!isNamed[profile.category] && !anyOf.flags.some((flag) => profile[flag])) return "no";
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
  const categories = categoriesOf(table).map(({ id }) => id);
  const profiles = profileCount(categories.length);
  const ask = definitions.map((definition) => asker(definition, definitions, categories, youthAgeTo));
  const sure = new Uint32Array(profiles);
  const unsure = new Uint32Array(profiles);
  for (let number = 0; number < profiles; number++) {
    const profile = profileOf(number);
    ask.forEach((belongs, d) => {
      const answer = belongs(profile);
      if (answer === "yes") sure[number] |= 1 << d;
      else if (answer === "not-known") unsure[number] |= 1 << d;
    });
  }
  return { sure, unsure };
}
