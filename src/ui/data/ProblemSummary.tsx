import { type ReactNode, useEffect, useRef } from "react";
import styles from "./ProblemSummary.module.css";

/** What went wrong, at the top of the page, with the focus on it. `children` are list items. */
export function ProblemSummary({
  title,
  children,
  takeFocus = true,
}: {
  title: string;
  children: ReactNode;
  takeFocus?: boolean;
}) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={title}
      role={takeFocus ? "alert" : undefined}
      className={styles.problem}
    >
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
