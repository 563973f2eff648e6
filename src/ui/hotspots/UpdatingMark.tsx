import { useEffect, useState } from "react";
import { useSession } from "../../store/session-store";
import styles from "./Answer.module.css";

const PATIENCE_MS = 500;

/** "Updating", once the answer on the screen has been behind for half a second. Takes no room of its own, so nothing moves. */
export function UpdatingMark() {
  const updating = useSession((session) => session.updating);
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!updating) return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [updating]);
  return (
    <span className={styles.updating} role="status">
      {late ? "Updating" : ""}
    </span>
  );
}
