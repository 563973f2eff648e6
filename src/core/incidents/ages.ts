import { type AgeBand, ageBands, UNKNOWN_AGE } from "./incidents";

/** Ages from the first to the last, both included. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

export const OLDEST = 120;

/** The ages at which the answer to some question changes: the last of each of the page's bands, and 25, where "young" may end. */
const ends = [...new Set([...ageBands.map(({ to }) => Math.min(to, OLDEST)), 25])].sort((a, b) => a - b);
const steps: readonly AgeSpan[] = ends.map((to, k) => ({ from: k === 0 ? 0 : ends[k - 1] + 1, to }));

/** Codes from here to `UNKNOWN_AGE` stand for the ages from one step to another. */
const FIRST_SPAN = 128;

const stepOf = (age: number) => ends.findIndex((to) => age <= to);

/**
 * The code of a band of ages for `Incidents.age`: that of the narrowest span between two ends that holds all of it, which every question
 * answers as it would the band. A band that holds every age says nothing, and is `UNKNOWN_AGE`.
 */
export function codeOfBand({ from, to }: AgeSpan): number {
  const first = stepOf(from);
  const last = stepOf(to);
  if (first === 0 && last === steps.length - 1) return UNKNOWN_AGE;
  return FIRST_SPAN + first * steps.length + last;
}

export const isBand = (code: number): boolean => code >= FIRST_SPAN && code < UNKNOWN_AGE;

/** The ages that a code of `Incidents.age` stands for; every age where it is not known. */
export function spanOf(code: number): AgeSpan {
  if (code < FIRST_SPAN) return { from: code, to: code };
  const first = Math.floor((code - FIRST_SPAN) / steps.length);
  if (code === UNKNOWN_AGE || first >= steps.length) return { from: 0, to: UNKNOWN_AGE };
  return { from: steps[first].from, to: steps[(code - FIRST_SPAN) % steps.length].to };
}

/** Whether all ages are at most `limit`, none is, or that cannot be told. */
export function isAtMost({ from, to }: AgeSpan, limit: number): boolean | null {
  if (to <= limit) return true;
  return from > limit ? false : null;
}

export const UNKNOWN_BAND = ageBands.length - 1;

/** Bands of an extract that reach across bands of the page, such as 18-24, but not across 25: nobody chooses them by name. */
export const widerBands = [
  { id: "under-25", label: "Under 25, in a wider band", from: 0, to: 24 },
  { id: "25+", label: "25 and over, in a wider band", from: 25, to: 254 },
] as const;

/** All that ages are counted by: the bands of the page, "not known", then the wider ones. */
export const countedBands = [...ageBands, ...widerBands] as const;
export type CountedBand = (typeof countedBands)[number]["id"];

export const isWider = (id: string): boolean => widerBands.some((band) => band.id === id);

/** Index into `countedBands` of the first band that holds all the ages; that of "not known" where none does. */
export function bandOf({ from, to }: AgeSpan): number {
  const at = countedBands.findIndex((band) => from >= band.from && to <= band.to);
  return at < 0 ? UNKNOWN_BAND : at;
}

/** The bands that a choice of the page's bands counts: a wider one where every band that it may stand for is chosen. Null is all of them. */
export function bandsCounted(chosen: readonly AgeBand[] | null): readonly CountedBand[] | null {
  if (chosen === null) return null;
  const isWhole = ({ from, to }: AgeSpan) =>
    ageBands.every((band) => band.from < from || band.to > to || chosen.includes(band.id));
  return [...chosen, ...widerBands.filter(isWhole).map(({ id }) => id)];
}
