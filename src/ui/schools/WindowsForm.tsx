import { useState } from "react";
import { withWindow } from "../../core/schools/edits";
import { unknownDay } from "../../core/schools/school";
import { many } from "../../core/words/numbers";
import { windowWords } from "../../core/words/school-words";
import { setSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Dialog } from "../kit/Dialog";
import { readWindow } from "./read-window";
import styles from "./Schools.module.css";
import { WindowFields } from "./WindowFields";

/** One window for every school, or for those that are ticked. One step in the history. */
export function WindowsForm({ onClose }: { onClose: () => void }) {
  const schools = useStudyStore(({ study }) => study.schools);
  const [before, setBefore] = useState(String(-unknownDay.windowFrom));
  const [after, setAfter] = useState(String(unknownDay.windowTo));
  const [left, setLeft] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { window, fromProblem, toProblem } = readWindow(before, after);
  const chosen = schools.filter(({ id }) => !left.includes(id));
  const isAll = chosen.length === schools.length;
  const save = () => {
    setTried(true);
    if (!window || chosen.length === 0) return;
    const of = isAll ? "all schools" : many(chosen.length, "school");
    const ids = chosen.map(({ id }) => id);
    change(`Set the time on the way of ${of}`, (study) => withWindow(study, ids, window));
    setSession({ notice: { tone: "good", text: `Pupils’ time on their way is set for ${of}. Undo takes it back.` } });
    onClose();
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title="When pupils are on their way, for several schools"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={chosen.length === 0 ? "Tick a school first." : null} onPress={save}>
            {`Set it for ${isAll ? "all" : many(chosen.length, "school")}`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <WindowFields
          before={before}
          after={after}
          onBefore={setBefore}
          onAfter={setAfter}
          beforeProblem={tried ? fromProblem : null}
          afterProblem={tried ? toProblem : null}
        />
        <fieldset>
          <legend className={styles.legend}>Of these schools, each counted from its own end</legend>
          <Checkbox
            isSelected={isAll}
            isIndeterminate={!isAll && chosen.length > 0}
            onChange={() => setLeft(isAll ? schools.map(({ id }) => id) : [])}
          >
            All schools
          </Checkbox>
          <div className={styles.choices}>
            {schools.map((school) => (
              <Checkbox
                key={school.id}
                isSelected={!left.includes(school.id)}
                onChange={(isOn) => setLeft(isOn ? left.filter((id) => id !== school.id) : [...left, school.id])}
              >
                {school.name} <span className={styles.now}>now {windowWords(school)}</span>
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  );
}
