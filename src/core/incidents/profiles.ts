import type { MatchedOffences } from "../study/offences";
import { ageBands, FLAG, type Incidents, sexes, UNKNOWN_AGE } from "./incidents";

/**
 * A profile is all that the controls but those of time ask about an incident, in one number: category, age (by band, and whether it is 25), sex and the four
 * yes-or-no questions. There are some thousands of them, whatever the number of incidents: a control is applied to profiles, not to rows.
 */
export interface Profile {
  readonly category: number;
  readonly ageBand: number;
  /** The highest of its ages, or `UNKNOWN_AGE_TO`. Finer than the bands at 25 alone, where "young" may end. */
  readonly ageTo: number;
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

/** The ages at which a profile ends: those of the bands, and 25. */
const agesTo = [...new Set([...ageBands.map((band) => band.to), 25])].sort((a, b) => a - b);
const bandOfAges = agesTo.map((to) => ageBands.findIndex((band) => to >= band.from && to <= band.to));
export const UNKNOWN_AGE_TO = UNKNOWN_AGE;
const PROFILES_OF_CATEGORY = agesTo.length * sexes.length * ANSWERS;

/** The index into `agesTo` of every age from 0 to 255. */
const agesOfAge = Uint8Array.from({ length: 256 }, (_, age) => agesTo.findIndex((to) => age <= to));

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
  const ages = Math.floor(rest / sexes.length) % agesTo.length;
  return {
    sex: rest % sexes.length,
    ageBand: bandOfAges[ages],
    ageTo: agesTo[ages],
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
    (agesOfAge[age[i]] * sexes.length + sex[i]) * ANSWERS +
    answersOf[offences.private[offence[i]] * 256 + flags[i]];
}
