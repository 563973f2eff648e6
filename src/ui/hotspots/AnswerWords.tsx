import type { Published } from "../../core/disclosure/published";
import { headline, LIMITS, monthOnlyWords, sentences, stampWords, testWords } from "../../core/words/findings-words";
import { useSession } from "../../store/session-store";
import { Notice } from "../kit/Notice";
import styles from "./Answer.module.css";
import { lookWords } from "./look-words";
import { UpdatingMark } from "./UpdatingMark";

/** The finding in one line; read out when it changes. */
export function AnswerHeadline({ view }: { view: Published }) {
  return (
    <div className={styles.headline}>
      <h2 aria-live="polite">{headline(view)}</h2>
      <UpdatingMark />
    </div>
  );
}

/** The finding, the evidence, then the limits: in this order, and always all of it. */
export function AnswerWords({ view }: { view: Published }) {
  const looks = useSession((session) => session.looks);
  const monthOnly = monthOnlyWords(view);
  return (
    <div className={styles.words}>
      {sentences(view).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {monthOnly && <Notice tone="warn">{monthOnly}</Notice>}
      <p className={styles.small}>{stampWords(view)}</p>
      <p className={styles.small}>
        {testWords(view)} {view.sums.inHexes > 0 && lookWords(looks)}
      </p>
      <p className={styles.small}>{LIMITS}</p>
    </div>
  );
}
