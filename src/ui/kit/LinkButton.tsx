import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { classNames } from "./class-names";
import styles from "./LinkButton.module.css";

export interface LinkButtonProps extends Omit<AriaButtonProps, "children" | "className" | "style"> {
  readonly children: ReactNode;
  /** Semibold without an underline, as in the footer; otherwise underlined like a link in running text. */
  readonly plain?: boolean;
  readonly className?: string;
}

/** A button that reads like a link: for small actions beside words. */
export function LinkButton({ children, plain, className, ...rest }: LinkButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles.link, plain && styles.plain, className)}>
      {children}
    </AriaButton>
  );
}
