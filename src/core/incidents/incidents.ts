/** No clock time: a date without a time is a date without a time, not midnight. */
export const NO_TIME = -1;
export const UNKNOWN_AGE = 255;

export const sexes = [
  { id: "male", label: "Male" },
  { id: "female", label: "Female" },
  { id: "other", label: "Other" },
  { id: "unknown", label: "Not known" },
] as const;
export type Sex = (typeof sexes)[number]["id"];

/** Bands as the partnership's own plan uses them; `to` is included. */
export const ageBands = [
  { id: "0-9", label: "Under 10", from: 0, to: 9 },
  { id: "10-15", label: "10 to 15", from: 10, to: 15 },
  { id: "16-18", label: "16 to 18", from: 16, to: 18 },
  { id: "19-24", label: "19 to 24", from: 19, to: 24 },
  { id: "25-39", label: "25 to 39", from: 25, to: 39 },
  { id: "40+", label: "40 and over", from: 40, to: 254 },
  { id: "unknown", label: "Not known", from: 255, to: 255 },
] as const;
export type AgeBand = (typeof ageBands)[number]["id"];

/** Bits of `Incidents.flags`. A flag that is blank in the extract sets no bit. */
export const FLAG = { knife: 1, gun: 2, domestic: 4, publicPlace: 8, notPublicPlace: 16 } as const;

/** What an extract called an offence; each different one is kept once. Codes stay text: `4.1` is not `4.10`. */
export interface OffenceName {
  readonly code: string;
  readonly text: string;
}

/**
 * The accepted rows of an extract, a column each; row `i` is `day[i]`, `minute[i]` …. They live in the worker and do not leave it.
 */
export interface Incidents {
  readonly length: number;
  readonly files: readonly string[];
  /** Local date, days since 1970-01-01; the first of the month where only the month is known. */
  readonly day: Int32Array;
  /** Minute of the local day, 0 to 1439, or `NO_TIME`. */
  readonly minute: Int16Array;
  /**
   * Length of the from–to range that begins at that minute, minutes, at most 24 hours; 0 for a moment and where there is no time. The end is
   * left out.
   */
  readonly rangeMinutes: Uint16Array;
  /** WGS84 degrees; `NaN` where the row has no place. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index into `offences`, which is sorted by code, then text. */
  readonly offence: Uint16Array;
  readonly offences: readonly OffenceName[];
  /** Years, a code for the ages of a band (`ages.ts`), or `UNKNOWN_AGE`. */
  readonly age: Uint8Array;
  /** Index into `sexes`. */
  readonly sex: Uint8Array;
  /** Bits of `FLAG`. */
  readonly flags: Uint8Array;
  /** Which event the row belongs to: one occurrence reference, or the same minute (or range over hours) and place, is one event. 0 to `events - 1`. */
  readonly event: Uint32Array;
  readonly events: number;
  /** Days on which the extract begins and ends; whole months for month-only data. 0 and -1 when it is empty. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly monthOnly: boolean;
  /** Points were moved to a list of map points before publication: no test against chance. */
  readonly snapped: boolean;
  /** Which optional columns the extract brought. */
  readonly has: Readonly<Record<"time" | "age" | "sex" | "knife" | "gun" | "domestic" | "publicPlace", boolean>>;
}
