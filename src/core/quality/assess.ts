import type { MultiPolygon } from "../hexes/geometry";
import type { Incidents } from "../incidents/incidents";
import { checks } from "./index";
import { pointsOf } from "./points";
import type { Finding, Level, QualityContext } from "./types";
import { type JudgedMonth, judgeMonths } from "./unusual-months";
import { volumeOf } from "./volume";

/** Whether an extract is fit for this map, and what that rests on. */
export interface Fit {
  readonly verdict: "yes" | "care" | "no";
  /** Ids of the findings that decide it, at most three, the most serious first; none for a plain yes. */
  readonly leading: readonly string[];
}

const MOST_LEADING = 3;
const levels: readonly Level[] = ["no", "care", "note"];

/** Runs every check, and says in one word what they come to. The order of the findings is that of their weight, then of the list. */
export function assess(
  incidents: Incidents,
  report: QualityContext["report"],
  area: MultiPolygon | null,
): { findings: Finding[]; fit: Fit; months: JudgedMonth[] } {
  const context = { incidents, report, area, points: pointsOf(incidents), volume: volumeOf(incidents) };
  const found = checks.flatMap(({ id, find }): Finding[] => {
    const finding = find(context);
    return finding ? [{ id, ...finding }] : [];
  });
  const findings = levels.flatMap((level) => found.filter((finding) => finding.level === level));
  const leading = findings.filter(({ level }) => level !== "note").slice(0, MOST_LEADING);
  const verdict = findings[0]?.level === "no" ? "no" : leading.length > 0 ? "care" : "yes";
  const months = judgeMonths(context.volume);
  return { findings, months, fit: { verdict, leading: leading.map(({ id }) => id) } };
}
