import { pow, round10 } from "../kit/math";

/** As many classes as the ramp has colours; class 0 is "none". */
const CLASSES = 6;

/** Two significant digits: what a legend can show without lying about where a class begins. */
const short = (x: number): number => Number(x.toPrecision(2));

/**
 * Lower bounds of the colour classes of counts: whole numbers in geometric steps from 1 to the largest count, since incidents are
 * skewed and equal steps would leave all but one hex in the first class. At most `CLASSES`, strictly rising; empty when all are 0.
 */
export function countBreaks(largest: number): number[] {
  return rising(largest, 1, Math.round);
}

/** The same for densities, from the smallest positive value; two significant digits. */
export function densityBreaks(smallest: number, largest: number): number[] {
  return rising(largest, smallest, short);
}

function rising(largest: number, smallest: number, tidy: (x: number) => number): number[] {
  if (!(largest > 0)) return [];
  const breaks: number[] = [];
  for (let c = 0; c < CLASSES; c++) {
    const bound = tidy(round10(smallest * pow(largest / smallest, c / CLASSES)));
    const last = breaks.at(-1);
    // Few different values: the next whole number, as long as some hex reaches it.
    const next = last !== undefined && bound <= last ? (tidy === Math.round ? last + 1 : last) : bound;
    if (next <= largest && (last === undefined || next > last)) breaks.push(next);
  }
  return breaks;
}

/** Times an even spread: the same classes on every map, so that two maps can be compared. */
export const ratioBreaks: readonly number[] = [1, 1.5, 2, 3, 5, 10];

/** The class of a value: how many breaks it reaches. `NaN` is class 0. */
export function classOf(value: number, breaks: readonly number[]): number {
  let c = 0;
  while (c < breaks.length && value >= breaks[c]) c++;
  return c;
}
