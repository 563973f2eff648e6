import { ShieldX } from "lucide-react";
import { many } from "../../core/words/numbers";
import { Panel } from "../kit/Panel";
import styles from "./RefusedColumns.module.css";

interface Props {
  readonly columns: readonly { readonly name: string; readonly refused: string | null }[];
}

/** The columns that look like personal data: named, with the reason, and without a way to turn them on. */
export function RefusedColumns({ columns }: Props) {
  return (
    <Panel>
      <h3 className={styles.heading}>
        <ShieldX aria-hidden size={18} />
        {columns.length === 0 ? "No column refused" : `${many(columns.length, "column")} refused`}
      </h3>
      {columns.length === 0 ? (
        <p className={styles.words}>
          No column looks like a name, a date of birth, an address, a phone number or notes.
        </p>
      ) : (
        <>
          <p className={styles.words}>
            They look like personal data. They are not read into memory and cannot be turned on.
          </p>
          <dl className={styles.list}>
            {columns.map((column) => (
              <div key={column.name}>
                <dt>{column.name}</dt>
                <dd>{column.refused}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
