import { ChevronDown } from "lucide-react";
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./Select.module.css";

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A second line in the list. */
  readonly note?: string;
  readonly isDisabled?: boolean;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  /** The label is for screen readers only: where a heading beside it says the same. */
  readonly hideLabel?: boolean;
  readonly options: readonly SelectOption<T>[];
  readonly value: T;
  readonly onChange: (id: T) => void;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  /** `id` of the button that opens the list, for a link from an error to the field. */
  readonly id?: string;
  readonly className?: string;
  readonly "aria-describedby"?: string;
}

/** One of several options, in a list that opens. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, options, value, onChange, isDisabled, isInvalid, id, className } = props;
  return (
    <AriaSelect
      aria-label={hideLabel ? label : undefined}
      aria-describedby={props["aria-describedby"]}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as T);
      }}
      isDisabled={isDisabled}
      isInvalid={isInvalid}
      className={classNames(styles.select, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      <Button className={styles.button} id={id}>
        <SelectValue className={styles.value}>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <ListBoxItem
              key={option.id}
              id={option.id}
              textValue={option.label}
              isDisabled={option.isDisabled}
              className={styles.option}
            >
              {/* The note is part of the name: what is read in the option must be in what it is called. */}
              <span>{option.label}</span>
              {option.note && <span className={styles.note}>{option.note}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
