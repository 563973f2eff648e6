import type { ReactNode } from "react";
import { ToggleButton, type ToggleButtonProps } from "react-aria-components";
import styles from "./ToggleChip.module.css";

export interface ToggleChipProps extends Omit<ToggleButtonProps, "children" | "className" | "style"> {
  readonly children: ReactNode;
}

/** A choice by name that is on or off, such as the preset "After school". */
export function ToggleChip({ children, ...rest }: ToggleChipProps) {
  return (
    <ToggleButton {...rest} className={styles.chip}>
      {children}
    </ToggleButton>
  );
}
