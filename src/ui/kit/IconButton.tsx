import type { ReactNode } from "react";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip as AriaTooltip,
  TooltipTrigger,
} from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./IconButton.module.css";

export interface IconButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> {
  /** What it does: the name for screen readers and the tooltip for everybody else. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Key combination, added to the tooltip. */
  readonly keys?: string;
  readonly small?: boolean;
  readonly className?: string;
}

/** A button that is only an icon; its name shows on hover and on focus. */
export function IconButton({ label, icon, keys, small, className, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-keyshortcuts={keys?.replace("Ctrl", "Control")}
        className={classNames(styles.button, small && styles.small, className)}
      >
        {icon}
      </AriaButton>
      <AriaTooltip className={styles.tooltip} offset={6}>
        {label}
        {keys && <span className={styles.keys}>{keys}</span>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
