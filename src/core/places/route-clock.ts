import { type DayKind, dayKinds, type KindsOfDays } from "../calendar/calendar";
import { shiftMonths } from "../calendar/days";
import type { Incidents } from "../incidents/incidents";
import { bellOn, type School, unknownDay, windowOn } from "../schools/school";

/** How a day counts for a route. Days on which schools were closed for long are in neither count: streets were not what they are. */
export const DAY = { notKnown: 0, school: 1, withoutSchool: 2, closed: 3 } as const;

const sortOfKind: Readonly<Record<DayKind, number>> = {
  school: DAY.school,
  holiday: DAY.withoutSchool,
  inset: DAY.withoutSchool,
  weekend: DAY.withoutSchool,
  "bank-holiday": DAY.withoutSchool,
  closed: DAY.closed,
  unknown: DAY.notKnown,
};
const sortOfCode = Uint8Array.from(dayKinds, ({ id }) => sortOfKind[id]);

/** The days of the period as a school has them. */
export interface RouteClock {
  readonly firstDay: number;
  /** A value of `DAY` for each day from `firstDay` on. */
  readonly day: Uint8Array;
  /** The window of each weekday, two minutes of the day each, the second not included; of a weekend as of a Monday. */
  readonly windows: Int16Array;
  readonly schoolDays: number;
  readonly daysWithoutSchool: number;
  readonly daysNotKnown: number;
  /** School days that rest on provisional dates. */
  readonly provisionalDays: number;
  /** Somebody has said when the school ends, for all five weekdays. */
  readonly timesKnown: boolean;
}

/** The last so many months of the extract, or all of it where it is shorter. */
export function periodOf({ firstDay, lastDay }: Pick<Incidents, "firstDay" | "lastDay">, months: number) {
  return { from: Math.max(firstDay, shiftMonths(lastDay + 1, -months)), to: lastDay };
}

/** A clock by which every day of a period counts, at any hour: it knows nothing of schools. */
export function anyTimeOf(from: number, to: number): RouteClock {
  const day = new Uint8Array(Math.max(0, to - from + 1)).fill(DAY.school);
  return {
    firstDay: from,
    day,
    windows: Int16Array.from({ length: 14 }, (_, k) => (k % 2 === 0 ? 0 : 24 * 60)),
    schoolDays: day.length,
    daysWithoutSchool: 0,
    daysNotKnown: 0,
    provisionalDays: 0,
    timesKnown: true,
  };
}

/** Sorts the days of a period for one school. */
export function clockOf(kinds: KindsOfDays, from: number, to: number, school: School | null): RouteClock {
  const day = new Uint8Array(Math.max(0, to - from + 1));
  const days = [0, 0, 0, 0];
  let provisionalDays = 0;
  for (let d = 0; d < day.length; d++) {
    const at = from + d - kinds.firstDay;
    day[d] = sortOfCode[kinds.kind[at]];
    days[day[d]]++;
    if (day[d] === DAY.school && kinds.provisional[at] === 1) provisionalDays++;
  }
  const times = school ?? unknownDay;
  const windows = new Int16Array(14);
  for (let weekday = 0; weekday < 7; weekday++) {
    const { from: opens, to: closes } = windowOn(times, weekday < 5 ? weekday : 0);
    windows.set([opens, closes], 2 * weekday);
  }
  return {
    firstDay: from,
    day,
    windows,
    schoolDays: days[DAY.school],
    daysWithoutSchool: days[DAY.withoutSchool],
    daysNotKnown: days[DAY.notKnown],
    provisionalDays,
    timesKnown: times.bell.every((_, weekday) => bellOn(times, weekday).known),
  };
}
