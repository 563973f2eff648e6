import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./Panel.module.css";

export interface PanelProps {
  readonly children: ReactNode;
  /** Names the region for screen readers, where no heading does. */
  readonly label?: string;
  readonly className?: string;
}

/** A white card on the page. */
export function Panel({ children, label, className }: PanelProps) {
  return (
    <section aria-label={label} className={classNames(styles.panel, className)}>
      {children}
    </section>
  );
}
