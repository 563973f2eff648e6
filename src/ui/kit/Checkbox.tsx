import { Check, Minus } from "lucide-react";
import { type ReactNode, useCallback } from "react";
import styles from "./Checkbox.module.css";
import { classNames } from "./class-names";

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly isSelected: boolean;
  /** Some of what it stands for is chosen. */
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** What is read out, where the words beside it do not say it. */
  readonly "aria-label"?: string;
}

const wholly = <Check size={12} strokeWidth={3} />;
const partly = <Minus size={12} strokeWidth={3} />;

/**
 * A checkbox with its words beside it: the browser's own, drawn over. A filter has fifty, whose counts change with every view: a
 * component that is more than an element costs the page's thread and its memory fifty times.
 */
export function Checkbox({
  children,
  className,
  isSelected,
  isIndeterminate = false,
  isDisabled = false,
  onChange,
  "aria-label": label,
}: CheckboxProps) {
  const mark = useCallback(
    (input: HTMLInputElement | null) => {
      // Not an attribute: it can only be said to the element.
      if (input) input.indeterminate = isIndeterminate;
    },
    [isIndeterminate],
  );
  return (
    <label className={classNames(styles.checkbox, className)}>
      <input
        ref={mark}
        type="checkbox"
        className={styles.input}
        checked={isSelected}
        disabled={isDisabled}
        aria-label={label}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={styles.box} aria-hidden>
        {isIndeterminate ? partly : isSelected ? wholly : null}
      </span>
      <span className={styles.words}>{children}</span>
    </label>
  );
}
