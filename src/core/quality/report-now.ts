import type { OffenceName } from "../incidents/incidents";
import type { Unmatched } from "../incidents/unmatched";
import type { LoadReport, RowNumber } from "../ingest/report";
import { MOST_ROW_NUMBERS } from "../ingest/tally";
import { unknownOffences } from "./checks/unknown-offences";
import { weigh } from "./weigh";

const keyOf = ({ code, text }: OffenceName) => JSON.stringify([code, text]);

/** The first rows of offences that were not in the table when they were read, and still are not. */
function rowsLeft(
  { unknownOffences: { names, rows } }: LoadReport,
  { listed, offences, byHand }: Unmatched,
): RowNumber[] {
  const open = new Set(listed.map(keyOf));
  const given = new Set(byHand.map(keyOf));
  // Where more are open than are listed, those that nobody gave a category are too.
  const isListed = listed.length === offences;
  const isLeft = names.map(keyOf).map((key) => open.has(key) || (!isListed && !given.has(key)));
  return rows
    .filter(({ name }) => isLeft[name])
    .slice(0, MOST_ROW_NUMBERS)
    .map(({ file, row }) => ({ file, row }));
}

/**
 * The account of a load with the table of offences as it is now: what was not in it when the rows were read may have been given a category
 * since, or taken out. Those that are left keep their row numbers; an offence that was taken out since has none.
 */
export function reportNow(report: LoadReport, unmatched: Unmatched): LoadReport {
  const { rows } = unmatched;
  const before = report.remarks.find(({ code }) => code === "offenceNotInTable");
  if ((before?.rows ?? 0) === rows) return report;
  const others = report.remarks.filter(({ code }) => code !== "offenceNotInTable");
  const remarks =
    rows === 0 ? others : [...others, { code: "offenceNotInTable" as const, rows, first: rowsLeft(report, unmatched) }];
  const now = unknownOffences.find({ report: { ...report, remarks } });
  const finding = now ? [{ id: unknownOffences.id, ...now }] : [];
  const { findings } = report;
  const wasFound = findings.some(({ id }) => id === unknownOffences.id);
  const found = wasFound
    ? findings.flatMap((known) => (known.id === unknownOffences.id ? finding : [known]))
    : [...finding, ...findings];
  return { ...report, remarks, ...weigh(found) };
}
