/** "15:10" from minutes of the day. */
export const clockWords = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/**
 * Minutes of the day from what a person types: "15:10", "15.10", "1510", "3:10 pm"; NaN for anything else. No school ends at ten past three
 * in the night, so "3:10" alone is the afternoon.
 */
export function readClock(text: string): number {
  const match = /^(\d{1,2})\s*[:.h]?\s*(\d{2})?\s*(am|pm)?$/.exec(text.trim().toLowerCase());
  if (!match || (match[2] === undefined && match[3] === undefined)) return Number.NaN;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours > 23) return Number.NaN;
  const isAfternoon = match[3] === "pm" || (match[3] === undefined && hours >= 1 && hours <= 6);
  if (match[3] !== undefined && hours > 12) return Number.NaN;
  return ((hours % 12) + (isAfternoon || (match[3] === undefined && hours >= 12) ? 12 : 0)) * 60 + minutes;
}
