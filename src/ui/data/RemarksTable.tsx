import { Download } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import { remarks } from "../../core/ingest/problems";
import type { LoadReport } from "../../core/ingest/report";
import { writeNoticed } from "../../export/noticed-rows";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { fileStem, saveAndSay } from "../shell/save-file";
import { MergeDuplicates } from "./MergeDuplicates";
import { ReasonTable } from "./ReasonTable";
import styles from "./Report.module.css";

/** What was noticed in accepted rows, and what was done about it. */
export function RemarksTable({ report, view }: { report: LoadReport; view: Published | null }) {
  return (
    <Panel label="Noticed in accepted rows">
      <div className={styles.top}>
        <h3 className={styles.heading}>Noticed in accepted rows</h3>
        {view && report.remarks.length > 0 && (
          <Button small icon={<Download aria-hidden size={15} />} onPress={() => void download(report, view)}>
            Download their row numbers (CSV)
          </Button>
        )}
      </div>
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
              action: line.code === "alike" && <MergeDuplicates rows={line.rows} merge />,
            }))}
          />
        </>
      )}
    </Panel>
  );
}

function download(report: LoadReport, view: Published): Promise<void> {
  const fileName = `noticed_${fileStem(report.files[0].name.replace(/\.[^.]*$/, ""))}.csv`;
  return saveAndSay(() => writeNoticed(report, view), fileName, "text/csv", "row numbers and what was noticed");
}
