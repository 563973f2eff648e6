import { ShieldX } from "lucide-react";
import type { InspectedColumn } from "../../core/ingest/inspection";
import { many } from "../../core/words/numbers";
import { LinkButton } from "../kit/LinkButton";
import { Panel } from "../kit/Panel";
import styles from "./RefusedColumns.module.css";

interface Props {
  readonly columns: readonly InspectedColumn[];
  readonly onOverrule: (column: InspectedColumn) => void;
}

/**
 * The columns that look like personal data: named, with the reason. One that only its values spoke against can be let through, after
 * seeing their shapes; one that its name gives away cannot.
 */
export function RefusedColumns({ columns, onOverrule }: Props) {
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
          <p className={styles.words}>They look like personal data, and are not read into memory.</p>
          <dl className={styles.list}>
            {columns.map((column) => (
              <div key={column.name}>
                <dt>{column.name}</dt>
                <dd>
                  {column.refused}
                  {column.overrulable && (
                    <span className={styles.overrule}>
                      {column.masked.length > 0 && <>Values look like {column.masked.join(", ")}. </>}
                      <LinkButton onPress={() => onOverrule(column)}>
                        It is no personal data: let “{column.name}” through
                      </LinkButton>
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}
