import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { many, percent } from "../../core/words/numbers";

/** Below this share of incidents with a place, maps of crime mislead (Ratcliffe 2004: 85 % is the least for a reliable pattern). */
const LEAST_LOCATED_SHARE = 0.85;
const MOST_SET_ASIDE_SHARE = 0.05;
const MOST_FINDINGS = 3;

export interface Fitness {
  readonly verdict: "yes" | "care" | "no";
  /** Why: what a plain yes rests on, or at most three reasons for care, the most serious first. */
  readonly findings: readonly string[];
}

/** Whether an extract is fit for this map, in one word and at most three reasons. `view` may still be on its way. */
export function fitnessOf(report: LoadReport, view: Pick<Published, "monthOnly" | "snapped"> | null): Fitness {
  if (report.accepted === 0) return { verdict: "no", findings: ["No row could be used: see the reasons below."] };
  const findings: string[] = [];
  const located = report.located / report.accepted;
  if (report.located === 0)
    return {
      verdict: "no",
      findings: ["No incident has a place, so nothing can be mapped. Check the coordinate columns."],
    };
  if (located < LEAST_LOCATED_SHARE) {
    findings.push(
      `${percent(located)} of the incidents have a place, where a reliable map needs at least ${percent(LEAST_LOCATED_SHARE)}.`,
    );
  }
  if (report.setAside / report.rowsRead > MOST_SET_ASIDE_SHARE) {
    findings.push(
      `${many(report.setAside, "row")} (${percent(report.setAside / report.rowsRead)}) are set aside: mend them at the source and load again.`,
    );
  }
  if (view?.snapped)
    findings.push(
      "Points were moved to shared map points before publication: compare places, but no test against chance holds.",
    );
  if (view?.monthOnly) findings.push("Only the month is known: hours, weekdays and school days cannot be told.");
  if (findings.length > 0) return { verdict: "care", findings: findings.slice(0, MOST_FINDINGS) };
  const setAside =
    report.setAside === 0 ? "no row is" : `${percent(report.setAside / report.rowsRead)} of the rows are`;
  return {
    verdict: "yes",
    findings: [
      `${percent(located)} of the incidents have a place (${percent(LEAST_LOCATED_SHARE)} is the least), and ${setAside} set aside.`,
    ],
  };
}
