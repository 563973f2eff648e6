import { ProgressBar } from "react-aria-components";
import { whole } from "../../core/words/numbers";
import { cancelLoad } from "../../store/actions";
import { useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { sizeWords } from "./file-words";
import { PageTitle } from "./PageTitle";
import styles from "./Reading.module.css";

/** Progress in rows and bytes, with a way to stop; the last of it stays until the rows are on the map. */
export function Reading() {
  const stage = useSession((state) => state.stage);
  const progress = useSession((state) => state.progress);
  const files = useSession((state) => state.inspection?.files);
  if (stage === "looking" || !progress || !files) {
    return (
      <>
        <PageTitle detail="The columns are looked at first; no row is kept yet.">Looking at the file</PageTitle>
        <Panel className={styles.panel}>
          <ProgressBar isIndeterminate aria-label="Looking at the file" className={styles.progress}>
            <div className={styles.bar} data-indeterminate />
          </ProgressBar>
        </Panel>
      </>
    );
  }
  const isRead = stage === "ready";
  const { rows, bytes, totalBytes } = progress;
  const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
  const read = `${whole(rows)} rows, ${sizeWords(bytes)} of ${sizeWords(totalBytes)}`;
  return (
    <>
      <PageTitle
        detail={
          isRead ? "Every row is read. Now they are counted." : "Nothing changes in the page until every row is read."
        }
      >
        {files.length === 1 ? "Reading the file" : `Reading ${whole(files.length)} files`}
      </PageTitle>
      <Panel className={styles.panel}>
        <div className={styles.top}>
          <h3 className={styles.name}>{files.map((file) => file.name).join(", ")}</h3>
          {!isRead && (
            <Button small onPress={() => void cancelLoad()}>
              Cancel
            </Button>
          )}
        </div>
        <ProgressBar value={share * 100} valueLabel={read} aria-label="Rows read" className={styles.progress}>
          {({ percentage }) => (
            <>
              <div className={styles.track}>
                <div className={styles.bar} style={{ width: `${percentage}%` }} />
              </div>
              <p className={styles.words}>{read}</p>
            </>
          )}
        </ProgressBar>
      </Panel>
    </>
  );
}
