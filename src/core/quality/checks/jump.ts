import { many, monthWords } from "../../words/numbers";
import type { QualityCheck } from "../types";
import { unusualMonths } from "../unusual-months";

export const jump: QualityCheck = {
  id: "jump",
  label: "A month with far more incidents than those around it",
  find({ incidents, volume }) {
    const high = unusualMonths(volume).filter(({ isLow }) => !isLow);
    if (high.length === 0) return null;
    const [{ month, count, usual }] = high;
    const excess = high.reduce((sum, one) => sum + Math.max(0, one.count - Math.round(one.usual)), 0);
    const more =
      high.length === 1
        ? ""
        : `, and ${many(high.length - 1, "more month")} ${high.length === 2 ? "is" : "are"} as high`;
    const sentence =
      `${monthWords(month)} has ${many(count, "incident")} where the months around it would make it about ${Math.round(usual)}${more}: ` +
      "rows may be there twice, or the way of recording changed; every count of that time is too high if so; ask the source.";
    return { level: "care", sentence, rows: excess, of: incidents.length };
  },
};
