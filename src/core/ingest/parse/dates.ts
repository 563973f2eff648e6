import { dayOfDate, firstDayOfMonth } from "../../calendar/days";
import { NO_TIME } from "../../incidents/incidents";
import { londonOffsetMinutes } from "./clock-change";
import { createSerialTime, readSerial } from "./serials";
import { digitAt, twoDigits } from "./text";
import { END_OF_DAY, isBareMinutes, readTime } from "./times";

/** A date with the time that was joined to it. One object is filled again and again: a million rows make no garbage. */
export interface Moment {
  day: number;
  /** Minute of the day, or `NO_TIME`. */
  minute: number;
  /** The time was written, and it was exactly 00:00: systems write that for "not known". */
  midnight: boolean;
  /** The date was written as one of Excel's serial numbers. */
  serial: boolean;
}

/** How the dates of one file are written, decided from the whole of its column (`date-order.ts`). ISO dates need no deciding. */
export interface DateReading {
  readonly monthFirst: boolean;
  /** The day that Excel counts from; the old Macintosh one is four years later. */
  readonly epoch: 1900 | 1904;
  /** Whether its times have lost their zeros: 5 is then 00:05. */
  readonly losesZeros?: boolean;
}

export const DAY_FIRST: DateReading = { monthFirst: false, epoch: 1900 };

export const createMoment = (): Moment => ({ day: 0, minute: NO_TIME, midnight: false, serial: false });

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** A month in figures or letters among a day and two or four figures of a year: everything but the two common shapes. */
const threeParts = /^(\d{1,2})([/. -])(\d{1,2}|[a-z]{3,9})\2(\d{4}|\d{2})(?=$|[ T,])/i;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const serialTime = createSerialTime();
const zone = /(?:Z|([+-])(\d{2}):?(\d{2}))$/i;

function monthOf(text: string): number {
  if (digitAt(text, 0) >= 0 && digitAt(text, 0) <= 9) return Number(text);
  const name = text.toLowerCase();
  return months.findIndex((month) => month.startsWith(name)) + 1;
}

/** Two figures of a year are of this century up to 69. */
function yearOf(figures: string): number {
  const year = Number(figures);
  return figures.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const isSeparator = (code: number) => code === 47 || code === 45 || code === 46;

/** Puts a clock text into a moment. False when it cannot be read; the moment is then without a time. */
export function setTime(text: string, moment: Moment, losesZeros = false): boolean {
  const minutes = losesZeros && isBareMinutes(text) ? Number(text) : readTime(text);
  moment.midnight = minutes === 0;
  moment.minute = NO_TIME;
  if (Number.isNaN(minutes)) return false;
  if (minutes === END_OF_DAY) {
    moment.day += 1;
    moment.minute = 0;
  } else if (minutes > 0) moment.minute = Math.floor(minutes);
  return true;
}

/** A time with `Z` or an offset says when it was in UTC; the wall clock in London is what counts. */
function setTimeWithZone(text: string, match: RegExpExecArray, moment: Moment): boolean {
  if (!setTime(text.slice(0, match.index).trimEnd(), moment)) return false;
  if (moment.midnight) return true; // a date that some system wrote as a timestamp: its day stands as written
  const offset = (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0)) * (match[1] === "-" ? -1 : 1);
  const utc = moment.day * 1440 + moment.minute - offset;
  const local = utc + londonOffsetMinutes(utc);
  moment.day = Math.floor(local / 1440);
  moment.minute = local - moment.day * 1440;
  return true;
}

/** Every shape of a date but the two common ones. Gives the index at which a time may begin, or -1. */
function readRareDate(text: string, moment: Moment, reading: DateReading): number {
  const match = threeParts.exec(text);
  if (match) {
    const named = !(digitAt(match[3], 0) >= 0 && digitAt(match[3], 0) <= 9);
    const swap = reading.monthFirst && !named;
    moment.day = dayOfDate(
      yearOf(match[4]),
      swap ? Number(match[1]) : monthOf(match[3]),
      Number(swap ? match[3] : match[1]),
    );
    return Number.isNaN(moment.day) ? -1 : match[0].length;
  }
  const figures = compact.exec(text);
  if (figures) {
    moment.day = dayOfDate(Number(figures[1]), Number(figures[2]), Number(figures[3]));
    return Number.isNaN(moment.day) ? -1 : text.length;
  }
  if (!readSerial(text, reading.epoch, serialTime)) return -1;
  moment.day = serialTime.day;
  moment.minute = serialTime.minute === 0 ? NO_TIME : serialTime.minute;
  moment.serial = true;
  return text.length;
}

/**
 * Reads a date (ISO, with the month's name, in figures in the order of `reading`, or one of Excel's serial numbers) and the
 * time that may be joined to it. False when it cannot be read: no such day (29/02/2023), the other order (12/31/2023), or
 * anything after the date that is not a time.
 */
export function readMoment(text: string, moment: Moment, reading: DateReading = DAY_FIRST): boolean {
  moment.minute = NO_TIME;
  moment.midnight = false;
  moment.serial = false;
  let end = 10;
  const third = text.charCodeAt(2);
  const fifth = text.charCodeAt(4);
  if (isSeparator(third) && text.charCodeAt(5) === third && text.length >= 10) {
    const one = twoDigits(text, 0);
    const two = twoDigits(text, 3);
    const year = twoDigits(text, 6) * 100 + twoDigits(text, 8);
    moment.day = reading.monthFirst ? dayOfDate(year, one, two) : dayOfDate(year, two, one);
  } else if ((fifth === 45 || fifth === 47) && text.charCodeAt(7) === fifth) {
    moment.day = dayOfDate(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  } else moment.day = Number.NaN;
  if (Number.isNaN(moment.day)) {
    end = readRareDate(text, moment, reading);
    if (end < 0) return false;
  }
  if (text.length === end) return true;
  const joint = text.charCodeAt(end);
  if (joint !== 32 && joint !== 84 && joint !== 44) return false;
  const time = text.slice(end + 1).trim();
  if (time === "") return true;
  const offset = time.length > 5 ? zone.exec(time) : null;
  return offset ? setTimeWithZone(time, offset, moment) : setTime(time, moment);
}

/** The first day of a month written `2025-03`; `NaN` when it is not one. */
export function readMonth(text: string): number {
  if (text.length !== 7 || text.charCodeAt(4) !== 45) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  return month >= 1 && month <= 12 ? firstDayOfMonth((year - 1970) * 12 + month - 1) : Number.NaN;
}
