import { dateOfDay } from "../../calendar/days";
import { many } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LAST_MONTH = 12;
/** Of days of 1 to 31 so many are all below 13 less than once in a trillion. */
const LEAST_ROWS = 30;
/** Half a month cannot have them. */
const LEAST_DAYS = 60;

export const noDayAbove12: QualityCheck = {
  id: "no-day-above-12",
  label: "No date has a day above 12: a spreadsheet may have turned days into months",
  find({ incidents, volume: { days } }) {
    if (incidents.length < LEAST_ROWS || days.length < LEAST_DAYS) return null;
    for (let d = 0; d < days.length; d++)
      if (days[d] > 0 && dateOfDay(incidents.firstDay + d).day > LAST_MONTH) return null;
    const sentence =
      `No date of ${many(incidents.length, "incident")} has a day above ${LAST_MONTH}: a spreadsheet that took days for months leaves such a file, with the other ` +
      "dates changed or gone; months, weekdays and hours may be wrong, so ask the source for the file as it was before.";
    return { level: "care", sentence, rows: incidents.length, of: incidents.length };
  },
};
