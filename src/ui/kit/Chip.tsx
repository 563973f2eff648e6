import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./Chip.module.css";

export interface ChipProps {
  readonly children: ReactNode;
  /** Shows a cross; `removeLabel` says what pressing it does. */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A short phrase that is in force, such as an active filter; it may be taken away. */
export function Chip({ children, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={styles.chip}>
      <span className={styles.words}>{children}</span>
      {onRemove && (
        <Button className={styles.remove} aria-label={removeLabel} onPress={onRemove}>
          <X aria-hidden size={14} />
        </Button>
      )}
    </span>
  );
}
