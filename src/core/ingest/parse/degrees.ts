import { readNumber } from "./values";

const hemispheres: Readonly<Record<string, 1 | -1>> = { N: 1, E: 1, S: -1, W: -1 };
/** `52.4081°`, `52.4073N`, `52°24'54.0"N`, `52 24 54 N`, with the hemisphere on either side. */
const written =
  /^([NESW])?\s*([+-]?)(\d{1,3}(?:[.,]\d+)?)(?:(?:\s*°\s*|\s+)(\d{1,2}(?:[.,]\d+)?)(?:(?:\s*['′’m]\s*|\s+)(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′)?|\s*['′’m])?|\s*°)?\s*([NESW])?$/i;

const hasFraction = (text: string | undefined) => text !== undefined && /[.,]/.test(text);
const part = (text: string | undefined) => (text === undefined ? 0 : Number(text.replace(",", ".")));

/** Everything but a plain number: degree signs, hemispheres, minutes and seconds, a minus sign of another alphabet, a decimal comma. */
function readWrittenDegrees(text: string): number {
  const match = written.exec(text.replace(/[−–‒]/g, "-").trim());
  if (!match) return Number.NaN;
  const [, before, sign, degrees, minutes, seconds, after] = match;
  if (before && after) return Number.NaN;
  // "52.40 1.51" are two numbers, not one of 52.40 degrees and 1.51 minutes.
  if ((minutes && hasFraction(degrees)) || (seconds && hasFraction(minutes))) return Number.NaN;
  const hemisphere = hemispheres[(before ?? after ?? "").toUpperCase()];
  if (hemisphere && sign === "-") return Number.NaN;
  const [m, s] = [part(minutes), part(seconds)];
  if (m >= 60 || s >= 60) return Number.NaN;
  const value = part(degrees) + m / 60 + s / 3600;
  return value * (hemisphere ?? (sign === "-" ? -1 : 1));
}

/** Degrees as people write them. A comma among the figures is a decimal comma here: no coordinate has thousands of degrees. */
export function readDegreeText(text: string): number {
  const plain = readNumber(text);
  // "52,408" reads as a number without its comma: far too large, or, like "0,408", whole.
  if (Math.abs(plain) <= 180 && (plain % 1 !== 0 || !text.includes(","))) return plain;
  return Number.isNaN(plain) || text.includes(",") ? readWrittenDegrees(text) : plain;
}

/** Britain and the sea around it, WGS84 degrees. No point of it stays in it with longitude and latitude swapped. */
export const isInBritain = (lng: number, lat: number): boolean => lng > -9.5 && lng < 2.5 && lat > 49 && lat < 61.5;
