import { LONGEST_SPREAD_HOURS } from "../incidents/aoristic";
import { NO_TIME } from "../incidents/incidents";
import { inClockChange } from "./parse/clock-change";
import { createMoment, type DateReading, type Moment, readMoment, setTime } from "./parse/dates";
import { copyText } from "./parse/text";
import { isBareMinutes } from "./parse/times";
import type { ProblemCode, RemarkCode } from "./problems";

/** When a row happened, and what had to be said about it. Filled again for every row. */
export interface When {
  day: number;
  minute: number;
  /** See `Incidents.rangeMinutes`. */
  rangeMinutes: number;
  /** Why there is no time, or that it lies in a clock change. */
  remark: RemarkCode | null;
  /** The end of a from–to range was of no use. */
  badEnd: boolean;
  /** The date was one of Excel's serial numbers. */
  serial: boolean;
}

/** So many different dates with their times are known again; after that a new list is begun. */
const MOST_KNOWN = 4096;
const LONGEST_DATE = 11;
const LONGEST_RANGE_MINUTES = LONGEST_SPREAD_HOURS * 60;

/** Makes a function that reads the four fields of one row into `when`, or says why the row has no usable date. */
export function createWhenReader(
  when: When,
): (date: string, time: string, dateTo: string, timeTo: string, reading: DateReading) => ProblemCode | null {
  const from = createMoment();
  const to = createMoment();
  const known = new Map<string, Moment | null>();
  let knownIn: DateReading | null = null;

  /** Reads a date into `from` as `readMoment` does: a million rows have a few thousand days, and knowing one again is quicker. */
  function readFrom(date: string, reading: DateReading): boolean {
    // With a time joined to it, nearly every date is another one.
    if (date.length > LONGEST_DATE) return readMoment(date, from, reading);
    if (reading !== knownIn || known.size === MOST_KNOWN) known.clear();
    knownIn = reading;
    let moment = known.get(date);
    if (moment === undefined) {
      moment = createMoment();
      if (!readMoment(date, moment, reading)) moment = null;
      known.set(copyText(date), moment);
    }
    if (moment === null) return false;
    from.day = moment.day;
    from.minute = moment.minute;
    from.midnight = moment.midnight;
    from.serial = moment.serial;
    return true;
  }

  /** Whether the range is too long for an hour. Sets `when.badEnd` and `when.rangeMinutes`. */
  function isLongRange(dateTo: string, timeTo: string, reading: DateReading): boolean {
    to.day = from.day;
    to.minute = NO_TIME;
    if (dateTo !== "" && !readMoment(dateTo, to, reading)) {
      when.badEnd = true;
      return false;
    }
    if (timeTo !== "" && !setTime(timeTo, to, reading.losesZeros)) when.badEnd = true;
    const timesKnown = from.minute !== NO_TIME && to.minute !== NO_TIME;
    // A time to without a date to is on the same night: 23:30 to 00:15.
    if (dateTo === "" && timesKnown && to.day === from.day && to.minute < from.minute) to.day += 1;
    const minutes = (to.day - from.day) * 1440 + (timesKnown ? to.minute - from.minute : 0);
    if (minutes < 0) when.badEnd = true;
    // Without both times no length is known: over days there is no hour.
    if (!timesKnown) return minutes > 0;
    if (minutes > 0 && minutes <= LONGEST_RANGE_MINUTES) when.rangeMinutes = minutes;
    return minutes > LONGEST_RANGE_MINUTES;
  }

  return (date, time, dateTo, timeTo, reading) => {
    when.remark = null;
    when.badEnd = false;
    when.rangeMinutes = 0;
    if (date === "") return "noDate";
    if (!readFrom(date, reading)) {
      const otherWay = readMoment(date, from, { ...reading, monthFirst: !reading.monthFirst });
      return otherWay ? "otherOrder" : "badDate";
    }
    when.serial = from.serial;
    const dayWritten = from.day;
    const timeRead = time === "" || setTime(time, from, reading.losesZeros);
    const long = (dateTo !== "" || timeTo !== "") && isLongRange(dateTo, timeTo, reading);
    when.day = from.day;
    when.minute = long ? NO_TIME : from.minute;
    if (long) when.remark = "longRange";
    else if (!timeRead) when.remark = "badTime";
    else if (from.midnight) when.remark = "midnight";
    else if (from.minute === NO_TIME) when.remark = "noTime";
    else if (reading.losesZeros && isBareMinutes(time)) when.remark = "bareMinutes";
    else if (from.minute === 0 && from.day > dayWritten) when.remark = "endOfDay";
    else if (inClockChange(from.day, from.minute)) when.remark = "clockChange";
    return null;
  };
}
