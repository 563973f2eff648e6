import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import styles from "./PanelSection.module.css";

export interface PanelSectionProps {
  readonly title: string;
  /** On the right of the title: a small action or a count. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3;
  readonly className?: string;
}

/** A part of a column of controls: heading, a small action beside it, content; a hairline above each but the first. */
export function PanelSection({ title, aside, children, level = 3, className }: PanelSectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id} className={classNames(styles.section, className)}>
      <div className={styles.top}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
