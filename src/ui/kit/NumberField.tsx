import { Minus, Plus } from "lucide-react";
import { NumberField as AriaNumberField, Button, Group, Input, Label, Text } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./NumberField.module.css";

export interface NumberFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** Unit or remark below the label. */
  readonly description?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A number with buttons for one more and one less; arrow keys do the same. */
export function NumberField({ label, hideLabel, description, className, min, max, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField
      {...rest}
      minValue={min}
      maxValue={max}
      aria-label={hideLabel ? label : undefined}
      className={classNames(styles.field, className)}
    >
      {!hideLabel && <Label className={styles.label}>{label}</Label>}
      {description && (
        <Text slot="description" className={styles.label}>
          {description}
        </Text>
      )}
      <Group className={styles.group}>
        <Button slot="decrement" className={styles.step}>
          <Minus aria-hidden size={14} />
        </Button>
        <Input className={styles.input} />
        <Button slot="increment" className={styles.step}>
          <Plus aria-hidden size={14} />
        </Button>
      </Group>
    </AriaNumberField>
  );
}
