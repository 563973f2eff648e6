import { twoDigits } from "./text";

/** A whole day: `24:00`, the end of the day that it is written on. */
export const END_OF_DAY = 1440;

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?$/i;
const dotted = /^(\d{1,2})[.](\d{2})()\s*(?:([ap])\.?m\.?)?$/i;
/** A clock of the first hour, or a part of a day: 0.25 is 00:25 and six in the morning. */
const zeroAndTwo = /^0\.\d{2}$/;
/** What Excel makes of a time when the column loses its format. */
const dayFraction = /^0?\.\d{3,}$/;
const digitsOnly = /^(\d{1,2})(\d{2})$/;

function minutesOf(hour: number, minute: number, second: number): number {
  if (!(minute < 60 && second < 60)) return Number.NaN;
  const minutes = hour * 60 + minute + second / 60;
  return minutes <= END_OF_DAY ? minutes : Number.NaN;
}

/** What is left of 00:05 or 00:40 where a column of times has lost its zeros. */
export const isBareMinutes = (text: string): boolean => /^[1-5]?\d$/.test(text);

/**
 * Minutes since midnight, seconds as a fraction: 0 is exactly 00:00, and `END_OF_DAY` is 24:00. `NaN` when it is no time.
 * Read are `22:15`, `9:05`, `22:15:30`, `10:15 pm`, `9.15pm`, `22.15`, without a colon `2215` and `930` (a zero that Excel took
 * away), and a fraction of a day below one (`0.927`). One or two digits could be an hour or a minute, so they are no time, but for
 * zeros; `0.25` could be either too.
 */
export function readTime(text: string): number {
  if (text.length === 5 && text.charCodeAt(2) === 58) return minutesOf(twoDigits(text, 0), twoDigits(text, 3), 0);
  if (zeroAndTwo.test(text)) return Number.NaN;
  const match = clock.exec(text) ?? dotted.exec(text);
  if (match) {
    const half = match[4]?.toLowerCase();
    let hour = Number(match[1]);
    if (half) {
      if (hour < 1 || hour > 12) return Number.NaN;
      hour = (hour % 12) + (half === "p" ? 12 : 0);
    }
    return minutesOf(hour, Number(match[2]), Number(match[3] || 0));
  }
  if (/^0+$/.test(text) && text.length <= 6) return 0;
  if (dayFraction.test(text)) return Math.round(Number(text) * 86400) / 60;
  const joined = digitsOnly.exec(text);
  return joined ? minutesOf(Number(joined[1]), Number(joined[2]), 0) : Number.NaN;
}
