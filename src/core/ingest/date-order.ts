import { isoOfDay } from "../calendar/days";
import { dateWords } from "../words/numbers";
import { createMoment, type DateReading, readMoment } from "./parse/dates";
import { createSerialTime, readSerial } from "./parse/serials";
import { readTime } from "./parse/times";

/** What the values of one column of one file say about the order of day and month. Texts and numbers, no row is kept. */
export interface DateEvidence {
  /** How many values were looked at, blank ones not counted: the first of the column, and seldom all. */
  readonly looked: number;
  /** Values that only make sense with the day first (25/03), only with the month first (03/25), and either way (03/04). */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
  /** Excel's serial numbers. */
  readonly serials: number;
  /** Times that lost a zero (817), and numbers of two figures that are no hour (40): see `losesZeros`. */
  readonly threeFigures: number;
  readonly noHours: number;
  /** Some of the values that can be read either way, or both ways by turns, or are serial numbers: at most three. */
  readonly examples: readonly string[];
}

export const noEvidence: DateEvidence = {
  looked: 0,
  dayFirst: 0,
  monthFirst: 0,
  either: 0,
  serials: 0,
  threeFigures: 0,
  noHours: 0,
  examples: [],
};

export type DateOrder = "day-first" | "month-first";

/** So many values of one order outweigh one value of the other, which is then a slip of the pen. */
const OUTWEIGHS = 20;
const EXAMPLES = 3;

/** Gathers evidence value by value. */
export function createEvidence(): { add(text: string): void; readonly evidence: DateEvidence } {
  const counts = { looked: 0, dayFirst: 0, monthFirst: 0, either: 0, serials: 0, threeFigures: 0, noHours: 0 };
  const either: string[] = [];
  const telling: string[] = [];
  const moment = createMoment();
  const serial = createSerialTime();
  const keep = (list: string[], text: string) => {
    if (list.length < EXAMPLES && !list.includes(text)) list.push(text);
  };
  return {
    add(text) {
      if (text !== "") counts.looked++;
      if (/^\d{2,3}$/.test(text)) {
        if (text.length === 3 && !Number.isNaN(readTime(text))) counts.threeFigures++;
        else if (Number(text) >= 24 && Number(text) < 60) counts.noHours++;
        return;
      }
      const first = readMoment(text, moment, { monthFirst: false, epoch: 1900 });
      const day = moment.day;
      if (first && moment.serial) {
        counts.serials++;
        if (readSerial(text, 1900, serial)) keep(telling, text);
        return;
      }
      const second = readMoment(text, moment, { monthFirst: true, epoch: 1900 });
      if (first && second) {
        if (moment.day === day) return; // ISO, a month in letters, or 05/05
        counts.either++;
        keep(either, text);
      } else if (first) {
        counts.dayFirst++;
        if (counts.dayFirst === 1) keep(telling, text);
      } else if (second) {
        counts.monthFirst++;
        if (counts.monthFirst === 1) keep(telling, text);
      }
    },
    get evidence() {
      return { ...counts, examples: [...either, ...telling].slice(0, EXAMPLES) };
    },
  };
}

/** The order that the values prove; null when they prove neither, or both; day first when there is nothing to tell apart. */
export function orderOf({ dayFirst, monthFirst, either }: DateEvidence): DateOrder | null {
  if (dayFirst === 0 && monthFirst === 0) return either === 0 ? "day-first" : null;
  if (dayFirst >= monthFirst * OUTWEIGHS) return "day-first";
  return monthFirst >= dayFirst * OUTWEIGHS ? "month-first" : null;
}

const LEAST_THREE_FIGURES = 10;

/** Whether a column of times has lost its zeros, so that 5 is 00:05: many a 817, and some number that can be minutes and no hour. */
export const losesZeros = ({ threeFigures, noHours }: DateEvidence): boolean =>
  threeFigures >= LEAST_THREE_FIGURES && noHours > 0;

/** 0, 5, 40, 817 and 1817, but not 0817. */
const BARE_CLOCK = /^(?:0+|[1-9]\d{0,3})$/;

/**
 * Whether a column of these values may have lost its zeros without proof so far: clocks without a colon, none of them with a zero in front.
 * Its other values must be seen, as an extract in the order of its times begins with those of one hour.
 */
export function mayLoseZeros(values: readonly string[], evidence: DateEvidence): boolean {
  const filled = values.filter((value) => value !== "");
  return filled.length > 0 && !losesZeros(evidence) && filled.every((value) => BARE_CLOCK.test(value));
}

/** Whether anything in it tells the day from the month, or leaves that open. */
export const hasOrder = ({ dayFirst, monthFirst, either }: DateEvidence): boolean => dayFirst + monthFirst + either > 0;

/** Whether the whole column must be read before the order can be told. */
export const isUndecided = (evidence: DateEvidence): boolean => orderOf(evidence) === null;

export const plusEvidence = (a: DateEvidence, b: DateEvidence): DateEvidence => ({
  looked: a.looked + b.looked,
  dayFirst: a.dayFirst + b.dayFirst,
  monthFirst: a.monthFirst + b.monthFirst,
  either: a.either + b.either,
  serials: a.serials + b.serials,
  threeFigures: a.threeFigures + b.threeFigures,
  noHours: a.noHours + b.noHours,
  examples: [...a.examples, ...b.examples].slice(0, EXAMPLES),
});

/** "3 Apr 2026", or "cannot be read". */
export function dateInWords(text: string, reading: DateReading): string {
  const moment = createMoment();
  return readMoment(text, moment, reading) ? dateWords(isoOfDay(moment.day)) : "cannot be read";
}
