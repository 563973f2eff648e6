import { many, percent } from "../../words/numbers";
import type { QualityCheck } from "../types";

const MOST_UNREAD = 0.05;
const codes = ["badAge", "ageAcrossBands"] as const;

export const unreadAges: QualityCheck = {
  id: "unread-ages",
  label: "Ages that are no years, or bands that cross those of the page",
  find({ report: { remarks, accepted } }) {
    const [bad, across] = codes.map((code) => remarks.find((line) => line.code === code)?.rows ?? 0);
    const rows = bad + across;
    if (rows <= accepted * MOST_UNREAD) return null;
    const what = [
      ...(bad > 0 ? [`${many(bad, "age")} (${percent(bad / accepted)}) cannot be read and count as not known`] : []),
      ...(across > 0
        ? [
            `${many(across, "age")} (${percent(across / accepted)}) ${across === 1 ? "is a band" : "are bands"} such as 18-24 that the filter by age does not know`,
          ]
        : []),
    ].join(", and ");
    const sentence =
      `${what}: maps of young victims leave out whoever is not surely young, and routes and zones whoever may be too old, ` +
      "so they show too few; ask the source for ages in years.";
    return { level: "care", sentence, rows, of: accepted };
  },
};
