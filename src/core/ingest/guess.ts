import { createMoment, readMoment } from "./parse/dates";
import { readTime } from "./parse/times";
import { readNumber } from "./parse/values";
import { isPlace } from "./place-column";
import { placePairs, type RoleId } from "./roles";

const MOST = 0.8;
const moment = createMoment();
const eitherWay = [
  { monthFirst: false, epoch: 1900 },
  { monthFirst: true, epoch: 1900 },
] as const;

/** Whether a text can be read as a date, the day or the month first; a serial number is none. */
export const isDate = (value: string) =>
  eitherWay.some((reading) => readMoment(value, moment, reading)) && !moment.serial;
export const isClock = (value: string) => /^\d{1,2}:\d{2}/.test(value) && !Number.isNaN(readTime(value));
export const isDecimal = (value: string) => /^-?\d{1,3}\.\d{2,}$/.test(value);
const between = (low: number, high: number) => (value: string) => {
  const number = readNumber(value);
  return number >= low && number <= high;
};
export const isMeters = (value: string) => /^\d{6}(?:\.\d+)?$/.test(value.replace(/,/g, ""));
const isOffence = (value: string) =>
  /violen|robbery|assault|wound|\b[agv]bh\b|affray|disorder|harass|stalking|threat|rape|sexual|murder|burglary|theft|shoplifting|weapon|knife|blade|firearm|drug|arson|damage|public order|anti.?social/i.test(
    value,
  );

/** Degrees as only the latitudes, or only the longitudes, of Britain are. */
export const isLatitude = (value: string): boolean => isDecimal(value) && between(49, 61.5)(value);
export const isLongitude = (value: string): boolean => isDecimal(value) && between(-9.5, 2.5)(value);

/** Roles that can be told from the values alone, the plainest first. Easting and northing look alike: the first is the easting. */
const shapes: readonly (readonly [RoleId, (value: string) => boolean])[] = [
  ["date", isDate],
  ["time", isClock],
  ["latitude", isLatitude],
  ["longitude", isLongitude],
  ["easting", isMeters],
  ["northing", isMeters],
  ["place", isPlace],
  ["offence", isOffence],
];

const ofPlaces: ReadonlySet<RoleId> = new Set([...placePairs.flat(), "place"]);

/** Dates, clocks and coordinates are never the name of a column. */
function isValue(cell: string): boolean {
  const value = cell.trim();
  return value !== "" && (isDate(value) || isClock(value) || isDecimal(value) || isPlace(value));
}

/** What a line without names would be. */
export const looksLikeData = (cells: readonly string[]): boolean => cells.filter(isValue).length >= 2;

/** Whether anything in it is no name. */
export const holdsValue = (cells: readonly string[]): boolean =>
  cells.some((cell) => isValue(cell) || isMeters(cell.trim()));

/**
 * Roles for columns that no name gave one, told from their values: for each column without a role the first shape that most
 * of its values have and that no other column has taken. `values[c]` are the filled values of column `c`.
 */
export function guessRoles(
  values: readonly (readonly string[])[],
  taken: ReadonlySet<RoleId>,
  open: (c: number) => boolean,
): Map<number, RoleId> {
  const guesses = new Map<number, RoleId>();
  const used = new Set(taken);
  // A place needs both of its columns, of one kind: half a place is no guess.
  const hasPlace = [...ofPlaces].some((role) => taken.has(role));
  for (const [role, fits] of shapes) {
    if (used.has(role) || (role === "date" && used.has("month"))) continue;
    if (hasPlace && ofPlaces.has(role)) continue;
    if (role === "offence" && used.has("offenceCode")) continue;
    const c = values.findIndex(
      (column, at) =>
        open(at) && !guesses.has(at) && column.length > 0 && column.filter(fits).length >= column.length * MOST,
    );
    if (c < 0) continue;
    guesses.set(c, role);
    used.add(role);
  }
  for (const [one, other] of placePairs) {
    for (const [c, role] of guesses) {
      const partner = role === one ? other : role === other ? one : null;
      if (partner && !used.has(partner)) guesses.delete(c);
    }
  }
  // Its two numbers stand in columns of their own too.
  const isDouble = placePairs.some((pair) => pair.every((role) => used.has(role)));
  if (isDouble) for (const [c, role] of guesses) if (role === "place") guesses.delete(c);
  return guesses;
}
