import { gridAccuracy } from "../ingest/grid-accuracy";
import { checks } from "../quality";
import { statistics } from "../statistics";
import { planMethods } from "./plan-methods";

/** How one number on the page comes about: a note of the methods page. */
export interface MethodNote {
  readonly id: string;
  readonly title: string;
  /** The question that it answers, or where it is met. */
  readonly about: string;
  /** What is done, with its formula. */
  readonly method: string;
  /** Who published it; empty where it is this program's own rule. */
  readonly source: string;
  /** What it does not tell; empty where nothing need be said. */
  readonly limits: string;
}

/** A statistic brings its own note. */
const ofStatistics = statistics.map(
  ({ id, label, question, method, cite, calibrated, note }): MethodNote => ({
    id,
    title: label,
    about: question,
    method,
    source: cite,
    limits: calibrated
      ? `On a map of pure chance it marks anything at most 1 time in 20. That is one question asked once: every further filter is another look, and another chance of a false alarm. The page keeps count. ${note}`.trim()
      : note,
  }),
);

/** Every note, in the order of the page. To add one: an entry here; a statistic's note comes with the statistic. */
export const methods: readonly MethodNote[] = [
  ...ofStatistics,
  {
    id: "false-discoveries",
    title: "Having looked at every hex (false discovery rate)",
    about: "Which of many hexes may be marked, when each of them was a chance of a false alarm?",
    method:
      "The p of all N hexes are sorted. The one of rank r becomes p · N ÷ r, and never more than that of the next rank; a hex is marked where the result is 5% or less. Equal p give equal results.",
    source: "Benjamini & Hochberg 1995; as p.adjust in R",
    limits: "Of the hexes that are marked, on average at most one in twenty is marked by chance alone.",
  },
  {
    id: "events",
    title: "Events and incidents",
    about: "Counts that are shown are incidents, rows of the extract; tests against chance count events.",
    method:
      "Rows with one reference, or with the same minute and place, are one event. An event counts in one hex. Both n are printed.",
    source: "",
    limits: "Two separate incidents in the same minute at the same place count as one event.",
  },
  {
    id: "exposure",
    title: "Exposure, expected and per km²",
    about: "How many incidents an even spread over the study area would put into a hex and its ring.",
    method:
      "Exposure is the part of a hex’s area that lies inside the study area, on the sphere. Expected = n × exposure of hex and ring ÷ exposure of all hexes. Per km² = incidents ÷ exposure, shown where at least a quarter of the hex lies inside.",
    source: "Chamberlain & Duquette 2007 for areas on a sphere",
    limits: "Area is not people: a busy street is compared with a park. It says where, not how likely for one person.",
  },
  {
    id: "interval",
    title: "95% range of a count",
    about: "Which steady rates are compatible with the count that was seen?",
    method:
      "The exact range of a Poisson mean: every mean under which a count this high, and a count this low, has a chance of at least 2.5%.",
    source: "Garwood 1936",
    limits: "It is about chance alone, not about incidents that nobody reported.",
  },
  {
    id: "ratio",
    title: "Rates compared (ratio and its range)",
    about: "How much more or less than a year before, or per day of one kind than per day of another?",
    method:
      "Ratio = (count ÷ days) ÷ (count before ÷ days before). Given the sum of both counts, one of them is binomial: its exact range is turned into a range of the ratio. A range that holds 1 is called “may be chance”.",
    source: "Przyborowski & Wilenski 1940; Clopper & Pearson 1934",
    limits: "It does not say what caused a change. Percentages are left out on a base under 20.",
  },
  {
    id: "clustered",
    title: "Ranges for incidents that come several at a time",
    about: "Ranges of counts and ratios where one event makes several rows.",
    method:
      "If an event brings m rows, the rows vary E[m²] ÷ E[m] times as much as separate incidents would. So the count is divided by that number, the exact range is taken, and multiplied back.",
    source: "Compound Poisson count: Daley & Vere-Jones 2003, section 2.1",
    limits: "With one row for each event it is the exact range itself.",
  },
  ...planMethods,
  {
    id: "classes",
    title: "Classes of colour",
    about: "From which count on is a hex darker?",
    method:
      "Six classes. Counts: whole numbers in equal ratios from 1 to the largest count, since most hexes hold few. Densities: the same from the smallest to the largest. Times an even spread: 1, 1.5, 2, 3, 5 and 10 on every map.",
    source: "",
    limits: "Classes of counts fit one view: two maps with different counts are not compared by colour.",
  },
  {
    id: "grid-accuracy",
    title: "National Grid to map",
    about: "How far from its true place is an incident drawn that came with easting and northing?",
    method: `Seven-parameter shift from OSGB36 to WGS84, corrected inside Coventry. Measured against OSTN15 at ${gridAccuracy.points} published points, the worst distance is ${gridAccuracy.inCoventryMeters} m in Coventry and ${gridAccuracy.inBritainMeters} m in Britain.`,
    source: "Ordnance Survey, OSTN15 test points; EPSG:27700",
    limits: "Places in extracts are seldom as exact as that. A hex of resolution 9 is 331 m across.",
  },
  {
    id: "quality",
    title: "Checks of an extract",
    about: "Is this file fit for a map: yes, with care, or no?",
    method: `Every extract is searched for: ${checks.map(({ label }) => lowerFirst(label)).join("; ")}. What is found stands in the quality report, with how many rows it is about and what to do.`,
    source: "",
    limits: "A fault that looks like true data cannot be found by any of them.",
  },
];

/** "Only the month" → "only the month"; "00:00 stands" stays. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
