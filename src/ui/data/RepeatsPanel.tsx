import type { Inspection } from "../../core/ingest/inspection";
import type { LoadReport } from "../../core/ingest/report";
import { many } from "../../core/words/numbers";
import { Checkbox } from "../kit/Checkbox";
import { Panel } from "../kit/Panel";
import styles from "./HowRead.module.css";

interface Props {
  readonly inspection: Inspection;
  /** Of the extract that is loaded now. */
  readonly report: LoadReport | null;
  readonly onMerge: (mergeAlike: boolean) => void;
}

/** Rows of the same files that were found alike when they were read; null before that. */
function alikeRows({ files }: Inspection, report: LoadReport | null): number | null {
  const isSame =
    report?.files.length === files.length &&
    report.files.every(({ name, bytes }, at) => name === files[at].name && bytes === files[at].bytes);
  if (!report || !isSame) return null;
  return report.duplicates.alike + (report.problems.find(({ code }) => code === "duplicate")?.rows ?? 0);
}

/** Whether rows that are alike are one: a choice, since two incidents can look the same. */
export function RepeatsPanel({ inspection, report, onMerge }: Props) {
  const alike = alikeRows(inspection, report);
  return (
    <Panel label="Rows that are there twice">
      <h3 className={styles.heading}>Rows that are there twice</h3>
      <p className={styles.words}>
        {alike === null
          ? "How many there are is known when every row is read; the quality report says it."
          : `${many(alike, "row")} of these files ${alike === 1 ? "is" : "are"} alike an earlier one in every field that is read.`}
      </p>
      <Checkbox className={styles.choice} isSelected={inspection.mergeAlike} onChange={onMerge}>
        Set aside rows that are alike an earlier one
      </Checkbox>
    </Panel>
  );
}
