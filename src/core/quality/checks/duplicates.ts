import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_ROWS = 3;
const LEAST_SHARE = 0.01;

export const duplicates: QualityCheck = {
  id: "duplicates",
  label: "Duplicates, and references of several rows",
  find({ report: { duplicates: found, accepted } }) {
    const rows = Math.max(found.sameReference, found.alike);
    if (rows < LEAST_ROWS || rows < accepted * LEAST_SHARE) return null;
    const alike =
      found.alike === 0
        ? "none of them a duplicate (alike in every field)"
        : `${many(found.alike, "of them a duplicate", "of them duplicates")} (alike in every field)`;
    const updates = found.updates > 0 ? `, ${many(found.updates, "row")} a later version of an earlier month` : "";
    const what =
      found.alike > found.sameReference
        ? "are duplicates, alike an earlier one in every field that is read"
        : `repeat a reference, ${alike}${updates}`;
    const sentence =
      `${many(rows, "row")} (${percent(rows / accepted)}) ${what}: tests count each event once, ` +
      `but the counts shown are rows and are too high by so many; ${found.alike > 0 ? "merge the duplicates, or ask" : "ask"} for one row for each crime.`;
    return { level: "care", sentence, rows, of: accepted };
  },
};
