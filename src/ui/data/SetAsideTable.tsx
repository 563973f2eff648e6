import { Download } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import { problems } from "../../core/ingest/problems";
import type { LoadReport } from "../../core/ingest/report";
import { many, whole } from "../../core/words/numbers";
import { stampOfReport } from "../../export/report-stamp";
import { setAsideSays } from "../../export/set-aside";
import { setAsideFile } from "../../store/actions";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { fileStem, saveAndSay } from "../shell/save-file";
import { MergeDuplicates } from "./MergeDuplicates";
import { ReasonTable } from "./ReasonTable";
import styles from "./SetAsideTable.module.css";

/** Rows read = accepted + set aside, as a headline, then every reason. */
export function SetAsideTable({ report, view }: { report: LoadReport; view: Published | null }) {
  const { rowsRead, accepted, setAside } = report;
  const severalFiles = report.files.length > 1;
  return (
    <Panel label="Rows read, accepted and set aside">
      <p className={styles.sum}>
        <span>
          <strong>{whole(rowsRead)}</strong> rows read
        </span>
        <span className={styles.sign}>=</span>
        <span>
          <strong>{whole(accepted)}</strong> accepted
        </span>
        <span className={styles.sign}>+</span>
        <span>
          <strong>{whole(setAside)}</strong> set aside
        </span>
      </p>
      <div className={styles.bar} aria-hidden>
        <span className={styles.accepted} style={{ flexGrow: accepted }} />
        {setAside > 0 && <span className={styles.setAside} style={{ flexGrow: setAside }} />}
      </div>
      {setAside === 0 ? (
        <p className={styles.none}>No row was set aside.</p>
      ) : (
        <>
          <div className={styles.top}>
            <h3 className={styles.heading}>Set aside, by reason</h3>
            {view && (
              <Button small icon={<Download aria-hidden size={15} />} onPress={() => void download(report, view)}>
                {setAside === 1 ? "Download the row (CSV)" : `Download the ${whole(setAside)} rows (CSV)`}
              </Button>
            )}
          </div>
          <ReasonTable
            caption={`${many(setAside, "row")} set aside, by reason`}
            what="Reason"
            last="What to do"
            severalFiles={severalFiles}
            lines={report.problems.map((line) => ({
              ...line,
              label: problems[line.code].label,
              words: problems[line.code].advice,
              action: line.code === "duplicate" && <MergeDuplicates rows={line.rows} merge={false} />,
            }))}
            total={{ label: "All reasons", rows: setAside }}
          />
        </>
      )}
    </Panel>
  );
}

function download(report: LoadReport, view: Published): Promise<void> {
  const fileName = `set-aside_${fileStem(report.files[0].name.replace(/\.[^.]*$/, ""))}.csv`;
  const stamp = stampOfReport(report, view, setAsideSays);
  return saveAndSay(() => setAsideFile(stamp), fileName, "text/csv", many(report.setAside, "row"));
}
