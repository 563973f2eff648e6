import { readFileSync } from "node:fs";
import proj4 from "proj4";

/**
 * The sample counted a second time, by a program that shares no code with the first: straight from the bytes, a row at a
 * time, by the rules that the page prints. Only the data files are the same.
 */

const data = (name: string) => new URL(`../../data/${name}`, import.meta.url);
const json = (name: string) => JSON.parse(readFileSync(data(name), "utf8"));

export interface Row {
  /** ISO date. */
  readonly date: string;
  /** Every minute of the week (Monday 00:00 is 0) that it may have happened in, one for a moment; none without a time. */
  readonly minutes: readonly number[];
  readonly category: string;
  readonly isSerious: boolean;
  readonly age: number | null;
  /** Not flagged as domestic, and flagged as a public place; null where that flag says nothing. */
  readonly isStreet: boolean | null;
  readonly isHoliday: boolean;
  readonly isSchoolDay: boolean;
  /** National Grid, meters, put right where they were written the wrong way round. */
  readonly easting: number;
  readonly northing: number;
}

/** Every accepted row of the sample whose point lies inside the outline. */
export function rowsInOutline(): Row[] {
  const text = new TextDecoder("windows-1252").decode(
    readFileSync(data("SYNTHETIC_coventry_partnership_2019-04_2026-03.csv")),
  );
  const [header, ...records] = text.split(/\r?\n/).filter(Boolean).map(fields);
  const isInside = insideOutline();
  const categoryOf = categories();
  const isSerious = seriousViolence();
  const isHoliday = holidays();
  const isSchoolDay = schoolDays(isHoliday);
  const rows: Row[] = [];
  for (const record of records) {
    const field = (name: string) => record[header.indexOf(name)].trim();
    const date = isoDate(field("Date From"));
    if (date === null || date < "2000-01-01" || field("Easting") === "") continue;
    const [easting, northing] = [Number(field("Easting")), Number(field("Northing"))];
    // Written the wrong way round, a point of Coventry lies in the sea.
    const isSwapped = !isInside(easting, northing);
    if (isSwapped && !isInside(northing, easting)) continue;
    const category = categoryOf(field("HO Code"), field("Offence"));
    rows.push({
      date,
      minutes: minutesOfWeek(date, field("Time From"), field("Date To"), field("Time To")),
      category,
      isSerious: isSerious(category, field("Knife Flag") === "Y", field("Firearm Flag") === "Y"),
      age: field("Victim Age") === "" ? null : Number(field("Victim Age")),
      isStreet: field("DA Flag") === "Y" ? false : ({ Y: true, N: false }[field("Public Place")] ?? null),
      isHoliday: isHoliday(date),
      isSchoolDay: isSchoolDay(date),
      easting: isSwapped ? northing : easting,
      northing: isSwapped ? easting : northing,
    });
  }
  return rows;
}

/** The fields of a line: quotes may hold commas and doubled quotes. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

/** Day first; null for what is no date. */
function isoDate(text: string): string | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (!match) return null;
  const iso = `${match[3]}-${match[2]}-${match[1]}`;
  const date = new Date(`${iso}T00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const minutesOf = (text: string) => {
  const match = /^(\d\d):?(\d\d)$/.exec(text);
  return match && text !== "00:00" ? Number(match[1]) * 60 + Number(match[2]) : null;
};

/** Monday is 0. */
const weekdayOf = (date: string) => (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;

/** 00:00 is "not known", and so is the start of a range of more than a day, or over days without both times. */
function minutesOfWeek(date: string, time: string, dateTo: string, timeTo: string): number[] {
  const start = minutesOf(time);
  if (start === null) return [];
  const end = minutesOf(timeTo);
  const endDate = dateTo === "" ? date : isoDate(dateTo);
  let length = 0;
  if (endDate !== null) {
    length = (Date.parse(endDate) - Date.parse(date)) / 60_000;
    if (end === null && length > 0) return [];
    if (end !== null) length += end - start;
    if (end !== null && dateTo === "" && length < 0) length += 1440;
  }
  if (length > 1440) return [];
  return Array.from({ length: Math.max(1, length) }, (_, m) => (weekdayOf(date) * 1440 + start + m) % 10_080);
}

/** Whether at least half of the minutes lie in hours of the week that are chosen: so a row is counted, whole. */
export function isInHours({ minutes }: Row, isChosen: (weekday: number, hour: number) => boolean): boolean {
  const chosen = minutes.filter((minute) => isChosen(Math.floor(minute / 1440), Math.floor(minute / 60) % 24));
  return minutes.length > 0 && chosen.length * 2 >= minutes.length;
}

/**
 * Longitude and latitude to the National Grid, the other way round than in the program: seven parameters, and the 1.9 m by
 * which they miss OSTN15 around Coventry (see oracles: bng_to_wgs84).
 */
export function toNationalGrid([lng, lat]: readonly [number, number]): [number, number] {
  const grid =
    "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m";
  return proj4("WGS84", grid, [lng - 9.05e-6, lat - 1.669e-5]) as [number, number];
}

/** Is a point of the National Grid inside the outline? */
function insideOutline(): (easting: number, northing: number) => boolean {
  const ring = (json("coventry-outline.json").ring as [number, number][]).map(toNationalGrid);
  return (x, y) => {
    let inside = false;
    for (let a = 0, b = ring.length - 1; a < ring.length; b = a++) {
      const [[ax, ay], [bx, by]] = [ring[a], ring[b]];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside;
  };
}

/** The category of an offence: by code, else by its wording. */
function categories(): (code: string, offence: string) => string {
  const { rows } = json("offence-categories.json") as {
    rows: { scheme: string; code: string; label: string; category: string }[];
  };
  const byCode = new Map(rows.filter((row) => row.scheme === "ho_class").map((row) => [row.code, row.category]));
  const byWords = new Map(rows.map((row) => [row.label.toLowerCase(), row.category]));
  for (const row of rows)
    if (row.scheme === "police_uk") byWords.set((row.code || row.label).toLowerCase(), row.category);
  return (code, offence) => byCode.get(code) ?? byWords.get(offence.toLowerCase()) ?? "not-in-table";
}

/** Serious violence as its definition says: of one of its categories, or with one of its flags. */
function seriousViolence(): (category: string, knife: boolean, gun: boolean) => boolean {
  const { definitions } = json("definitions.json") as {
    definitions: { id: string; anyOf: { categories: string[]; flags: string[] } }[];
  };
  const anyOf = definitions.find(({ id }) => id === "serious-violence")?.anyOf;
  if (!anyOf) throw new Error("serious violence is not defined");
  return (category, knife, gun) =>
    anyOf.categories.includes(category) ||
    (knife && anyOf.flags.includes("knife")) ||
    (gun && anyOf.flags.includes("gun"));
}

/** A holiday takes the weekends beside it with it; a bank holiday is a kind of its own. */
function holidays(): (date: string) => boolean {
  const { entries } = json("calendar.json") as { entries: { kind: string; from: string; to: string }[] };
  const shifted = (date: string, days: number) =>
    new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay());
  const days = new Set<string>();
  for (const { kind, from, to } of entries) {
    if (kind !== "holiday") continue;
    let [first, last] = [from, to];
    while (isWeekend(shifted(first, -1))) first = shifted(first, -1);
    while (isWeekend(shifted(last, 1))) last = shifted(last, 1);
    for (let day = first; day <= last; day = shifted(day, 1)) days.add(day);
  }
  for (const { kind, from, to } of entries) {
    if (kind === "bank-holiday") for (let day = from; day <= to; day = shifted(day, 1)) days.delete(day);
  }
  return (date) => days.has(date);
}

/** A weekday inside a term that no other entry names. */
function schoolDays(isHoliday: (date: string) => boolean): (date: string) => boolean {
  const { spans, entries } = json("calendar.json") as Record<
    "spans" | "entries",
    { kind?: string; from: string; to: string }[]
  >;
  const holds = (date: string) => (entry: { from: string; to: string }) => entry.from <= date && date <= entry.to;
  return (date) =>
    ![0, 6].includes(new Date(date).getUTCDay()) &&
    spans.some(holds(date)) &&
    !isHoliday(date) &&
    !entries.filter((entry) => entry.kind !== "holiday").some(holds(date));
}
