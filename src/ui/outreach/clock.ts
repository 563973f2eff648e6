import { clockWords } from "../../core/schools/clock";

/** "16:00" from minutes of the day; after midnight the day begins again. */
export const clock = (minutes: number): string => clockWords(minutes % 1440);

/** "16" where it is the full hour, else "16:30": for where room is short. */
const brief = (minutes: number): string => (minutes % 60 === 0 ? clock(minutes).slice(0, 2) : clock(minutes));

/** "16–19"; a day ends at 24. */
export const briefSpan = (from: number, to: number): string => `${brief(from)}–${to === 1440 ? "24" : brief(to)}`;

/** "16:00–19:00". */
export const span = (from: number, to: number): string => `${clock(from)}–${clock(to)}`;

/** Minutes of the day from "15", "15:30", "3pm" or "24:00"; null for anything else. Unlike a school's bell, "3" is the small hours. */
export function readClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(text.trim());
  if (!match) return null;
  const half = match[3]?.toLowerCase();
  let hour = Number(match[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half) hour = (hour % 12) + (half === "pm" ? 12 : 0);
  const minutes = 60 * hour + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= 1440 ? minutes : null;
}
