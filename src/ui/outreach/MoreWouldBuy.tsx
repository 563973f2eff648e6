import { fairnessWords, moreHoursWords } from "../../core/words/rota-words";
import { useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { PanelSection } from "../kit/PanelSection";
import styles from "./Outreach.module.css";

/** What more hours would bring, and what fairness costs; both as soon as they are worked out. */
export function MoreWouldBuy() {
  const rota = useRota((state) => state.rota);
  const hours = useStudyStore((state) => state.study.outreach.hours);
  if (!rota || rota.contradictions.length > 0) return null;
  const [more, fair] = [moreHoursWords(rota, hours), fairnessWords(rota)];
  return (
    <PanelSection title="What more would buy">
      {more || fair ? (
        <>
          {more && <p className={styles.small}>{more}</p>}
          {fair && <p className={styles.small}>{fair}</p>}
        </>
      ) : (
        <p className={styles.small}>Worked out once the rota is found.</p>
      )}
    </PanelSection>
  );
}
