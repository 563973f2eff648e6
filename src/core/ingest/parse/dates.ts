import { dayOfDate, firstDayOfMonth } from "../../calendar/days";
import { NO_TIME } from "../../incidents/incidents";
import { londonOffsetMinutes } from "./clock-change";
import { digitAt, twoDigits } from "./text";
import { END_OF_DAY, readTime } from "./times";

/** A date with the time that was joined to it. One object is filled again and again: a million rows make no garbage. */
export interface Moment {
  day: number;
  /** Minute of the day, or `NO_TIME`. */
  minute: number;
  /** The time was written, and it was exactly 00:00: systems write that for "not known". */
  midnight: boolean;
}

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

/** Day first, with a month in figures or letters, two or four figures of a year: everything but the two common shapes. */
const dayFirst = /^(\d{1,2})([/. -])(\d{1,2}|[a-z]{3,9})\2(\d{4}|\d{2})(?=$|[ T,])/i;
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
export function setTime(text: string, moment: Moment): boolean {
  const minutes = readTime(text);
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

/**
 * Reads a date, day first or ISO, and the time that may be joined to it. False when it cannot be read: no such day
 * (29/02/2023), month first (12/31/2023), or anything after the date that is not a time.
 */
export function readMoment(text: string, moment: Moment): boolean {
  moment.minute = NO_TIME;
  moment.midnight = false;
  let end = 10;
  const third = text.charCodeAt(2);
  const fifth = text.charCodeAt(4);
  if (isSeparator(third) && text.charCodeAt(5) === third && text.length >= 10) {
    moment.day = dayOfDate(twoDigits(text, 6) * 100 + twoDigits(text, 8), twoDigits(text, 3), twoDigits(text, 0));
  } else if ((fifth === 45 || fifth === 47) && text.charCodeAt(7) === fifth) {
    moment.day = dayOfDate(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  } else moment.day = Number.NaN;
  if (Number.isNaN(moment.day)) {
    const match = dayFirst.exec(text);
    if (!match) return false;
    moment.day = dayOfDate(yearOf(match[4]), monthOf(match[3]), Number(match[1]));
    if (Number.isNaN(moment.day)) return false;
    end = match[0].length;
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
