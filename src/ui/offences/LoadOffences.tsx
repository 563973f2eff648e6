import { withOffence } from "../../core/study/offence-edits";
import type { OffenceChange } from "../../core/study/offences-file";
import { many } from "../../core/words/numbers";
import { offenceNameWords, settings } from "../../core/words/offence-words";
import { setSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import styles from "./Offences.module.css";

interface Props {
  readonly fileName: string;
  readonly changes: readonly OffenceChange[];
  readonly same: number;
  readonly otherWording: number;
  readonly onClose: () => void;
}

const settingLabel = (id: string) => settings.find((one) => one.id === id)?.label ?? id;

/** What a file would change of the table, before it does. */
export function LoadOffences({ fileName, changes, same, otherWording, onClose }: Props) {
  const table = useStudyStore((state) => state.study.offences);
  const categoryLabel = (id: string) => table.categories.find((one) => one.id === id)?.label ?? id;
  const added = changes.filter(({ before }) => before === null).length;
  const counts = [
    added > 0 && `${many(added, "offence is new", "offences are new")}`,
    changes.length > added && `${many(changes.length - added, "offence changes", "offences change")}`,
    same > 0 && `${many(same, "offence stays", "offences stay")} as the table has them`,
  ].filter(Boolean);
  const put = () => {
    change(`Load ${many(changes.length, "offence")} from ${fileName}`, (study) =>
      changes.reduce((now, { row }) => withOffence(now, row), study),
    );
    setSession({
      notice: { tone: "good", text: `${fileName}: ${counts.join("; ")}. Undo brings back what was there.` },
    });
    onClose();
  };
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={`Offences in ${fileName}`}
      actions={
        changes.length === 0 ? (
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button variant="primary" onPress={put}>
              Put them into the table
            </Button>
          </>
        )
      }
    >
      <div className={styles.fields}>
        <p className={styles.words}>
          {changes.length === 0 ? "Nothing to change: " : ""}
          {counts.join("; ")}. What the file does not name stays as it is.
        </p>
        {otherWording > 0 && (
          <p className={styles.words}>
            {many(otherWording, "code is", "codes are")} worded differently here: the code decides, and the table keeps
            its own wording.
          </p>
        )}
        <ul className={styles.changes}>
          {changes.map(({ row, before }) => (
            <li key={`${row.scheme} ${row.code} ${row.label}`}>
              <strong>{offenceNameWords({ code: row.code, text: row.label === row.code ? "" : row.label })}</strong>
              {before === null
                ? `: ${categoryLabel(row.category)} (new)`
                : before.category !== row.category
                  ? `: ${categoryLabel(before.category)} → ${categoryLabel(row.category)}`
                  : ""}
              {before !== null && before.setting !== row.setting
                ? `; mostly happens: ${settingLabel(before.setting)} → ${settingLabel(row.setting)}`
                : ""}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
