import { remarks } from "../../core/ingest/problems";
import type { LoadReport } from "../../core/ingest/report";
import { Panel } from "../kit/Panel";
import { ReasonTable } from "./ReasonTable";
import styles from "./Report.module.css";

/** What was noticed in accepted rows, and what was done about it. */
export function RemarksTable({ report }: { report: LoadReport }) {
  return (
    <Panel label="Noticed in accepted rows">
      <h3 className={styles.heading}>Noticed in accepted rows</h3>
      {report.remarks.length === 0 ? (
        <p className={styles.words}>Nothing: every accepted row was used exactly as it stands.</p>
      ) : (
        <>
          <p className={styles.words}>These rows are counted. One row can be in several lines.</p>
          <ReasonTable
            caption="What was noticed in accepted rows, and what was done"
            what="What"
            last="What was done"
            severalFiles={report.files.length > 1}
            lines={report.remarks.map((line) => ({
              ...line,
              label: remarks[line.code].label,
              words: remarks[line.code].done,
            }))}
          />
        </>
      )}
    </Panel>
  );
}
