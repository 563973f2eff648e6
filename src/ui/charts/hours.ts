import { hoursWhere } from "../../core/study/hour-presets";
import { weekdays } from "../../core/words/weekdays";

/** A cell of the week: `weekday * 24 + hour`, Monday 00:00 is 0. */
export const hourCell = (weekday: number, hour: number): number => weekday * 24 + hour;
export const weekdayOfCell = (cell: number): number => Math.floor(cell / 24);
export const hourOfCell = (cell: number): number => cell % 24;

const clock = (hour: number) => `${String(hour % 24).padStart(2, "0")}:00`;

/** "Monday 15:00 to 15:59". */
export function cellWords(cell: number): string {
  const hour = hourOfCell(cell);
  return `${weekdays[weekdayOfCell(cell)]} ${clock(hour)} to ${clock(hour).slice(0, 3)}59`;
}

/** Is this hour chosen? `null` chooses every hour. */
export const isHourIn = (hours: string | null, cell: number): boolean => hours === null || hours[cell] === "1";

/** How many of the 168 are chosen. */
export const hoursIn = (hours: string | null): number =>
  hours === null ? 168 : [...hours].filter((c) => c === "1").length;

/** All 168 hours are the same as no choice of hours, but for incidents without a time; people who paint every hour mean "all". */
export const orAllHours = (hours: string): string | null => (hours.includes("0") ? hours : null);

/**
 * The hours after the rectangle between two cells was painted `on` or off. Painting where nothing was left out yet chooses only what is
 * painted: nobody wants to rub out 153 hours to keep 15.
 */
export function paintedHours(hours: string | null, anchor: number, to: number, on: boolean): string {
  const days = [weekdayOfCell(anchor), weekdayOfCell(to)];
  const clockHours = [hourOfCell(anchor), hourOfCell(to)];
  const inside = (w: number, h: number) =>
    w >= Math.min(...days) && w <= Math.max(...days) && h >= Math.min(...clockHours) && h <= Math.max(...clockHours);
  return hoursWhere((w, h) => (inside(w, h) ? on : hours !== null && hours[hourCell(w, h)] === "1"));
}

/** Does a stroke that starts here choose, or leave out? */
export const strokeChooses = (hours: string | null, cell: number): boolean => hours === null || hours[cell] === "0";

/**
 * The hours of a form: these weekdays from one full hour to another. `from >= to` runs past midnight into the next morning, so that
 * "Friday 22 to 04" ends on Saturday; `to` 24 is midnight.
 */
export function hoursOfForm(days: readonly number[], from: number, to: number): string {
  return hoursWhere((weekday, hour) => {
    if (from < to) return days.includes(weekday) && hour >= from && hour < to;
    return (days.includes(weekday) && hour >= from) || (days.includes((weekday + 6) % 7) && hour < to);
  });
}

/** Colour class of each hour, 0 for none and 1 to 6 by equal steps up to the busiest hour. */
export function hourClasses(counts: Float64Array, most: number): Uint8Array {
  return Uint8Array.from(counts, (count) => (count === 0 ? 0 : Math.min(6, Math.ceil((count / most) * 6))));
}

/** The edge of what is chosen, as an SVG path in units of cells; empty while every hour is in. */
export function outlineOfHours(hours: string | null): string {
  if (hours === null) return "";
  const isIn = (w: number, h: number) => w >= 0 && w < 7 && h >= 0 && h < 24 && hours[hourCell(w, h)] === "1";
  let path = "";
  for (let w = 0; w <= 7; w++) {
    for (let h = 0; h <= 24; h++) {
      if (isIn(w, h) !== isIn(w - 1, h) && h < 24) path += `M${h} ${w}h1`;
      if (isIn(w, h) !== isIn(w, h - 1) && w < 7) path += `M${h} ${w}v1`;
    }
  }
  return path;
}
