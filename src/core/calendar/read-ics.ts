import { type DateStatus, type EntryKind, entryKinds } from "./calendar";
import { dayOfDate, isoOfDay } from "./days";
import { kindOfWords } from "./kind-words";

/** An event of a calendar file as dates: `kind` is null where its words do not say what the days are. */
interface IcsDates {
  readonly name: string;
  readonly kind: EntryKind | null;
  readonly from: string;
  readonly to: string;
  readonly status: DateStatus | null;
  readonly source: string;
  readonly schools: readonly string[] | null;
}

export interface ReadIcs {
  readonly dates: readonly IcsDates[];
  /** Events that are no whole days, that repeat, or that have no date: named with the reason. */
  readonly leftOut: readonly string[];
}

interface Property {
  readonly name: string;
  readonly value: string;
}

/** Lines that begin with a space or a tab go on where the line before ended (RFC 5545, 3.1). */
const unfolded = (text: string) =>
  text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n|\r/g, "\n")
    .replace(/\n[ \t]/g, "");

/** `NAME;PARAMETER="a:b":value`: the value begins after the first colon outside quotation marks. */
function propertyOf(line: string): Property | null {
  const match = /^([A-Za-z0-9-]+)((?:;[^=]+=(?:"[^"]*"|[^;:"]*)(?:,(?:"[^"]*"|[^;:",]*))*)*):(.*)$/.exec(line);
  return match && { name: match[1].toUpperCase(), value: match[3] };
}

const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** Items of a list value: commas part them, escaped commas do not. */
const listOf = (value: string) =>
  (value.match(/(?:\\.|[^,\\])+/g) ?? []).map((item) => unescaped(item).trim()).filter((item) => item !== "");

/** A date, or a date and a time that is midnight: what some programs write for whole days. */
function dayOfValue(value: string): number {
  const match = /^(\d{4})(\d{2})(\d{2})(T000000Z?)?$/.exec(value.trim());
  return match ? dayOfDate(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
}

/** Days of `P3D` or `P2W`. */
function daysOfDuration(value: string): number {
  const match = /^P(?:(\d+)W|(\d+)D)(?:T0[HMS])?$/.exec(value.trim());
  return match ? Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0) : Number.NaN;
}

/** The whole-day events of an iCalendar text (RFC 5545). What is left out is named. */
export function readIcs(text: string): ReadIcs {
  const dates: IcsDates[] = [];
  const leftOut: string[] = [];
  let event: Property[] | null = null;
  let depth = 0;
  for (const line of unfolded(text).split("\n")) {
    const property = propertyOf(line);
    if (!property) continue;
    if (property.name === "BEGIN") {
      if (event) depth++;
      else if (property.value.trim().toUpperCase() === "VEVENT") event = [];
    } else if (property.name === "END" && event) {
      if (depth > 0) depth--;
      else {
        const read = datesOf(event);
        if (typeof read === "string") leftOut.push(read);
        else dates.push(read);
        event = null;
      }
    } else if (event && depth === 0) event.push(property);
  }
  return { dates, leftOut };
}

function datesOf(event: readonly Property[]): IcsDates | string {
  const raw = (name: string) => event.find((property) => property.name === name)?.value ?? "";
  const name = unescaped(raw("SUMMARY")).replace(/\s+/g, " ").trim().slice(0, 500) || "Without a name";
  const first = dayOfValue(raw("DTSTART"));
  if (Number.isNaN(first)) return `“${name}” has a time of day or no date.`;
  if (raw("RRULE") !== "" || raw("RDATE") !== "") return `“${name}” repeats: add its days by hand.`;
  const end = raw("DTEND") === "" ? first + (daysOfDuration(raw("DURATION")) || 1) : dayOfValue(raw("DTEND"));
  if (Number.isNaN(end)) return `“${name}” ends at a time of day.`;
  if (raw("STATUS").trim().toUpperCase() === "CANCELLED") return `“${name}” is cancelled.`;
  const category = listOf(raw("CATEGORIES"))[0]?.toLowerCase();
  const schools = listOf(raw("X-SCHOOLS"));
  const status = raw("STATUS").trim().toUpperCase();
  return {
    name,
    kind: entryKinds.find(({ id }) => id === category)?.id ?? kindOfWords(name),
    from: isoOfDay(first),
    // The end is the first day that is no longer part of it.
    to: isoOfDay(Math.max(first, end - 1)),
    status: status === "CONFIRMED" ? "confirmed" : status === "TENTATIVE" ? "provisional" : null,
    source: unescaped(raw("DESCRIPTION")).trim().slice(0, 500),
    schools: schools.length > 0 ? schools : null,
  };
}
