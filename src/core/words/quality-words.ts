import type { Published } from "../disclosure/published";
import { LONGEST_SPREAD_HOURS } from "../incidents/aoristic";
import type { LoadReport } from "../ingest/report";
import type { JudgedMonth } from "../quality/unusual-months";
import { many, percent, whole } from "./numbers";
import { offenceNameWords } from "./offence-words";

/** What a time tells of the hour; together they are those with a time. */
export const HOUR_KNOWN = "Of them the hour is known";
export const HOUR_IN_RANGE = `Of them a range that touches several hours of the clock, at most ${LONGEST_SPREAD_HOURS}`;

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

const categoryLabel = ({ categories }: Published["controls"], category: string) =>
  categories.find(({ id }) => id === category)?.label ?? category;

/** What the table makes of each offence of the extract that it knows, most incidents first. */
export function knownWords({
  unmatched,
  controls,
}: Pick<Published, "unmatched" | "controls">): { offence: string; category: string; rows: number }[] {
  return unmatched.known.map((known) => ({
    offence: offenceNameWords(known),
    category: categoryLabel(controls, known.category),
    rows: known.rows,
  }));
}

/** What the analyst decided about an extract, each with the incidents that it is about where it is about some and not all. */
export function decidedWords(
  { decisions }: Pick<LoadReport, "decisions">,
  { unmatched, controls }: Pick<Published, "unmatched" | "controls">,
): { about: string; said: string; rows: number | null }[] {
  return [
    ...decisions.map((decision) => ({ ...decision, rows: null })),
    ...unmatched.byHand.map((offence) => ({
      about: `Offence “${offenceNameWords(offence)}”`,
      said: `Counts as ${categoryLabel(controls, offence.category)}: given by hand`,
      rows: offence.rows,
    })),
  ];
}
