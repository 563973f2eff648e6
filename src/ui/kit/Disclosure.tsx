import { ChevronRight } from "lucide-react";
import { memo, type ReactNode, useRef, useState } from "react";
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from "react-aria-components";
import styles from "./Disclosure.module.css";

export interface DisclosureProps {
  readonly title: string;
  /** On the right of the title: what is inside, in a word or a number. */
  readonly summary?: ReactNode;
  readonly children: ReactNode;
  readonly defaultExpanded?: boolean;
  readonly isExpanded?: boolean;
  readonly onExpandedChange?: (isExpanded: boolean) => void;
  /** Heading level, 3 unless told. */
  readonly level?: 2 | 3 | 4;
}

/**
 * A section that folds. What is folded away is in the page, where a search of the browser finds it, but is brought up to date only when it
 * is unfolded: fifty counts that nobody sees need not follow a hand that drags a filter.
 */
export function Disclosure({ children, defaultExpanded = false, ...rest }: DisclosureProps) {
  const [isUnfolded, setUnfolded] = useState(defaultExpanded);
  const { isExpanded = isUnfolded, onExpandedChange = setUnfolded } = rest;
  const shown = useRef(children);
  // Whoever gives nothing while it is folded is taken at their word.
  if (isExpanded || !children) shown.current = children;
  return (
    <Fold {...rest} isExpanded={isExpanded} onExpandedChange={onExpandedChange}>
      {shown.current}
    </Fold>
  );
}

const Fold = memo(function Fold({ title, summary, children, level = 3, ...rest }: DisclosureProps) {
  return (
    <AriaDisclosure {...rest} className={styles.disclosure}>
      <Heading level={level} className={styles.heading}>
        <Button slot="trigger" className={styles.trigger}>
          <ChevronRight aria-hidden size={16} className={styles.chevron} />
          <span className={styles.title}>{title}</span>
          {summary !== undefined && <span className={styles.summary}>{summary}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel}>
        <div className={styles.content}>{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
});
