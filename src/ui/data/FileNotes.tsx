import { doneWords, type Note, notes as wordings } from "../../core/ingest/notes";
import { Panel } from "../kit/Panel";
import styles from "./RefusedColumns.module.css";

/** What was noticed about the files as a whole, and what was done about it. */
export function FileNotes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <Panel>
      <h3 className={styles.heading}>Noticed about the file</h3>
      <dl className={styles.list}>
        {notes.map((note, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one code can be said of several files, and the list never changes its order.
          <div key={i}>
            <dt>{wordings[note.code].label}</dt>
            <dd>{doneWords(note)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
