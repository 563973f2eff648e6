import { KeyList } from "../shell/KeyList";
import styles from "./HelpWorkspace.module.css";

/** Every key that does something, and the switch for the one that needs no Ctrl. */
export function KeyboardPage() {
  return (
    <>
      <p className={styles.lead}>
        Everything can be done without a mouse, and without the map: what it shows is also in the table beside it, row
        by row.
      </p>
      <KeyList level={3} />
    </>
  );
}
