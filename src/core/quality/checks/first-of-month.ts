import { dateOfDay } from "../../calendar/days";
import { many, percent, whole } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_FIRSTS = 3;
const LEAST_EXCESS = 10;
const LEAST_RATIO = 1.6;
/** In deviations of the days' own ups and downs; see `tests/property/quality.test.ts` for how often a clean file gets there. */
const LIMIT = 4;

export const firstOfMonth: QualityCheck = {
  id: "first-of-month",
  label: "The first of the month stands for a date that is not known",
  find({ incidents, volume: { days } }) {
    // In a file that lost its days above 12 only those that occur can be compared.
    const occurs = new Uint8Array(32);
    for (let d = 0; d < days.length; d++) if (days[d] > 0) occurs[dateOfDay(incidents.firstDay + d).day] = 1;
    let firsts = 0;
    let onFirsts = 0;
    let others = 0;
    let otherDays = 0;
    let squares = 0;
    for (let d = 0; d < days.length; d++) {
      const { day } = dateOfDay(incidents.firstDay + d);
      if (day === 1) {
        firsts++;
        onFirsts += days[d];
      } else if (occurs[day] === 1) {
        otherDays++;
        others += days[d];
        squares += days[d] * days[d];
      }
    }
    if (firsts < LEAST_FIRSTS || otherDays === 0 || others === 0) return null;
    const mean = others / otherDays;
    const spread = Math.max(1, (squares / otherDays - mean * mean) / mean);
    const expected = mean * firsts;
    const excess = onFirsts - expected;
    const deviation = Math.sqrt(spread * expected * (1 + firsts / otherDays));
    if (excess < LEAST_EXCESS || onFirsts < expected * LEAST_RATIO || excess < LIMIT * deviation) return null;
    const sentence =
      `${many(onFirsts, "incident")} (${percent(onFirsts / incidents.length)}) fall on the first of a month, where about ` +
      `${whole(expected)} would be usual: a date that is not known may stand there; months are right, but do not compare days or weekdays before asking the source.`;
    return { level: "care", sentence, rows: onFirsts, of: incidents.length };
  },
};
