import { setSession, useSession } from "../../store/session-store";
import { LoadSampleButton } from "../data/LoadSampleButton";
import { Button } from "../kit/Button";
import styles from "./Workspace.module.css";

/** What stands here before an extract is loaded: what is true, why, and two ways on. */
export function NoExtract() {
  const stage = useSession((session) => session.stage);
  const busy = stage === "looking" || stage === "loading" || stage === "ready";
  return (
    <div className={styles.empty}>
      <h2 tabIndex={-1} data-answer>
        {busy ? "Reading the extract" : "Load an extract first"}
      </h2>
      <p>
        {busy
          ? "The map appears here as soon as it has been read."
          : "Hotspots are worked out from an extract of incidents. None is loaded: extracts are never kept from one visit to the next."}
      </p>
      {!busy && (
        <div className={styles.emptyActions}>
          <Button variant="primary" onPress={() => setSession({ workspace: "data" })}>
            Go to Data
          </Button>
          <LoadSampleButton />
        </div>
      )}
    </div>
  );
}
