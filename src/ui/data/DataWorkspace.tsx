import { useSession } from "../../store/session-store";
import { ConfirmColumns } from "./ConfirmColumns";
import styles from "./DataWorkspace.module.css";
import { FirstScreen } from "./FirstScreen";
import { QualityReport } from "./QualityReport";
import { Reading } from "./Reading";

/** From a file to its quality report: the screen follows the stage that loading has reached. */
export function DataWorkspace() {
  const stage = useSession((state) => state.stage);
  const hasInspection = useSession((state) => state.inspection !== null);
  return (
    <div className={styles.page} data-stage={stage}>
      {(stage === "looking" || stage === "loading") && <Reading />}
      {stage === "confirming" && hasInspection && <ConfirmColumns />}
      {stage === "ready" && <QualityReport />}
      {stage === "empty" && <FirstScreen />}
    </div>
  );
}
