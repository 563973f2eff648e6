import type { MultiPolygon } from "../hexes/geometry";
import { isOnGrid, projectGrid } from "../ingest/project";
import { metersAway } from "../places/away";
import { featuresOf, GeoJsonProblem } from "../places/geojson";
import { readClock } from "./clock";
import { type School, unknownDay } from "./school";

/** Schools of a file, those left out by reason, or what is wrong with the file and what to do. */
export type ReadSchools =
  | { readonly schools: readonly School[]; readonly leftOut: readonly LeftOut[]; readonly isRegister: boolean }
  | { readonly problem: string };

interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

/** A row of a file: what stands under each name, by the name in lower case. */
type Fields = ReadonlyMap<string, string>;

/** Pupils of a school just beyond the boundary walk in the city too. */
const NEAR_METERS = 1000;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** What columns may be called; the first that is there is taken. The national register's own names come first. */
const columns = {
  name: ["establishmentname", "name", "school", "school name"],
  urn: ["urn", "id"],
  easting: ["easting", "eastings", "x"],
  northing: ["northing", "northings", "y"],
  lng: ["longitude", "lng", "lon", "long"],
  lat: ["latitude", "lat"],
  pupils: ["numberofpupils", "pupils", "number of pupils"],
  ends: ["ends", "end", "finish", "finishes", "finishing time", "bell"],
  source: ["source"],
} as const;

const get = (fields: Fields, names: readonly string[]): string => {
  for (const name of names) {
    const value = fields.get(name)?.trim();
    if (value) return value;
  }
  return "";
};

const STATUS = "establishmentstatus (name)";
const PHASE = "phaseofeducation (name)";
const OPEN = /^open\b/i;
const SECONDARY = /secondary|all-through/i;

/** Why a school of the national register is left out; null where it is in. */
function leftOutOf(fields: Fields): string | null {
  if (!OPEN.test(fields.get(STATUS)?.trim() ?? "")) return "not open";
  const phase = fields.get(PHASE)?.trim() ?? "";
  if (/^(not applicable)?$/i.test(phase))
    return "without a phase in the register (independent and special schools): add those that matter by form";
  return SECONDARY.test(phase) ? null : "not secondary";
}

const numberOf = (text: string) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN);

function placeOf(fields: Fields): { readonly lng: number; readonly lat: number } | null {
  const lng = numberOf(get(fields, columns.lng));
  const lat = numberOf(get(fields, columns.lat));
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return { lng, lat };
  const easting = numberOf(get(fields, columns.easting));
  const northing = numberOf(get(fields, columns.northing));
  if (!isOnGrid(easting, northing)) return null;
  const point = { lng: Number.NaN, lat: Number.NaN };
  projectGrid(easting, northing, point);
  return { ...point };
}

/** Finishing times: one for the week, one for each weekday, or both, the weekday being the stronger. */
function bellOf(fields: Fields): (number | null)[] {
  const week = get(fields, columns.ends);
  return WEEKDAYS.map((weekday) => {
    const minute = readClock(get(fields, [weekday, weekday.slice(0, 3)]) || week);
    return Number.isNaN(minute) ? null : minute;
  });
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "");

/** The school that a row is about, where the study has it already: by its number in the register, else by its name. */
const known = (schools: readonly School[], id: string, name: string) =>
  schools.find((school) => school.id === id) ?? schools.find((school) => plain(school.name) === plain(name));

function readRows(
  rows: readonly Fields[],
  fileName: string,
  area: MultiPolygon | null,
  present: readonly School[],
): ReadSchools {
  const isRegister = rows.some((fields) => fields.has(STATUS) && fields.has(PHASE));
  if (isRegister && area === null)
    return { problem: "The national register holds every school of England: load a boundary first, on Data." };
  const schools: School[] = [];
  const reasons = new Map<string, number>();
  const leave = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const fields of rows) {
    const name = get(fields, columns.name).slice(0, 120);
    const reason = isRegister ? leftOutOf(fields) : null;
    if (name === "" || reason !== null) {
      leave(reason ?? "without a name");
      continue;
    }
    const place = placeOf(fields);
    if (place === null) {
      leave("without a position");
      continue;
    }
    if (isRegister && area !== null && metersAway([[place.lng, place.lat]], area, "line") > NEAR_METERS) {
      leave("more than 1 km outside the boundary");
      continue;
    }
    schools.push(schoolOf(fields, name, place, { fileName, isRegister, present: [...present, ...schools] }));
  }
  const leftOut = [...reasons].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  return { schools, leftOut, isRegister };
}

interface From {
  readonly fileName: string;
  readonly isRegister: boolean;
  readonly present: readonly School[];
}

/** A school of a row; what the study knows of it and the row does not say is kept. */
function schoolOf(fields: Fields, name: string, place: { lng: number; lat: number }, from: From): School {
  const urn = get(fields, columns.urn);
  const ownId = urn === "" ? `school-${plain(name).slice(0, 60)}` : `urn-${plain(urn).slice(0, 60)}`;
  const before = known(from.present, ownId, name);
  const pupils = numberOf(get(fields, columns.pupils));
  const bell = bellOf(fields);
  const saysWhen = bell.some((minute) => minute !== null);
  const file = get(fields, columns.source) || from.fileName;
  return {
    ...unknownDay,
    ...before,
    id: before?.id ?? ownId,
    name,
    ...place,
    accuracyMeters: null,
    source: from.isRegister ? `Get information about schools, URN ${urn}, ${from.fileName}` : file,
    ...(saysWhen && { bell, bellSource: file }),
    pupils: Number.isInteger(pupils) && pupils >= 0 ? pupils : (before?.pupils ?? null),
  };
}

/** Schools of a table whose first row names its columns: the national register's export, or anybody's. */
export function schoolsOfTable(
  rows: readonly (readonly string[])[],
  fileName: string,
  area: MultiPolygon | null,
  present: readonly School[],
): ReadSchools {
  const header = (rows[0] ?? []).map((cell) =>
    cell
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const has = (names: readonly string[]) => names.some((name) => header.includes(name));
  if (!has(columns.name))
    return {
      problem: "There is no column with names. Call it “name” (the national register calls it EstablishmentName).",
    };
  if (!(has(columns.lng) && has(columns.lat)) && !(has(columns.easting) && has(columns.northing)))
    return { problem: "There are no positions. Add the columns longitude and latitude, or easting and northing." };
  const read = readRows(
    rows
      .slice(1)
      .filter((row) => row.some((cell) => cell.trim() !== ""))
      .map((row): Fields => new Map(header.map((name, i) => [name, row[i] ?? ""]))),
    fileName,
    area,
    present,
  );
  return read;
}

/** Schools of the points of a GeoJSON text, by their properties. */
export function schoolsOfGeoJson(text: string, fileName: string, present: readonly School[]): ReadSchools {
  try {
    const rows = featuresOf(text).flatMap((feature): Fields[] => {
      const { type, coordinates } = feature.geometry;
      if (type !== "Point" || !Array.isArray(coordinates)) return [];
      const own = Object.entries(feature.properties).map(
        ([name, value]) => [name.toLowerCase(), String(value ?? "")] as const,
      );
      return [new Map([...own, ["longitude", String(coordinates[0])], ["latitude", String(coordinates[1])]])];
    });
    if (rows.length === 0) return { problem: "There is no point in this file. Schools are points; routes are lines." };
    return readRows(rows, fileName, null, present);
  } catch (error) {
    if (error instanceof GeoJsonProblem) return { problem: error.message };
    throw error;
  }
}
