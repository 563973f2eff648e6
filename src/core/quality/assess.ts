import type { MultiPolygon } from "../hexes/geometry";
import type { Incidents } from "../incidents/incidents";
import { checks } from "./index";
import { pointsOf } from "./points";
import type { Finding, QualityContext } from "./types";
import { type JudgedMonth, judgeMonths } from "./unusual-months";
import { volumeOf } from "./volume";
import { type Fit, weigh } from "./weigh";

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
  return { ...weigh(found), months: judgeMonths(context.volume) };
}
