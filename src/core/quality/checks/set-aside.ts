import { missingNowhere } from "../../ingest/problems";
import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const MOST_SET_ASIDE = 0.05;

export const setAside: QualityCheck = {
  id: "set-aside",
  label: "More than one row in twenty is set aside that may be an incident",
  find({ report: { accepted, problems } }) {
    // Duplicates that were merged, headings and totals are set aside too, and nothing of them can be mended at the source.
    const missing = problems.filter(({ code }) => !missingNowhere.has(code));
    const rows = missing.reduce((sum, line) => sum + line.rows, 0);
    const of = accepted + rows;
    if (accepted === 0 || rows <= of * MOST_SET_ASIDE) return null;
    const sentence =
      `${many(rows, "row")} (${percent(rows / of)}) ${rows === 1 ? "is" : "are"} set aside and missing from every figure: ` +
      "mend them at the source and load the file again.";
    return { level: "care", sentence, rows, of };
  },
};
