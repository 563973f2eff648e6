import { File, FileText } from "lucide-react";
import { many, periodWords } from "../../core/words/numbers";
import { setSession, useSession } from "../../store/session-store";
import styles from "./DataChip.module.css";

/** Which data the page shows; opens the quality report. */
export function DataChip() {
  const report = useSession((state) => state.report);
  const view = useSession((state) => state.published);
  const open = () => setSession({ workspace: "data" });
  if (!report) {
    return (
      <button type="button" className={styles.chip} data-empty onClick={open}>
        <File aria-hidden size={16} />
        <span className={styles.words}>
          <strong className={styles.file}>No data loaded</strong>
          <span className={styles.period}>Nothing has been read yet</span>
        </span>
      </button>
    );
  }
  const [first, ...others] = report.files;
  const name = others.length > 0 ? `${first.name} and ${many(others.length, "other file")}` : first.name;
  return (
    <button type="button" className={styles.chip} onClick={open} title={`${name}: open the quality report`}>
      <FileText aria-hidden size={16} />
      <span className={styles.words}>
        <strong className={styles.file}>{name}</strong>
        <span className={styles.period}>
          {view ? periodWords(view.extractFrom, view.extractTo, view.monthOnly) : many(report.accepted, "incident")}
        </span>
      </span>
      {view?.synthetic && <span className={styles.synthetic}>Synthetic</span>}
    </button>
  );
}
