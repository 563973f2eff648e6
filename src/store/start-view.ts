import { everything, type Study } from "../core/study/study";
import type { Loaded } from "../worker/api";

/**
 * The view that a newly loaded extract opens with. A study in which a filter was already chosen keeps it: next month's extract gives
 * the same view of the new data. An untouched one starts with serious violence (where the extract can tell it) in the last 24 months: months alone are too sparse
 * for small hexes, and older incidents say little about now.
 */
export function startView(
  study: Study,
  { report, insideShare, opening }: Extract<Loaded, { report: unknown }>,
): { study: Study; label: string } {
  const elsewhere = study.area !== null && report.located > 0 && insideShare < 0.5;
  const area = elsewhere ? null : study.area;
  const label = elsewhere
    ? `Mapped around the data: ${Math.round((1 - insideShare) * 100)}% of the points lie outside ${study.area?.name}`
    : "Choose the opening view";
  if (study.filter !== everything) return { study: { ...study, area }, label };
  return {
    study: { ...study, area, filter: { ...everything, dates: { kind: "last", months: 24 }, ...opening } },
    label,
  };
}
