import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const MOST_SET_ASIDE = 0.05;

export const setAside: QualityCheck = {
  id: "set-aside",
  label: "More than one row in twenty is set aside",
  find({ report: { rowsRead, accepted, setAside: rows } }) {
    if (accepted === 0 || rows <= rowsRead * MOST_SET_ASIDE) return null;
    const sentence =
      `${many(rows, "row")} (${percent(rows / rowsRead)}) ${rows === 1 ? "is" : "are"} set aside and missing from every figure: ` +
      "mend them at the source and load the file again.";
    return { level: "care", sentence, rows, of: rowsRead };
  },
};
