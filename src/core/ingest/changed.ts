import { UNKNOWN_AGE } from "../incidents/incidents";
import { isClock, isDate, isDecimal, isMeters } from "./guess";
import { readMonth } from "./parse/dates";
import { readDegreeText } from "./parse/degrees";
import { readPlacePair } from "./parse/place-pair";
import { readTime } from "./parse/times";
import { readAge, readFlag, readNumber, readSex } from "./parse/values";
import { readGun, readKnife } from "./parse/weapons";
import { isPlace } from "./place-column";
import { type RoleId, roles } from "./roles";

type Fits = (value: string) => boolean;

const isZero: Fits = (value) => readNumber(value) === 0;
const isFlag: Fits = (value) => readFlag(value) !== undefined;
const isTimed: Fits = (value) => isDate(value) || isClock(value);
/** Beyond any degree. Zero is a publisher's word for "no place", in both. */
const isLength: Fits = (value) => isZero(value) || Math.abs(readNumber(value)) > 180;
const isAngle: Fits = (value) => isZero(value) || Math.abs(readDegreeText(value)) <= 180;
const isName: Fits = (value) => !isTimed(value) && !isDecimal(value) && !isMeters(value);
const isSerial: Fits = (value) => /^\d{5}(?:\.\d+)?$/.test(value);

/** What a value of each role can look like. Wide on purpose: what the reader can read, it fits. */
const expected: Readonly<Record<RoleId, Fits>> = {
  reference: (value) => !isTimed(value) && !isDecimal(value),
  month: (value) => !Number.isNaN(readMonth(value)) || isDate(value),
  date: (value) => isDate(value) || isSerial(value),
  time: (value) => !Number.isNaN(readTime(value)) && !isMeters(value),
  dateTo: (value) => isDate(value) || isSerial(value),
  timeTo: (value) => !Number.isNaN(readTime(value)) && !isMeters(value),
  easting: isLength,
  northing: isLength,
  longitude: isAngle,
  latitude: isAngle,
  place: (value) => readPlacePair(value) !== null,
  offenceCode: isName,
  offence: isName,
  age: (value) => !Number.isNaN(readAge(value)),
  sex: (value) => !Number.isNaN(readSex(value)),
  knife: (value) => readKnife(value) !== undefined,
  gun: (value) => readGun(value) !== undefined,
  domestic: isFlag,
  publicPlace: isFlag,
};

/** In the order in which they are tried. */
const kinds: readonly (readonly [string, Fits])[] = [
  ["dates", isDate],
  ["times of day", isClock],
  ["both numbers of a place", isPlace],
  ["degrees", isDecimal],
  ["metres of the National Grid", isMeters],
  ["ages or other small numbers", (value) => readAge(value) < UNKNOWN_AGE],
  ["numbers", (value) => !Number.isNaN(readNumber(value))],
  ["yes or no", (value) => typeof readFlag(value) === "boolean"],
];

const MOST = 0.5;
const share = (values: readonly string[], fits: Fits) => values.filter(fits).length / values.length;

/** Whether one value can be what the role expects. */
export const fitsValue = (role: RoleId, value: string): boolean => expected[role](value);

/** Whether at least half of the filled values can be what the role expects; a column without values cannot tell. */
export const fitsRole = (role: RoleId, values: readonly string[]): boolean =>
  values.length === 0 || share(values, expected[role]) >= MOST;

/** One sentence where the values of a column cannot be what they were last time; null where they can. */
export function changeOf(role: RoleId, values: readonly string[]): string | null {
  if (fitsRole(role, values)) return null;
  const kind = kinds.find(([, fits]) => share(values, fits) >= MOST)?.[0] ?? "text";
  const label = roles.find(({ id }) => id === role)?.label ?? role;
  return `Last time this was “${label}”; now its values look like ${kind}. Say what it means`;
}
