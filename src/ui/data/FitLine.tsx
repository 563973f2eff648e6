import type { LoadReport } from "../../core/ingest/report";
import { percent } from "../../core/words/numbers";
import { Disclosure } from "../kit/Disclosure";
import { Notice } from "../kit/Notice";
import styles from "./FitLine.module.css";

const words = { yes: "yes", care: "with care", no: "no" } as const;
const tones = { yes: "good", care: "warn", no: "bad" } as const;

/** The report in one line: fit for this map, or why only with care, in at most three findings; the others are folded. */
export function FitLine({ report }: { report: LoadReport }) {
  const { verdict, leading } = report.fit;
  const first = report.findings.filter(({ id }) => leading.includes(id));
  const others = report.findings.filter(({ id }) => !leading.includes(id));
  return (
    <Notice tone={tones[verdict]} title={`Fit for this map: ${words[verdict]}.`} className={styles.fit}>
      {first.length === 0 && plainYes(report)}
      {first.map(({ id, sentence }) => (
        <p key={id} className={styles.finding}>
          {sentence}
        </p>
      ))}
      {others.length > 0 && (
        <Disclosure title="Also noticed" level={3} summary={others.length}>
          {others.map(({ id, sentence }) => (
            <p key={id} className={styles.finding}>
              {sentence}
            </p>
          ))}
        </Disclosure>
      )}
    </Notice>
  );
}

/** What a plain yes rests on. */
function plainYes({ located, accepted, setAside, rowsRead }: LoadReport): string {
  const share = setAside === 0 ? "no row is" : `${percent(setAside / rowsRead)} of the rows are`;
  return `${percent(located / accepted)} of the incidents have a place (85% is the least), and ${share} set aside.`;
}
