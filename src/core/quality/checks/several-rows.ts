import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const LEAST_ROWS = 5;
const LEAST_SHARE = 0.02;

export const severalRows: QualityCheck = {
  id: "several-rows",
  label: "Several rows at the same minute and place",
  find({ report: { duplicates, events, accepted } }) {
    const rows = accepted - events - duplicates.sameReference;
    if (rows < LEAST_ROWS || rows < accepted * LEAST_SHARE) return null;
    const sentence =
      `${many(rows, "row")} (${percent(rows / accepted)}) share the minute and place of another row and are taken for the same event: ` +
      "counts shown are rows, tests count the event once; nothing to do if a crime has a row for each victim.";
    return { level: "note", sentence, rows, of: accepted };
  },
};
