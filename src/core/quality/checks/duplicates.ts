import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_ROWS = 3;
const LEAST_SHARE = 0.01;

export const duplicates: QualityCheck = {
  id: "duplicates",
  label: "References that are there more than once",
  find({ report: { duplicates: found, accepted } }) {
    const rows = Math.max(found.sameReference, found.alike);
    if (rows < LEAST_ROWS || rows < accepted * LEAST_SHARE) return null;
    const alike =
      found.alike === 0
        ? "none of them alike in every field"
        : `${many(found.alike, "row")} of them alike in every field`;
    const updates = found.updates > 0 ? `, ${many(found.updates, "row")} a later version of an earlier month` : "";
    const sentence =
      `${many(rows, "row")} (${percent(rows / accepted)}) repeat a reference, ${alike}${updates}: tests count each event once, ` +
      "but the counts shown are rows and are too high by so many; merge those that are alike, or ask for one row for each crime.";
    return { level: "care", sentence, rows, of: accepted };
  },
};
