import { many, monthWords } from "../../words/numbers";
import type { QualityCheck } from "../types";
import { unusualMonths } from "../unusual-months";

export const gap: QualityCheck = {
  id: "gap",
  label: "A month with far fewer incidents than those around it",
  find({ incidents, volume }) {
    const low = unusualMonths(volume).filter(({ isLow }) => isLow);
    if (low.length === 0) return null;
    const [{ month, count, usual }] = low;
    const missing = low.reduce((sum, one) => sum + Math.max(0, Math.round(one.usual) - one.count), 0);
    const more =
      low.length === 1 ? "" : `, and ${many(low.length - 1, "more month")} ${low.length === 2 ? "is" : "are"} as low`;
    const sentence =
      `${monthWords(month)} has ${many(count, "incident")} where the months around it would make it about ${Math.round(usual)}${more}: ` +
      "part of the extract may be missing, and comparisons over time are wrong there; ask the source to run it again.";
    return { level: "care", sentence, rows: missing, of: incidents.length };
  },
};
