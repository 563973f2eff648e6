import { youthAges } from "../study/definitions";
import type { MatchedOffences } from "../study/offences";
import { type AgeSpan, bandOf, isAtMost, spanOf } from "./ages";
import { FLAG, type Incidents, sexes } from "./incidents";

/**
 * A profile is all that the controls but those of time ask about an incident, in one number: category, age (by band, and whether it is 25), sex and the four
 * yes-or-no questions. There are some thousands of them, whatever the number of incidents: a control is applied to profiles, not to rows.
 */
export interface Profile {
  readonly category: number;
  /** Index into `countedBands`. */
  readonly ageBand: number;
  /** Its ages. Finer than the bands at 25 alone, where "young" may end; of several bands where an extract gives ages as other bands. */
  readonly ages: AgeSpan;
  readonly sex: number;
  readonly knife: boolean;
  readonly gun: boolean;
  readonly domestic: boolean;
  readonly streetRelevant: boolean;
}

const KNIFE = 1;
const GUN = 2;
const DOMESTIC = 4;
const STREET = 8;
const ANSWERS = 16;

/** Spans of ages about which every control and definition answers the same are one. */
const answersOfSpan = (span: AgeSpan) => [bandOf(span), ...youthAges.map((limit) => isAtMost(span, limit))].join();
const spans = Array.from({ length: 256 }, (_, code) => spanOf(code));
const kindsOfAges = [...new Map(spans.map((span) => [answersOfSpan(span), span])).values()];
const bandOfKind = kindsOfAges.map(bandOf);
const PROFILES_OF_CATEGORY = kindsOfAges.length * sexes.length * ANSWERS;

/** The index into `kindsOfAges` of every code of an age, 0 to 255. */
const kinds = new Map(kindsOfAges.map((span, kind) => [answersOfSpan(span), kind]));
const kindOfAge = Uint8Array.from(spans, (span) => kinds.get(answersOfSpan(span)) ?? 0);

/** Not flagged domestic; in a public place by flag, else by the setting of its offence. (design.md section 5) */
export function isStreetRelevant(flags: number, offenceIsPrivate: number): boolean {
  if (flags & FLAG.domestic) return false;
  if (flags & FLAG.publicPlace) return true;
  if (flags & FLAG.notPublicPlace) return false;
  return offenceIsPrivate === 0;
}

/** Profiles are numbered from 0 to this, for so many categories. */
export const profileCount = (categories: number) => categories * PROFILES_OF_CATEGORY;

/** How many categories so many profiles are made of. */
export const categoriesAmong = (profiles: number) => profiles / PROFILES_OF_CATEGORY;

/** The profile that a number stands for. */
export function profileOf(number: number): Profile {
  const answers = number % ANSWERS;
  const rest = Math.floor(number / ANSWERS);
  const ages = Math.floor(rest / sexes.length) % kindsOfAges.length;
  return {
    sex: rest % sexes.length,
    ageBand: bandOfKind[ages],
    ages: kindsOfAges[ages],
    category: Math.floor(number / PROFILES_OF_CATEGORY),
    knife: (answers & KNIFE) !== 0,
    gun: (answers & GUN) !== 0,
    domestic: (answers & DOMESTIC) !== 0,
    streetRelevant: (answers & STREET) !== 0,
  };
}

/** The number of the profile of each incident, by index. */
export function createProfiler(incidents: Incidents, offences: MatchedOffences): (i: number) => number {
  const { offence, age, sex, flags } = incidents;
  const answersOf = new Uint8Array(512);
  for (let said = 0; said < 256; said++) {
    for (const isPrivate of [0, 1]) {
      answersOf[isPrivate * 256 + said] =
        (said & FLAG.knife ? KNIFE : 0) |
        (said & FLAG.gun ? GUN : 0) |
        (said & FLAG.domestic ? DOMESTIC : 0) |
        (isStreetRelevant(said, isPrivate) ? STREET : 0);
    }
  }
  return (i) =>
    offences.category[offence[i]] * PROFILES_OF_CATEGORY +
    (kindOfAge[age[i]] * sexes.length + sex[i]) * ANSWERS +
    answersOf[offences.private[offence[i]] * 256 + flags[i]];
}
