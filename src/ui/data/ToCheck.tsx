import type { Inspection } from "../../core/ingest/inspection";
import { many } from "../../core/words/numbers";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import { fieldId, isDoubtful } from "./ColumnsTable";
import styles from "./HowRead.module.css";

/** The columns that want a look, each a way to its field: in a file of forty columns they are not all in sight. */
export function ToCheck({ columns }: Pick<Inspection, "columns">) {
  const doubtful = columns.flatMap((column, i) => (isDoubtful(columns, i) ? [{ name: column.name, i }] : []));
  const lacksOffence = !columns.some(({ role }) => role === "offence" || role === "offenceCode");
  if (doubtful.length === 0 && !lacksOffence) return null;
  return (
    <Panel label="Columns to check">
      <h3 className={styles.heading}>
        {doubtful.length === 0 ? "To check" : `${many(doubtful.length, "column")} to check`}
      </h3>
      {lacksOffence && (
        <p className={styles.words}>
          No column is the offence: without one no incident counts as violence. Choose it in the table.
        </p>
      )}
      <div className={styles.row}>
        {doubtful.map(({ name, i }) => (
          <LinkButton key={fieldId(i)} onPress={() => document.getElementById(fieldId(i))?.focus()}>
            {name}
          </LinkButton>
        ))}
      </div>
    </Panel>
  );
}
