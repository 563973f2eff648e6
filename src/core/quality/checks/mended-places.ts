import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const rules = ["swapped", "scaled", "otherSystem"] as const;
const inWords = {
  swapped: "swapped",
  scaled: "of another scale",
  otherSystem: "in the columns of another system",
} as const;

export const mendedPlaces: QualityCheck = {
  id: "mended-places",
  label: "Coordinates that were put right by a rule",
  find({ report: { remarks, accepted } }) {
    const lines = rules.flatMap((code) => {
      const rows = remarks.find((line) => line.code === code)?.rows ?? 0;
      return rows > 0 ? [{ code, rows }] : [];
    });
    if (lines.length === 0) return null;
    const rows = lines.reduce((sum, line) => sum + line.rows, 0);
    const what = lines.map(({ code, rows: some }) => `${many(some, "row")} ${inWords[code]}`).join(", ");
    const sentence =
      `${what}: ${rows === 1 ? "this place is" : `these places (${percent(rows / accepted)}) are`} put right by rule and on the map; ` +
      "look at a few of them there, and have the source mend them.";
    return { level: "care", sentence, rows, of: accepted };
  },
};
