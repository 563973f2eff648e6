import { ExportMenu } from "../present/ExportMenu";
import styles from "./Answer.module.css";

/** What to do with the rota. */
export function OutreachActions() {
  return (
    <div className={styles.actions}>
      <ExportMenu emphasis="zones" />
    </div>
  );
}
