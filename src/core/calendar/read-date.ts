import { dayOfDate, isoOfDay } from "./days";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The ISO date that a person typed: "1 Apr 2024", "1 April 2024", "01/04/2024" (day first) or "2024-04-01"; null for anything else. */
export function readDate(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const named = /^(\d{1,2})\s*([a-z]{3,9})\.?\s*(\d{4})$/.exec(typed);
  let day = Number.NaN;
  if (iso) day = dayOfDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  else if (numbers) day = dayOfDate(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]));
  else if (named) day = dayOfDate(Number(named[3]), months.indexOf(named[2].slice(0, 3)) + 1, Number(named[1]));
  return Number.isNaN(day) ? null : isoOfDay(day);
}
