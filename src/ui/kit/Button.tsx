import { LoaderCircle } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import styles from "./Button.module.css";
import { classNames } from "./class-names";
import { VisuallyHidden } from "./VisuallyHidden";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className" | "isDisabled" | "style"> {
  readonly children: ReactNode;
  /** One primary in a region; "quiet" has no edge. */
  readonly variant?: "primary" | "second" | "quiet";
  /** 28 px high instead of 32. */
  readonly small?: boolean;
  readonly icon?: ReactNode;
  /** Drawn after the words. */
  readonly iconAfter?: ReactNode;
  /** Work goes on: the width stays, a spinner stands for the icon, and pressing does nothing. Say the words in -ing. */
  readonly busy?: boolean;
  readonly isDisabled?: boolean;
  /** Why it cannot be pressed: disables it, and says so to everybody. */
  readonly disabledReason?: string | null;
  readonly className?: string;
}

/** A button with words. */
export function Button({
  children,
  variant = "second",
  small,
  icon,
  iconAfter,
  busy,
  isDisabled,
  disabledReason,
  className,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const disabled = isDisabled || Boolean(disabledReason);
  const button = (
    <AriaButton
      {...rest}
      isDisabled={disabled}
      isPending={busy}
      aria-describedby={disabledReason ? reasonId : rest["aria-describedby"]}
      className={classNames(styles.button, styles[variant], small && styles.small, className)}
    >
      {busy ? <LoaderCircle aria-hidden className={styles.spinner} size={16} /> : icon}
      <span className={styles.words}>{children}</span>
      {iconAfter}
    </AriaButton>
  );
  if (!disabledReason) return button;
  return (
    <span className={styles.wrap} title={disabledReason}>
      {button}
      <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
    </span>
  );
}
