import { lazy, Suspense, useEffect } from "react";
import { useSession } from "../../store/session-store";
import styles from "./DataWorkspace.module.css";
import { FirstScreen } from "./FirstScreen";
import { Reading } from "./Reading";

// Fetched after the first screen is shown, like the other workspaces.
const confirming = () => import("./ConfirmColumns").then((m) => ({ default: m.ConfirmColumns }));
const report = () => import("./QualityReport").then((m) => ({ default: m.QualityReport }));
const ConfirmColumns = lazy(confirming);
const QualityReport = lazy(report);

/** From a file to its quality report: the screen follows the stage that loading has reached. */
export function DataWorkspace() {
  const stage = useSession((state) => state.stage);
  const hasInspection = useSession((state) => state.inspection !== null);
  // Half of the report is about the view. Drawn before it, the page would grow above the buttons of who is already pressing one.
  const awaitsView = useSession((state) => state.published === null && state.updating);
  useEffect(() => {
    for (const screen of [confirming, report]) void screen().catch(() => undefined);
  }, []);
  return (
    <div className={styles.page} data-stage={stage}>
      <Suspense fallback={<Reading />}>
        {(stage === "looking" || stage === "loading" || (stage === "ready" && awaitsView)) && <Reading />}
        {stage === "confirming" && hasInspection && <ConfirmColumns />}
        {stage === "ready" && !awaitsView && <QualityReport />}
        {stage === "empty" && <FirstScreen />}
      </Suspense>
    </div>
  );
}
