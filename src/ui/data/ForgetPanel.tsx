import { Trash2 } from "lucide-react";
import { forgetExtract } from "../../store/actions";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

/** Clears every row from memory. */
export function ForgetPanel() {
  return (
    <Panel label="Forget this extract">
      <h3 className={styles.heading}>Done with it?</h3>
      <p className={styles.words}>Closing the tab forgets every row. To do it now and keep your study open:</p>
      <div className={styles.actions}>
        <Button small icon={<Trash2 aria-hidden size={15} />} onPress={forgetExtract}>
          Forget this extract
        </Button>
      </div>
    </Panel>
  );
}
