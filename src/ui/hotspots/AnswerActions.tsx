import { Presentation } from "lucide-react";
import { Button } from "../kit/Button";
import { ExportMenu } from "../present/ExportMenu";
import { present } from "../shell/emphasis";
import styles from "./Answer.module.css";

/** What to do with the answer. */
export function AnswerActions() {
  return (
    <div className={styles.actions}>
      <Button variant="primary" icon={<Presentation aria-hidden size={16} />} onPress={present}>
        Present
      </Button>
      <ExportMenu emphasis="hotspots" />
    </div>
  );
}
