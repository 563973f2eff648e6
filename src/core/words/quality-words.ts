import type { LoadReport } from "../ingest/report";
import type { JudgedMonth } from "../quality/unusual-months";
import { many, percent, whole } from "./numbers";

const verdicts = { yes: "yes", care: "with care", no: "no" } as const;

/** "Fit for this map: with care." */
export const fitWords = ({ fit }: LoadReport): string => `Fit for this map: ${verdicts[fit.verdict]}.`;

/** What a plain yes rests on. */
export function plainYesWords({ located, accepted, setAside, rowsRead }: LoadReport): string {
  const share = setAside === 0 ? "no row is" : `${percent(setAside / rowsRead)} of the rows are`;
  return `${percent(located / accepted)} of the incidents have a place (85% is the least), and ${share} set aside.`;
}

export const isOutside = ({ count, least, most }: JudgedMonth): boolean => count < least || count > most;

/** "40 to 112", "no limit": between which nobody would be alarmed. */
export function limitWords({ least, most }: JudgedMonth): string {
  if (Number.isFinite(most)) return `${whole(least)} to ${whole(most)}`;
  return least > 0 ? `at least ${whole(least)}` : "no limit";
}

/** What the limits of the months are, and what they rest on. */
export function monthsWords(months: readonly JudgedMonth[]): string {
  const outside = months.filter(isOutside).length;
  const found =
    outside === 0
      ? "No month is outside its limits."
      : `${many(outside, "month")} outside the limits: see the findings.`;
  return `${found} The limits come from the half-year on either side; of a hundred sound files one at most has a month outside them.`;
}
