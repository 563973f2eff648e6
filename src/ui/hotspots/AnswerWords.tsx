import type { Published } from "../../core/disclosure/published";
import {
  headline,
  LIMITS,
  monthOnlyWords,
  RING,
  sentences,
  stampWords,
  testWords,
} from "../../core/words/findings-words";
import { useSession } from "../../store/session-store";
import styles from "./Answer.module.css";
import { lookWords, ordinal } from "./look-words";
import { UpdatingMark } from "./UpdatingMark";

/** The finding in one line; read out when it changes. */
export function AnswerHeadline({ view }: { view: Published }) {
  return (
    <div className={styles.headline}>
      <h2 aria-live="polite" tabIndex={-1} data-answer>
        {headline(view)}
      </h2>
      <UpdatingMark />
    </div>
  );
}

/** The evidence, with its period, filter and n, and how often the extract was looked at. */
export function AnswerWords({ view }: { view: Published }) {
  const looks = useSession((session) => session.looks.size);
  const monthOnly = monthOnlyWords(view);
  return (
    <div className={styles.words}>
      {view.sums.inHexes > 0 && <p>{sentences(view).join(" ")}</p>}
      {monthOnly && <p className={styles.small}>{monthOnly}</p>}
      <p className={styles.small}>
        {stampWords(view)} · {ordinal(Math.max(1, looks))} view of this extract
      </p>
    </div>
  );
}

/** The limits of the answer, in words for people who do not meet p-values. */
export function AnswerLimits({ view }: { view: Published }) {
  const looks = useSession((session) => session.looks.size);
  return (
    <div className={styles.limits}>
      {view.hotspots.length > 0 && <p className={styles.small}>{RING}</p>}
      <p className={styles.small}>
        {testWords(view)} {view.sums.inHexes > 0 && lookWords(looks)}{" "}
      </p>
      <p className={styles.small}>{LIMITS}</p>
    </div>
  );
}
