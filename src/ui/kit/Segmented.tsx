import { Radio, RadioGroup } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./Segmented.module.css";

export interface SegmentedProps<T extends string> {
  /** Name of the group, for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string; readonly isDisabled?: boolean }[];
  readonly value: T;
  readonly onChange: (id: T) => void;
  /** Shares the whole width among the options. */
  readonly fill?: boolean;
  readonly isDisabled?: boolean;
}

/** One of two to four short options, all in sight. Arrow keys move the choice. */
export function Segmented<T extends string>({ label, options, value, onChange, fill, isDisabled }: SegmentedProps<T>) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as T)}
      isDisabled={isDisabled}
      className={classNames(styles.group, fill && styles.fill)}
    >
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.isDisabled} className={styles.option}>
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
