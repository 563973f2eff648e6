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

/** A band of an extract that reaches across several of the page's, such as 18-24: nobody chooses it by name. */
interface WiderBand extends AgeSpan {
  readonly id: string;
  readonly label: string;
  /** The page's bands that its ages may be in, in their order. */
  readonly of: readonly AgeBand[];
}

const ofKnownAge = ageBands.slice(0, UNKNOWN_BAND);
const runsOf = (length: number) =>
  Array.from({ length: ofKnownAge.length - length + 1 }, (_, at) => ofKnownAge.slice(at, at + length));

/** Every run of two or more of the page's bands, shorter ones first; but not that of all of them, which says nothing. */
const widerBands: readonly WiderBand[] = ofKnownAge
  .slice(2)
  .flatMap((_, more) => runsOf(more + 2))
  .map((run) => ({
    id: run.map(({ id }) => id).join("/"),
    label: run.map(({ label }) => label).join(" or "),
    from: run[0].from,
    to: run[run.length - 1].to,
    of: run.map(({ id }) => id),
  }));

/** All that ages are counted by: the bands of the page, "not known", then the wider ones. */
export const countedBands = [...ageBands, ...widerBands] as const;

export const isWider = (id: string): boolean => widerBands.some((band) => band.id === id);

/** Index into `countedBands` of the narrowest band that holds all the ages; that of "not known" where none does. */
export function bandOf({ from, to }: AgeSpan): number {
  const at = countedBands.findIndex((band) => from >= band.from && to <= band.to);
  return at < 0 ? UNKNOWN_BAND : at;
}

/** The bands that a choice of the page's bands counts: a wider one where every band that it may stand for is chosen. Null is all of them. */
export function bandsCounted(chosen: readonly AgeBand[] | null): readonly string[] | null {
  if (chosen === null) return null;
  const isWhole = ({ of }: WiderBand) => of.every((id) => chosen.includes(id));
  return [...chosen, ...widerBands.filter(isWhole).map(({ id }) => id)];
}
