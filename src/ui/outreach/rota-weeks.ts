import { dateOfDay, dayOfIso, isoOfDay, weekdayOfDay } from "../../core/calendar/days";
import type { PublishedSession } from "../../core/disclosure/published-rota";
import type { SessionChoice } from "../../core/study/outreach-plan";
import { dateWords } from "../../core/words/numbers";
import { weekdays } from "../../core/words/weekdays";
import type { WeeklyTime } from "../../store/rota";
import { span } from "./clock";

interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Weeks from Monday on that hold any day of a holiday, each with its seven dates. */
export function weeksOf({ from, to }: Stretch): readonly (readonly string[])[] {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  const weeks: string[][] = [];
  for (let monday = first - weekdayOfDay(first); monday <= last; monday += 7)
    weeks.push(Array.from({ length: 7 }, (_, d) => isoOfDay(monday + d)));
  return weeks;
}

export const isWithin = ({ from, to }: Stretch, date: string): boolean => from <= date && date <= to;

/** So many days later; ISO. */
export const daysLater = (date: string, days: number): string => isoOfDay(dayOfIso(date) + days);

/** "Mon 27", and "Sat 1 Aug" where a month or a week begins. */
export function dayHeading(date: string, isFirst: boolean): string {
  const { day } = dateOfDay(dayOfIso(date));
  const weekday = weekdays[weekdayOfDay(dayOfIso(date))].slice(0, 3);
  return `${weekday} ${day}${isFirst || day === 1 ? ` ${dateWords(date).split(" ")[1]}` : ""}`;
}

/** "Monday". */
const weekdayName = (weekday: number): string => weekdays[weekday];

/** "Monday 27 Jul". */
export const dayWords = (date: string): string =>
  `${weekdayName(weekdayOfDay(dayOfIso(date)))} ${dateWords(date).split(" ").slice(0, 2).join(" ")}`;

/** What identifies a session, in one text. */
export const keyOf = ({ zoneId, date, from }: SessionChoice): string => `${date} ${from} ${zoneId}`;

/** Only what a study keeps of a session. */
export const choiceOf = ({ zoneId, date, from }: SessionChoice): SessionChoice => ({ zoneId, date, from });

/** "City centre, Monday 27 Jul, 13:00–16:00". */
export const sessionWords = ({
  zoneName,
  date,
  from,
  to,
}: Pick<PublishedSession, "zoneName" | "date" | "from" | "to">) => `${zoneName}, ${dayWords(date)}, ${span(from, to)}`;

/** A date that stands for a time of every week: one without a session then rather than one with, and among these one that is in sight; null where the holiday has no such day. */
export function dateToShow(
  { zoneId, weekday, from }: WeeklyTime,
  sessions: readonly SessionChoice[],
  holiday: Stretch,
  inSight: readonly string[],
): string | null {
  const served = new Set(sessions.map(keyOf));
  const dates = weeksOf(holiday)
    .map((days) => days[weekday])
    .filter((date) => isWithin(holiday, date));
  const free = dates.filter((date) => !served.has(keyOf({ zoneId, date, from })));
  const among = free.length > 0 ? free : dates;
  return among.find((date) => inSight.includes(date)) ?? among.at(0) ?? null;
}
