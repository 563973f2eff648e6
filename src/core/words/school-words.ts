import { clockWords } from "../schools/clock";
import { bellOn, defaultBell, type School, windowOn } from "../schools/school";
import { shortSchoolWeekdays as days } from "./weekdays";

/** Neighbouring weekdays that say the same, as "Mon–Thu 15:10, Fri 14:30". */
function grouped(of: (weekday: number) => string): string {
  const groups: { first: number; last: number; text: string }[] = [];
  days.forEach((_, weekday) => {
    const text = of(weekday);
    const before = groups.at(-1);
    if (before?.text === text) before.last = weekday;
    else groups.push({ first: weekday, last: weekday, text });
  });
  if (groups.length === 1) return groups[0].text;
  return groups
    .map(({ first, last, text }) => `${first === last ? days[first] : `${days[first]}–${days[last]}`} ${text}`)
    .join(", ");
}

/** Is the finishing time of any weekday only the default? */
export const hasUnknownBell = (school: School): boolean => days.some((_, weekday) => !bellOn(school, weekday).known);

/** When a school ends: "15:00", "Mon–Thu 15:10, Fri 14:30"; where nobody has said, the default, as not confirmed. */
export const bellWords = (school: School): string =>
  grouped((weekday) => {
    const { minute, known } = bellOn(school, weekday);
    return known ? clockWords(minute) : `${clockWords(defaultBell)}, not confirmed`;
  });

/** The egress window: "14:50–16:15". */
export const windowWords = (school: School): string =>
  grouped((weekday) => {
    const { from, to } = windowOn(school, weekday);
    return `${clockWords(from)}–${clockWords(to)}`;
  });
