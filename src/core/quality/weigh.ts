import type { Finding, Level } from "./types";

/** Whether an extract is fit for this map, and what that rests on. */
export interface Fit {
  readonly verdict: "yes" | "care" | "no";
  /** Ids of the findings that decide it, at most three, the most serious first; none for a plain yes. */
  readonly leading: readonly string[];
}

const MOST_LEADING = 3;
const levels: readonly Level[] = ["no", "care", "note"];

/** Findings in the order of their weight, else as they are given; and in one word what they come to. */
export function weigh(found: readonly Finding[]): { findings: Finding[]; fit: Fit } {
  const findings = levels.flatMap((level) => found.filter((finding) => finding.level === level));
  const leading = findings.filter(({ level }) => level !== "note").slice(0, MOST_LEADING);
  const verdict = findings[0]?.level === "no" ? "no" : leading.length > 0 ? "care" : "yes";
  return { findings, fit: { verdict, leading: leading.map(({ id }) => id) } };
}
