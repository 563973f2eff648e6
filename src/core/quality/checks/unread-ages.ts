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
    const share = (some: number) => `${many(some, "age")} (${percent(some / accepted)})`;
    const what = [
      ...(bad > 0 ? [`${share(bad)} cannot be read: maps of young victims, routes and zones leave them out`] : []),
      ...(across > 0
        ? [
            `${share(across)} ${across === 1 ? "is a band" : "are bands"} such as 18-24, which lie in several of this page’s: the filter by age counts each where all of its bands that it reaches ` +
              "into are chosen (18-24 with 16 to 18 and 19 to 24); a limit inside the band leaves them out (“18 and under” leaves 18-24 out, “under 25” counts it)",
          ]
        : []),
    ];
    const sentence = `${what.join("; ")}. Ask the source for ages in years.`;
    return { level: "care", sentence, rows, of: accepted };
  },
};
