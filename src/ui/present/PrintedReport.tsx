import { createPortal } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import { problems, remarks } from "../../core/ingest/problems";
import type { LoadReport, ReasonLine } from "../../core/ingest/report";
import { roles } from "../../core/ingest/roles";
import { reportNow } from "../../core/quality/report-now";
import { sourceWords } from "../../core/words/findings-words";
import { many, monthWords, periodWords, whole } from "../../core/words/numbers";
import { offenceNameWords } from "../../core/words/offence-words";
import {
  decidedWords,
  fitWords,
  isOutside,
  knownWords,
  limitWords,
  monthsWords,
  plainYesWords,
} from "../../core/words/quality-words";
import { rowWords } from "../../core/words/row-words";
import { VolumeChart } from "../data/VolumeChart";
import styles from "./PrintPages.module.css";
import { PrintSheet } from "./PrintSheet";
import { usePrinting } from "./use-printing";

/** The width of a landscape page between its margins, in CSS pixels: text in the chart is then as large as around it. */
const CHART_WIDTH = 1040;

interface Props {
  readonly report: LoadReport;
  readonly view: Published;
  readonly onReady: () => void;
  readonly onDone: () => void;
}

/** The quality report on paper: everything that the page folds is open, and every page says what it is of. */
export function PrintedReport({ report: loaded, view, onReady, onDone }: Props) {
  const report = reportNow(loaded, view.unmatched);
  usePrinting({ onReady, onDone });
  const period = report.period ? periodWords(report.period.from, report.period.to, view.monthOnly) : "no incidents";
  const several = report.files.length > 1;
  return createPortal(
    <div className={styles.pages} data-theme="light">
      <PrintSheet view={view} foot={`${sourceWords(view)} · ${period} · no filter · n = ${whole(report.accepted)}`}>
        <h1>Quality of the extract</h1>
        <p className={styles.lead}>{fitWords(report)}</p>
        <p>
          {many(report.rowsRead, "row")} read = {whole(report.accepted)} accepted + {whole(report.setAside)} set aside.{" "}
          {report.fit.verdict === "yes" && plainYesWords(report)}
        </p>
        {report.findings.length > 0 && (
          <>
            <h2>Findings</h2>
            <ul>
              {report.findings.map(({ id, sentence }) => (
                <li key={id}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        <Reasons
          title="Set aside, by reason"
          last="What to do"
          lines={report.problems}
          several={several}
          words={(code) => [problems[code].label, problems[code].advice]}
        />
        <Reasons
          title="Noticed in accepted rows"
          last="What was done"
          lines={report.remarks}
          several={several}
          words={(code) => [remarks[code].label, remarks[code].done]}
        />
        <Table
          title="Offences that the table does not know"
          columns={["Offence", "Rows"]}
          rows={view.unmatched.listed.map((offence) => [offenceNameWords(offence), whole(offence.rows)])}
        />
        <Table
          title="What the offences count as"
          columns={["Offence", "Counts as", "Incidents"]}
          rows={knownWords(view).map(({ offence, category, rows }) => [offence, category, whole(rows)])}
        />
        <Table
          title="Decided by the analyst"
          columns={["About", "Decision", "Incidents"]}
          rows={decidedWords(report, view).map(({ about, said, rows }) => [
            about,
            said,
            rows === null ? "" : whole(rows),
          ])}
        />
        {report.months.length > 1 && (
          <div className={styles.chart}>
            <h2>Incidents by month</h2>
            <p>{monthsWords(report.months)} Bars are incidents, lines the limits; “!” marks a month outside them.</p>
            <div role="img" aria-label={monthsWords(report.months)}>
              <VolumeChart months={report.months} width={CHART_WIDTH} />
            </div>
          </div>
        )}
        <Table
          title="Incidents by month, as a table"
          columns={["Month", "Incidents", "Limits", "Against them"]}
          rows={report.months.map((month) => [
            monthWords(month.month),
            whole(month.count),
            limitWords(month),
            isOutside(month) ? "outside" : "within",
          ])}
        />
        <Table
          title="Columns"
          columns={["Column", "Meaning"]}
          rows={report.columns.map(({ name, role, refused }) => [
            name,
            refused === null ? (roles.find(({ id }) => id === role)?.label ?? "left out") : `refused: ${refused}`,
          ])}
        />
      </PrintSheet>
    </div>,
    document.body,
  );
}

interface ReasonsProps<Code extends string> {
  readonly title: string;
  readonly last: string;
  readonly lines: readonly ReasonLine<Code>[];
  readonly several: boolean;
  readonly words: (code: Code) => readonly [label: string, words: string];
}

function Reasons<Code extends string>({ title, last, lines, several, words }: ReasonsProps<Code>) {
  return (
    <Table
      title={title}
      columns={["What", "Rows", "Row numbers", last]}
      rows={lines.map((line) => {
        const [label, text] = words(line.code);
        return [label, whole(line.rows), rowWords(line, several), text];
      })}
    />
  );
}

interface TableProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function Table({ title, columns, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <table className={styles.figures}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, c) => (
                <td key={columns[c + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
