import type { Published } from "../core/disclosure/published";
import { remarks } from "../core/ingest/problems";
import type { LoadReport } from "../core/ingest/report";
import { reportNow } from "../core/quality/report-now";
import { whole } from "../core/words/numbers";
import { stampOfReport } from "./report-stamp";
import { type Row, stampedCsv } from "./table";

/**
 * The accepted rows about which something was noticed, to be found at the source: one line for each row and thing.
 */
export function writeNoticed(loaded: LoadReport, view: Published): Uint8Array {
  const report = reportNow(loaded, view.unmatched);
  const more = report.remarks.filter(({ rows, first }) => rows > first.length);
  const says = [
    "These rows are accepted and counted. One row can be in several lines.",
    ...more.map(
      ({ code, rows, first }) =>
        `“${remarks[code].label}”: ${first.length === 0 ? "no row numbers" : `the first ${whole(first.length)}`} of ${whole(rows)}.`,
    ),
  ].join(" ");
  const rows = report.remarks.flatMap(({ code, first }) =>
    first.map(({ file, row }): Row => ({ file, row, noticed: remarks[code].label, what_was_done: remarks[code].done })),
  );
  const columns = ["file", "row", "noticed", "what_was_done"];
  return new TextEncoder().encode(stampedCsv(columns, rows, stampOfReport(report, view, says)));
}
