import { ChevronRight } from "lucide-react";
import { type ReactNode, useContext, useRef } from "react";
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  DisclosureStateContext,
  Heading,
} from "react-aria-components";
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

/** A section that folds. */
export function Disclosure({ title, summary, children, level = 3, ...rest }: DisclosureProps) {
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
        <div className={styles.content}>
          <Content>{children}</Content>
        </div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}

/**
 * What is folded away is in the page, where a search of the browser finds it, but is brought up to date only when it is unfolded: fifty
 * counts that nobody sees need not follow a hand that drags a filter.
 */
function Content({ children }: { readonly children: ReactNode }) {
  const isOpen = useContext(DisclosureStateContext)?.isExpanded ?? true;
  const last = useRef(children);
  if (isOpen) last.current = children;
  return last.current;
}
