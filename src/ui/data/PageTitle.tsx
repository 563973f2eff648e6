import { type ReactNode, useEffect, useRef } from "react";
import styles from "./PageTitle.module.css";

/** The heading of a screen of the Data workspace. It takes the focus when the screen replaces another one, so that nobody is lost. */
export function PageTitle({
  children,
  detail,
  actions,
}: {
  children: ReactNode;
  detail?: ReactNode;
  actions?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Focus that was on a control of the screen before has fallen back to the page.
    if (document.activeElement === document.body || document.activeElement === null)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.top}>
      <div className={styles.words}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {children}
        </h2>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
