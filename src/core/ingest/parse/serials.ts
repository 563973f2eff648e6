/** Day and minute of one of Excel's serial numbers; filled again for every row. */
export interface SerialTime {
  /** Days since 1970-01-01. */
  day: number;
  /** Minute of the day; 0 where the number has no fraction. */
  minute: number;
}

export const createSerialTime = (): SerialTime => ({ day: 0, minute: 0 });

const serialNumber = /^\d{5}(?:\.\d+)?$/;
const DAYS_1900_TO_1970 = 25569;
const DAYS_1904_TO_1970 = 24107;
/** Excel believes in 29 February 1900, as Lotus 1-2-3 did: earlier numbers are one too low for the calendar. */
const NO_SUCH_DAY = 60;

/**
 * Days since 1970-01-01 of Excel's serial number, `NaN` for the day that never was. Day 1 is 1 January 1900, or day 0 is
 * 1 January 1904 in files that come from old Macintoshes. Takes whole and broken numbers; the fraction stays on.
 */
export function daysOfSerial(serial: number, epoch: 1900 | 1904): number {
  if (epoch === 1904) return serial - DAYS_1904_TO_1970;
  if (Math.floor(serial) === NO_SUCH_DAY) return Number.NaN;
  return serial - DAYS_1900_TO_1970 + (serial < NO_SUCH_DAY ? 1 : 0);
}

/** Reads a text of five figures (1927 to 2173) with or without a fraction as a serial number, to the nearest second. */
export function readSerial(text: string, epoch: 1900 | 1904, into: SerialTime): boolean {
  if (!serialNumber.test(text)) return false;
  const days = daysOfSerial(Number(text), epoch);
  const seconds = Math.round(days * 86400);
  into.day = Math.floor(seconds / 86400);
  into.minute = Math.floor((seconds - into.day * 86400) / 60);
  return true;
}
