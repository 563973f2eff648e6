import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { many } from "../../core/words/numbers";
import { decidedWords } from "../../core/words/quality-words";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

/** What a person decided about this extract: the report that is forwarded says so too. */
export function DecidedPanel({ report, view }: { report: LoadReport; view: Published | null }) {
  const decided = view ? decidedWords(report, view) : [];
  if (decided.length === 0) return null;
  return (
    <Panel label="What you decided">
      <h3 className={styles.heading}>What you decided</h3>
      <p className={styles.words}>It stands in the report that you print or save, too.</p>
      <dl className={styles.lines}>
        {decided.map(({ about, said, rows }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>
              {said}
              {rows !== null && ` (${many(rows, "incident")})`}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
