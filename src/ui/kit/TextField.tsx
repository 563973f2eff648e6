import type { ReactNode } from "react";
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./TextField.module.css";

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** "date" and "time" are the browser's own fields; values as ISO text. */
  readonly type?: "text" | "search" | "date" | "time" | "month";
  readonly description?: ReactNode;
  /** What is wrong and what to do; marks the field. */
  readonly error?: string | null;
  /** Lines of a long text. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly min?: string;
  readonly max?: string;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** A line or a box of text, or a date. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, onBlur, type = "text", description, error, rows, className } = props;
  return (
    <AriaTextField
      aria-label={hideLabel ? label : undefined}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      type={type as "text"}
      isInvalid={Boolean(error)}
      isDisabled={props.isDisabled}
      maxLength={props.maxLength}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
      className={classNames(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {error && <FieldError className={styles.error}>{error}</FieldError>}
      {rows ? (
        <TextArea rows={rows} placeholder={props.placeholder} className={styles.input} />
      ) : (
        <Input min={props.min} max={props.max} placeholder={props.placeholder} className={styles.input} />
      )}
    </AriaTextField>
  );
}
