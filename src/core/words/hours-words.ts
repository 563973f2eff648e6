import type { Published, PublishedHours } from "../disclosure/published";
import { LONGEST_SPREAD_HOURS } from "../incidents/aoristic";
import { rowsOfAllHours } from "../incidents/hour-facets";
import { presetOf } from "../study/hour-presets";
import { many, whole } from "./numbers";
import { weekdays } from "./weekdays";

const clock = (hour: number) => `${String(hour).padStart(2, "0")}`;

const known = `known only as a from–to range of at most ${LONGEST_SPREAD_HOURS} hours`;

/** "All hours: 1,240 = 1,184 here (84 ranges, spread) + 56 without a time". */
export function allHoursWords(hours: PublishedHours): string {
  const all = rowsOfAllHours(hours);
  const { spread, withoutTime } = hours;
  const ranges = spread > 0 ? ` (${whole(spread)} ranges, spread)` : "";
  return `All hours: ${whole(all)} = ${whole(all - withoutTime)} here${ranges} + ${whole(withoutTime)} without a time`;
}

/** "On the map: 132 = 120 in these hours + 12 ranges at least half in them"; null where no range is counted by chosen hours. */
export function chosenHoursWords({ chosen, knownIn, spreadIn }: PublishedHours): string | null {
  if (!chosen || spreadIn === 0) return null;
  return `On the map: ${whole(knownIn + spreadIn)} = ${whole(knownIn)} in these hours + ${many(spreadIn, "range")} at least half in them`;
}

/** The same where it matters to a figure: where ranges were counted by hours. */
export const chosenRangeWords = ({ hours }: Pick<Published, "hours">): string | null =>
  hours.chosen ? rangeWords(hours) : null;

/**
 * What was done with incidents known only as a range: how many, up to which length, and how they count where hours are chosen. Null where
 * there are none.
 */
export function rangeWords({ chosen, spread, spreadIn }: PublishedHours): string | null {
  if (spread === 0) return null;
  if (!chosen)
    return `${many(spread, "incident is", "incidents are")} ${known}, and spread evenly over its hours in the chart of hours.`;
  const which = spreadIn === 0 ? "None" : whole(spreadIn);
  return `${which} of ${many(spread, "incident")} ${known} ${spreadIn > 1 ? "count" : "counts"} in these hours: whole, where at least half of the range lies in them.`;
}

/** Chosen hours (168 characters, "1" = in, Monday 00:00 first) in words: "after school (Monday to Friday 15:00–17:59)". */
export function hoursWords(hours: string): string {
  const plain = plainHoursWords(hours) ?? `${many([...hours].filter((c) => c === "1").length, "hour")} of the week`;
  const preset = presetOf(hours);
  return preset ? `${preset.label.toLowerCase()} (${plain})` : plain;
}

/**
 * "12:00–21:59 every day", "Monday to Friday 15:00–17:59", "Friday and Saturday 21:00–04:59" (into the next morning): where every chosen
 * day has the same one stretch of hours. Null where they are more than that, or none.
 */
export function plainHoursWords(hours: string): string | null {
  if (!hours.includes("1")) return null;
  const stretches = stretchesOf(hours);
  const [first] = stretches;
  if (first === undefined) return "all hours";
  if (stretches.some(({ from, length }) => from !== first.from || length !== first.length)) return null;
  if (first.length >= 24) return wholeDays(first, stretches.length);
  const chosen = stretches.map(({ weekday }) => weekday);
  // Two stretches on one day are more than this says.
  if (new Set(chosen).size < chosen.length) return null;
  const time = `${clock(first.from)}:00–${clock((first.from + first.length - 1) % 24)}:59`;
  return chosen.length === 7 ? `${time} every day` : `${daysWords(chosen)} ${time}`;
}

interface Stretch {
  readonly weekday: number;
  /** Hour of its first day. */
  readonly from: number;
  readonly length: number;
}

/** Unbroken stretches of the week, which has no end: Sunday night goes on into Monday. Empty when every hour is chosen. */
function stretchesOf(hours: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let h = 0; h < 168; h++) {
    if (hours[h] !== "1" || hours[(h + 167) % 168] === "1") continue;
    let length = 1;
    while (length < 168 && hours[(h + length) % 168] === "1") length++;
    stretches.push({ weekday: Math.floor(h / 24), from: h % 24, length });
  }
  return stretches;
}

/** One unbroken run of whole days: "Saturday and Sunday". Null where it begins or ends inside a day, or where there are several. */
function wholeDays({ weekday, from, length }: Stretch, stretches: number): string | null {
  if (from !== 0 || length % 24 !== 0 || stretches > 1) return null;
  return `${daysWords(Array.from({ length: length / 24 }, (_, i) => (weekday + i) % 7))}, all day`;
}

/** "Monday to Friday", "Friday and Saturday", "Monday, Wednesday and Friday". */
function daysWords(chosen: readonly number[]): string {
  const names = chosen.map((weekday) => weekdays[weekday]);
  const inARow = chosen.every((weekday, i) => i === 0 || weekday === (chosen[i - 1] + 1) % 7);
  if (inARow && names.length > 2) return `${names[0]} to ${names[names.length - 1]}`;
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
