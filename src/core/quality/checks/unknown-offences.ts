import { many, percent } from "../../words/numbers";
import type { QualityCheck, QualityContext } from "../types";

const MOST_UNKNOWN = 0.1;

export const unknownOffences = {
  id: "unknown-offences",
  label: "Offences that the table does not know",
  find({ report: { remarks, accepted, columns } }: Pick<QualityContext, "report">): ReturnType<QualityCheck["find"]> {
    const rows = remarks.find(({ code }) => code === "offenceNotInTable")?.rows ?? 0;
    if (rows <= accepted * MOST_UNKNOWN) return null;
    if (!columns.some(({ role }) => role === "offence" || role === "offenceCode")) {
      const missing =
        "No column of the file was read as the offence, so no incident counts as violence: choose it under “Change the columns”, and read the rows again.";
      return { level: "care", sentence: missing, rows, of: accepted };
    }
    const sentence =
      `${many(rows, "incident")} (${percent(rows / accepted)}) ${rows === 1 ? "has" : "have"} an offence that is not in the table and count ` +
      "in no category of violence: give the offences listed below a category, or choose another column for the offence.";
    return { level: "care", sentence, rows, of: accepted };
  },
} satisfies QualityCheck;
