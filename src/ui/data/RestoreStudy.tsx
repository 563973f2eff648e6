import { forgetEarlierStudy, restoreStudy } from "../../store/autosave";
import { useSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Notice } from "../kit/Notice";
import { momentWords } from "./file-words";
import styles from "./RestoreStudy.module.css";

/** Offers the study of an earlier visit. */
export function RestoreStudy() {
  const restorable = useSession((state) => state.restorable);
  if (!restorable) return null;
  return (
    <Notice
      tone="info"
      className={styles.restore}
      title={`Your study “${restorable.study.name}” is still here, saved ${momentWords(restorable.savedAt)}.`}
      actions={
        <>
          <Button small onPress={restoreStudy}>
            Take up where you left off
          </Button>
          <Button small variant="quiet" onPress={() => void forgetEarlierStudy()}>
            Start afresh
          </Button>
        </>
      }
    >
      It holds your choices and no incident. Starting afresh deletes it from this computer.
    </Notice>
  );
}
