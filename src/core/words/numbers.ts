import { dateOfDay, dayOfIso } from "../calendar/days";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `1234567` as "1,234,567"; a minus sign, not a hyphen. Written by hand, since `Intl` differs between engines. */
export function whole(x: number): string {
  const digits = String(Math.abs(Math.round(x))).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return Math.round(x) < 0 ? `−${digits}` : digits;
}

/** One decimal under 10, none above; "–" when there is no number. */
export function short(x: number): string {
  if (Number.isNaN(x)) return "–";
  return Math.abs(x) < 9.95 ? x.toFixed(1).replace("-", "−") : whole(x);
}

/** A sum of shares: whole where it is whole, else with one decimal; "under 0.1" rather than a false 0; "–" when there is no number. */
export function tenths(x: number): string {
  if (Number.isNaN(x)) return "–";
  if (Math.abs(x - Math.round(x)) <= 1e-6) return whole(x);
  if (x < 0.1) return "under 0.1";
  const rounded = Math.round(x * 10);
  return `${whole(Math.floor(rounded / 10))}.${rounded % 10}`;
}

/** A share as a whole percentage; "under 1 %" rather than a false 0. */
export function percent(share: number): string {
  if (Number.isNaN(share)) return "–";
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? "under 1%" : `${rounded}%`;
}

/** "1 incident", "1,204 incidents". */
export function many(n: number, one: string, several = `${one}s`): string {
  return `${whole(n)} ${n === 1 ? one : several}`;
}

/** "1 Apr 2024" from an ISO date. */
export function dateWords(iso: string): string {
  const { year, month, day } = dateOfDay(dayOfIso(iso));
  return `${day} ${monthNames[month - 1].slice(0, 3)} ${year}`;
}

/** "April 2024" from months since January 1970. */
export function monthWords(month: number): string {
  return `${monthNames[month % 12]} ${1970 + Math.floor(month / 12)}`;
}

/** "1 Apr 2024 – 31 Mar 2026"; whole months where only months are known. */
export function periodWords(from: string, to: string, monthOnly: boolean): string {
  const say = monthOnly
    ? (iso: string) => `${monthNames[Number(iso.slice(5, 7)) - 1].slice(0, 3)} ${iso.slice(0, 4)}`
    : dateWords;
  return say(from) === say(to) ? say(from) : `${say(from)} – ${say(to)}`;
}
