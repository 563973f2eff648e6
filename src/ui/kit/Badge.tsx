import { CalendarClock, Check, EyeOff, Info, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Badge.module.css";
import { classNames } from "./class-names";

export interface BadgeProps {
  readonly tone: "good" | "warn" | "bad" | "provisional" | "hidden" | "info";
  readonly children: ReactNode;
  readonly className?: string;
}

const icons = { good: Check, warn: TriangleAlert, bad: X, provisional: CalendarClock, hidden: EyeOff, info: Info };

/** A state of data or work: always an icon and a word. */
export function Badge({ tone, children, className }: BadgeProps) {
  const Icon = icons[tone];
  return (
    <span className={classNames(styles.badge, styles[tone], className)}>
      <Icon aria-hidden size={13} />
      {children}
    </span>
  );
}
