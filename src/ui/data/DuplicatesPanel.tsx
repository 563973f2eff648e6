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

/** Duplicates that were found in the same files when they were read; null before that. */
function alikeRows({ files }: Inspection, report: LoadReport | null): number | null {
  const isSame =
    report?.files.length === files.length &&
    report.files.every(({ name, bytes }, at) => name === files[at].name && bytes === files[at].bytes);
  if (!report || !isSame) return null;
  return report.duplicates.alike + (report.problems.find(({ code }) => code === "duplicate")?.rows ?? 0);
}

/** Whether duplicates are merged: a choice, since two incidents can look the same. */
export function DuplicatesPanel({ inspection, report, onMerge }: Props) {
  const alike = alikeRows(inspection, report);
  return (
    <Panel label="Duplicates">
      <h3 className={styles.heading}>Duplicates</h3>
      <p className={styles.words}>
        {alike === null
          ? "Rows alike an earlier one in every field that is read. How many there are is known when every row is read; the quality report says it, and offers this choice again."
          : `${many(alike, "row")} of these files ${alike === 1 ? "is a duplicate" : "are duplicates"}: alike an earlier one in every field that is read.`}
      </p>
      <Checkbox className={styles.choice} isSelected={inspection.mergeAlike} onChange={onMerge}>
        Merge duplicates: the first counts, the others are set aside
      </Checkbox>
    </Panel>
  );
}
