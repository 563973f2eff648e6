import { many } from "../../core/words/numbers";
import { tableVersionWords } from "../../core/words/offence-words";
import { useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Panel } from "../kit/Panel";
import { openPage } from "../shell/pages";
import styles from "./Offences.module.css";

/** Which table decides what an offence counts as, and the way to it. */
export function OffencesPanel() {
  const study = useStudyStore((state) => state.study);
  const changed = study.definitions.filter(({ own }) => own).length;
  return (
    <Panel label="Offences and definitions">
      <h3 className={styles.heading}>Offences and definitions</h3>
      <p className={styles.words}>
        {tableVersionWords(study)} {many(study.definitions.length, "definition")}, such as serious violence;{" "}
        {changed === 0 ? "none" : changed} changed by you.
      </p>
      <div className={styles.open}>
        <Button small onPress={() => openPage("offences")}>
          Read and change
        </Button>
      </div>
    </Panel>
  );
}
