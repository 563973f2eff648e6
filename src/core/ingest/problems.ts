import { LONGEST_SPREAD_HOURS } from "../incidents/aoristic";
import { ageBands } from "../incidents/incidents";

const bandsOfPage = ageBands.flatMap(({ id, label }) => (id === "unknown" ? [] : [label])).join(", ");
const AGAINST_A_LIMIT = "A limit of age counts a band as below or above it only where all ages of the band are";

/** Why a row is set aside, in words a person can read, with what to do about it. Accepted + set aside = read, always. */
export const problems = {
  noDate: { label: "No date", advice: "Fill in the date at the source and load the file again." },
  badDate: {
    label: "Date cannot be read",
    advice: "Correct the date at the source, in the order of the file’s other dates, and load the file again.",
  },
  otherOrder: {
    label: "Date only makes sense with day and month the other way round",
    advice: "The other dates of the file are in one order: correct this one at the source.",
  },
  dateOutOfRange: { label: "Date before 2000 or after today", advice: "Check the year at the source." },
  ragged: {
    label: "Row does not fit the header",
    advice:
      "The row has too few columns, or so many that its fields are shifted: look for a stray comma or line break.",
  },
  duplicate: {
    label: "Duplicate: alike an earlier row in every field that is read",
    advice: "Merged with the earlier row, as was chosen: that one counts.",
  },
  heading: {
    label: "Heading or note between the rows, not an incident",
    advice:
      "Nothing to do: it repeats the names of the columns, or only one of its cells is filled, and that is no date.",
  },
  totals: { label: "Totals row, not an incident", advice: "Nothing to do: it adds up the other rows." },
} as const;
export type ProblemCode = keyof typeof problems;

/** Rows that are missing from no figure: no incidents of their own, or counted by the row that they are merged with. */
export const missingNowhere: ReadonlySet<ProblemCode> = new Set(["duplicate", "heading", "totals"]);

/** What was noticed in accepted rows, and what was done. Said in the report; never silent. */
export const remarks = {
  extraFields: {
    label: "Something stands beyond the last column",
    done: "Left out: all fields with a meaning read cleanly, so a comma too many stands behind them.",
  },
  serialDate: {
    label: "Date is one of Excel’s serial numbers",
    done: "Read as the day that Excel would show; a fraction is the time.",
  },
  noPlace: { label: "No coordinates", done: "Counted in the totals, never on the map." },
  nullIsland: { label: "Coordinates are exactly 0, 0", done: "Treated as without a place." },
  badPlace: { label: "Coordinates cannot be read", done: "Treated as without a place." },
  outsideBritain: { label: "Coordinates are not in Britain", done: "Treated as without a place." },
  outsideArea: {
    label: "Outside the study area as it was when the file was read",
    done: "Counted in the totals, in no hex. The numbers are those of rows; several may be one event.",
  },
  swapped: {
    label: "The two coordinates were swapped",
    done: "Put right: the other way round they are in Britain or in the study area, as written they are not.",
  },
  pairTurned: {
    label: "The two numbers of the place stand in the other order than in most rows",
    done: "Placed rightly: by its size each number tells which of the two it is.",
  },
  scaled: {
    label: "Coordinates of another scale (a figure cut off or added, kilometres, a lost decimal point)",
    done: "Multiplied or divided by ten until they are in the study area; as written they are outside it.",
  },
  otherSystem: {
    label: "Degrees in the columns of the National Grid, or metres in those of degrees",
    done: "Read as what they are.",
  },
  thousands: { label: "Coordinates with thousands separators", done: "Read without them." },
  placesDiffer: {
    label: "Longitude and latitude are more than 100 m from easting and northing",
    done: "Placed by longitude and latitude.",
  },
  midnight: { label: "Time is 00:00", done: "Treated as a date without a time: systems write 00:00 for “not known”." },
  endOfDay: { label: "Time is 24:00", done: "Read as 00:00 of the next day, and as a known time." },
  bareMinutes: {
    label: "Time of one or two figures, without a colon",
    done: "Read as minutes after midnight: other times of the column have three figures, so zeros in front were lost, and some of these are too large to be an hour.",
  },
  noTime: { label: "No time", done: "Kept as a date without a time: it counts in days and months, never in hours." },
  badTime: { label: "Time cannot be read", done: "Kept as a date without a time." },
  rangeSpread: {
    label: `From–to range that touches several hours of the clock, of at most ${LONGEST_SPREAD_HOURS} hours`,
    done: "Such as 11:55 to 12:05, which touches two. Placed on its first day. Charts spread it evenly over its hours; an hours filter counts it whole where at least half of it lies in the chosen hours.",
  },
  longRange: {
    label: `From–to range of more than ${LONGEST_SPREAD_HOURS} hours, or over days without both times`,
    done: "Placed on its first day, without a time.",
  },
  badEnd: {
    label: "End of the range cannot be read, or is before its start",
    done: "The end is ignored; the start is used.",
  },
  ageBand: {
    label: "Age is given as a band",
    done: `Read: all its ages are in one of this page’s bands (${bandsOfPage}), so the filter by age knows where it belongs. ${AGAINST_A_LIMIT}. For example, 25-34 is above “under 25”, and for “30 and under” it is not known.`,
  },
  ageAcrossBands: {
    label: "Age is given as a band that is in several of this page’s bands",
    done: `The filter by age counts each where every one of this page’s bands that it reaches into is chosen: 18-24, for example, with 16 to 18 and 19 to 24. ${AGAINST_A_LIMIT}. For example, 18-24 is within “under 25”, and for “18 and under” it is not known.`,
  },
  ageMangled: {
    label: "Age is a band that a spreadsheet turned into a date (such as Oct-15 for 10-15)",
    done: "Read as the band that it was: have the source send ages as text.",
  },
  badAge: { label: "Age is neither a number of years from 0 to 120 nor a band of them", done: "Treated as not known." },
  badSex: { label: "Sex is not a word or code that is understood", done: "Treated as not known." },
  badFlag: { label: "A flag says neither yes nor no", done: "Treated as blank." },
  clockChange: { label: "In the hour that happens twice in October or not at all in March", done: "Kept as written." },
  offenceNotInTable: {
    label: "Offence not in the table",
    done: "Counted as “Not in the offence table”, a category of its own.",
  },
  sameEvent: {
    label: "Further rows of an event already counted",
    done: "Counts shown are rows; tests count the event once.",
  },
  alike: {
    label: "Duplicate: alike an earlier row in every field that is read",
    done: "Kept and counted as a row; tests count the event once. Duplicates can be merged.",
  },
} as const;
export type RemarkCode = keyof typeof remarks;
