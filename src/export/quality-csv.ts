import type { Published } from "../core/disclosure/published";
import { doneWords, notes } from "../core/ingest/notes";
import { problems, remarks } from "../core/ingest/problems";
import type { LoadReport } from "../core/ingest/report";
import { roles } from "../core/ingest/roles";
import { reportNow } from "../core/quality/report-now";
import { monthWords } from "../core/words/numbers";
import { offenceNameWords } from "../core/words/offence-words";
import {
  decidedWords,
  fitWords,
  HOUR_IN_RANGE,
  HOUR_KNOWN,
  isOutside,
  knownWords,
  plainYesWords,
} from "../core/words/quality-words";
import { rowWords } from "../core/words/row-words";
import { stampOfReport } from "./report-stamp";
import { type Row, stampedCsv } from "./table";

const columns = ["part", "item", "rows", "of", "level", "what_it_means", "row_numbers", "usual", "least", "most"];

const row = (part: string, item: string, more: Row = {}): Row => ({
  rows: null,
  of: null,
  level: null,
  what_it_means: null,
  row_numbers: null,
  usual: null,
  least: null,
  most: null,
  ...more,
  part,
  item,
});

const MORE_ROWS = "More row numbers are in the files of rows set aside and of rows noticed, which the page saves.";

const levels = { no: "forbids a map", care: "asks for care", note: "to know" } as const;

function columnMeaning({ role, refused }: LoadReport["columns"][number]): string {
  if (refused !== null) return `Refused: ${refused}`;
  return roles.find(({ id }) => id === role)?.label ?? "Left out";
}

/**
 * The quality report as a table, to be forwarded to whoever made the extract: the verdict, the sums, each finding, each reason, what was
 * noticed, what the analyst decided, what the columns meant, and every month with its limits. Offences are those of the table as it is now.
 */
export function writeQuality(loaded: LoadReport, view: Published): Uint8Array {
  const report = reportNow(loaded, view.unmatched);
  const several = report.files.length > 1;
  const { rowsRead } = report;
  const rows: Row[] = [
    row("verdict", fitWords(report), { what_it_means: report.fit.verdict === "yes" ? plainYesWords(report) : null }),
    row("sum", "Rows read", { rows: rowsRead }),
    row("sum", "Accepted", { rows: report.accepted, of: rowsRead }),
    row("sum", "Set aside", { rows: report.setAside, of: rowsRead }),
    row("sum", "With a place", { rows: report.located, of: report.accepted }),
    row("sum", "With a time", { rows: report.withTime, of: report.accepted }),
    row("sum", HOUR_KNOWN, { rows: report.withTime - report.spread, of: report.withTime }),
    row("sum", HOUR_IN_RANGE, { rows: report.spread, of: report.withTime }),
    row("sum", "Events", { rows: report.events }),
    ...report.findings.map((finding) =>
      row("finding", finding.id, {
        rows: finding.rows,
        of: finding.of,
        level: levels[finding.level],
        what_it_means: finding.sentence,
      }),
    ),
    ...report.problems.map((line) =>
      row("set aside", problems[line.code].label, {
        rows: line.rows,
        of: rowsRead,
        what_it_means: problems[line.code].advice,
        row_numbers: rowWords(line, several),
      }),
    ),
    ...report.remarks.map((line) =>
      row("noticed", remarks[line.code].label, {
        rows: line.rows,
        of: report.accepted,
        what_it_means: remarks[line.code].done,
        row_numbers: rowWords(line, several),
      }),
    ),
    ...view.unmatched.listed.map((offence) =>
      row("offence not in the table", offenceNameWords(offence), { rows: offence.rows }),
    ),
    ...knownWords(view).map(({ offence, category, rows }) =>
      row("offence", offence, { rows, of: report.accepted, what_it_means: `Counts as ${category}` }),
    ),
    ...decidedWords(report, view).map(({ about, said, rows }) =>
      row("decided by the analyst", about, { rows, what_it_means: said }),
    ),
    ...report.files.map((file) =>
      row("file", file.name, {
        rows: file.rows,
        what_it_means:
          file.headerRow === 0 ? `${file.encoding}, no header` : `${file.encoding}, header in row ${file.headerRow}`,
      }),
    ),
    ...report.notes.map((note) => row("file", notes[note.code].label, { what_it_means: doneWords(note) })),
    ...report.columns.map((column) => row("column", column.name, { what_it_means: columnMeaning(column) })),
    ...report.months.map((month) =>
      row("month", monthWords(month.month), {
        rows: month.count,
        level: isOutside(month) ? "outside its limits" : null,
        usual: Math.round(month.usual),
        least: month.least,
        most: month.most,
      }),
    ),
  ];
  return new TextEncoder().encode(stampedCsv(columns, rows, stampOfReport(report, view, MORE_ROWS)));
}
