import type { Unmatched } from "../incidents/unmatched";
import type { LoadReport } from "../ingest/report";
import { unknownOffences } from "./checks/unknown-offences";
import { weigh } from "./weigh";

/**
 * The account of a load with the table of offences as it is now: what was not in it when the rows were read may have been given a category
 * since, or taken out. Row numbers of those that are left are known only while none was.
 */
export function reportNow(report: LoadReport, { rows }: Pick<Unmatched, "rows">): LoadReport {
  const before = report.remarks.find(({ code }) => code === "offenceNotInTable");
  if ((before?.rows ?? 0) === rows) return report;
  const others = report.remarks.filter(({ code }) => code !== "offenceNotInTable");
  const remarks = rows === 0 ? others : [...others, { code: "offenceNotInTable" as const, rows, first: [] }];
  const now = unknownOffences.find({ report: { ...report, remarks } });
  const finding = now ? [{ id: unknownOffences.id, ...now }] : [];
  const { findings } = report;
  const wasFound = findings.some(({ id }) => id === unknownOffences.id);
  const found = wasFound
    ? findings.flatMap((known) => (known.id === unknownOffences.id ? finding : [known]))
    : [...finding, ...findings];
  return { ...report, remarks, ...weigh(found) };
}
