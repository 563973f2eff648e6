import { sexes, UNKNOWN_AGE } from "../../incidents/incidents";
import { percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const MOST_UNKNOWN = 0.2;
const unknownSex = sexes.findIndex(({ id }) => id === "unknown");

export const unknownPeople: QualityCheck = {
  id: "unknown-people",
  label: "Age or sex of victims is often not known",
  find({ incidents: { age, sex, has, length } }) {
    const count = (values: Uint8Array, unknown: number) => {
      let rows = 0;
      for (let i = 0; i < values.length; i++) if (values[i] === unknown) rows++;
      return rows;
    };
    const noAge = has.age ? count(age, UNKNOWN_AGE) : 0;
    const noSex = has.sex ? count(sex, unknownSex) : 0;
    const rows = Math.max(noAge, noSex);
    if (length === 0 || rows <= length * MOST_UNKNOWN) return null;
    const what = [
      noAge > length * MOST_UNKNOWN ? `age is not known in ${percent(noAge / length)} of the rows` : "",
      noSex > length * MOST_UNKNOWN ? `sex is not known in ${percent(noSex / length)} of the rows` : "",
    ].filter((part) => part !== "");
    const sentence = `The victim’s ${what.join(", and the ")}: maps by age or sex leave these out, so compare places, not totals.`;
    return { level: "note", sentence, rows, of: length };
  },
};
