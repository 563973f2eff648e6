/** The synthetic extract as a test reads it: from its bytes, with libraries that the generator does not use. */

import { readFileSync } from "node:fs";
import Papa from "papaparse";
import proj4 from "proj4";

export const SAMPLE = "SYNTHETIC_coventry_partnership_2019-04_2026-03.csv";
export const dataUrl = (name: string) => new URL(`../../../data/${name}`, import.meta.url);
export const readData = (name: string) => readFileSync(dataUrl(name));
export const readJson = (name: string) => JSON.parse(readFileSync(dataUrl(name), "utf8"));

export type Row = Record<string, string>;

/** Every row but the header and the total, as text. */
export function readSample(): { rows: Row[]; total: string[]; lines: string[] } {
  const text = new TextDecoder("windows-1252").decode(readData(SAMPLE));
  const lines = text.split("\r\n");
  const rows = Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  const last = rows.pop() as Row;
  return { rows, total: Object.values(last), lines };
}

const GRID =
  "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs";
/** The residual of the Helmert shift inside Coventry, in degrees; with it the worst point is 0.23 m out. */
const RESIDUAL = [9.05e-6, 1.669e-5];

/** Where a row is, [lng, lat]; nothing for a blank grid reference. Swapped eastings and northings are put right. */
export function positionOf(row: Row): [number, number] | undefined {
  if (row.Easting === "") return undefined;
  const [east, north] = [Number(row.Easting), Number(row.Northing)];
  const [lng, lat] = proj4(GRID, "WGS84", [Math.max(east, north), Math.min(east, north)]);
  return [lng + RESIDUAL[0], lat + RESIDUAL[1]];
}

/** [year, month, day] of a date that exists, else nothing. */
export function dateOf(row: Row): [number, number, number] | undefined {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(row["Date From"]);
  if (!match) return undefined;
  const [day, month, year] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : undefined;
}
