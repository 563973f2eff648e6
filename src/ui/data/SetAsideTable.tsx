import { Download } from "lucide-react";
import { problems } from "../../core/ingest/problems";
import type { LoadReport } from "../../core/ingest/report";
import { many, whole } from "../../core/words/numbers";
import { setAsideFile } from "../../store/actions";
import { setSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { fileStem, saveFile } from "../shell/save-file";
import { ReasonTable } from "./ReasonTable";
import styles from "./SetAsideTable.module.css";

/** Rows read = accepted + set aside, as a headline, then every reason. */
export function SetAsideTable({ report }: { report: LoadReport }) {
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
            <Button small icon={<Download aria-hidden size={15} />} onPress={() => void download(report)}>
              {setAside === 1 ? "Download the row (CSV)" : `Download the ${whole(setAside)} rows (CSV)`}
            </Button>
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
            }))}
            total={{ label: "All reasons", rows: setAside }}
          />
        </>
      )}
    </Panel>
  );
}

async function download(report: LoadReport): Promise<void> {
  const fileName = `set-aside_${fileStem(report.files[0].name.replace(/\.[^.]*$/, ""))}.csv`;
  try {
    await saveFile(await setAsideFile(), fileName, "text/csv");
  } catch (error) {
    const cause = error instanceof Error ? error.message : "unknown cause";
    setSession({
      notice: { tone: "bad", text: `${fileName} was not saved: ${cause}. Try again, or choose another folder.` },
    });
  }
}
