import { Presentation } from "lucide-react";
import { setSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { ExportMenu } from "../present/ExportMenu";
import styles from "./Answer.module.css";

/** What to do with the answer. */
export function AnswerActions() {
  return (
    <div className={styles.actions}>
      <Button
        variant="primary"
        icon={<Presentation aria-hidden size={16} />}
        onPress={() => setSession({ workspace: "present", presented: "hotspots" })}
      >
        Present
      </Button>
      <ExportMenu emphasis="hotspots" />
    </div>
  );
}
