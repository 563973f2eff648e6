import type { ReactNode } from "react";
import { Checkbox } from "./Checkbox";
import styles from "./CheckRow.module.css";

export interface CheckRowProps {
  readonly label: string;
  /** What this choice would leave, ready to read: "1,204". Zero stays visible. */
  readonly count?: string;
  /** A badge or a word after the label. */
  readonly note?: ReactNode;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A row of a filter: checkbox, label, and on the right the count that the choice would leave. */
export function CheckRow({ label, count, note, isSelected, isDisabled, onChange }: CheckRowProps) {
  return (
    <Checkbox isSelected={isSelected} isDisabled={isDisabled} onChange={onChange} className={styles.row}>
      <span className={styles.inner}>
        <span className={styles.label}>
          {label} {note}
        </span>
        {count !== undefined && <span className={styles.count}>{count}</span>}
      </span>
    </Checkbox>
  );
}
