import { NO_TIME } from "../../incidents/incidents";
import { binomialUpperTail } from "../../kit/binomial";
import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_ROWS = 10;
const LEAST_SHARE = 0.02;
/** Full hours around midnight, by which it is known how many 00:00 would be true ones. */
const NEIGHBORS = [21, 22, 23, 1, 2, 3];
/** Midnight may be half as busy again as the busiest of them before anything is said. */
const TRUE_SHARE = 0.6;
const ALARM = 0.001;

export const midnight: QualityCheck = {
  id: "midnight",
  label: "00:00 stands for “not known”",
  find({ incidents, report }) {
    const rows = report.remarks.find(({ code }) => code === "midnight")?.rows ?? 0;
    const given = rows + report.withTime;
    if (rows < LEAST_ROWS || rows < given * LEAST_SHARE) return null;
    const onTheHour = new Uint32Array(24);
    for (const minute of incidents.minute) if (minute !== NO_TIME && minute % 60 === 0) onTheHour[minute / 60]++;
    const busiest = Math.max(...NEIGHBORS.map((hour) => onTheHour[hour]));
    if (binomialUpperTail(rows, rows + busiest, TRUE_SHARE) > ALARM) return null;
    const sentence =
      `${many(rows, "incident")} (${percent(rows / given)} of the times given) stand at exactly 00:00, which systems write for “not known”: ` +
      "they are kept without a time and count in no hour; ask the source which of them are true.";
    return { level: "care", sentence, rows, of: given };
  },
};
