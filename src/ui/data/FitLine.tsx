import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { fitWords, plainYesWords } from "../../core/words/quality-words";
import { Disclosure } from "../kit/Disclosure";
import { Notice } from "../kit/Notice";
import styles from "./FitLine.module.css";
import { MergeDuplicates } from "./MergeDuplicates";
import { ReportActions } from "./ReportActions";

const tones = { yes: "good", care: "warn", no: "bad" } as const;

/** The report in one line: fit for this map, or why only with care, in at most three findings; the others are folded. */
export function FitLine({ report, view }: { report: LoadReport; view: Published | null }) {
  const { verdict, leading } = report.fit;
  const first = report.findings.filter(({ id }) => leading.includes(id));
  const others = report.findings.filter(({ id }) => !leading.includes(id));
  const { alike } = report.duplicates;
  const actionOf = (id: string) => id === "duplicates" && alike > 0 && <MergeDuplicates rows={alike} merge />;
  return (
    <Notice tone={tones[verdict]} title={fitWords(report)} className={styles.fit}>
      {first.length === 0 && plainYesWords(report)}
      {first.map(({ id, sentence }) => (
        <p key={id} className={styles.finding}>
          {sentence} {actionOf(id)}
        </p>
      ))}
      {others.length > 0 && (
        <Disclosure title="Also noticed" level={3} summary={others.length}>
          {others.map(({ id, sentence }) => (
            <p key={id} className={styles.finding}>
              {sentence} {actionOf(id)}
            </p>
          ))}
        </Disclosure>
      )}
      {view && <ReportActions report={report} view={view} />}
    </Notice>
  );
}
