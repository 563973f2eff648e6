import { CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { IconButton } from "./IconButton";
import styles from "./Notice.module.css";

export interface NoticeProps {
  readonly tone: "info" | "good" | "warn" | "bad";
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons, after the words. */
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  /** "alert" interrupts a screen reader; use it only for what just went wrong. */
  readonly role?: "status" | "alert";
  readonly className?: string;
}

const icons = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: TriangleAlert };

/** A message in the page: an icon and words, never colour alone. */
export function Notice({ tone, title, children, actions, onClose, role, className }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={role} className={classNames(styles.notice, styles[tone], className)}>
      <Icon aria-hidden size={18} className={styles.icon} />
      <div className={styles.body}>
        <div>
          {title && <strong>{title} </strong>}
          {children}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {onClose && <IconButton small label="Close this message" icon={<X aria-hidden size={16} />} onPress={onClose} />}
    </div>
  );
}
