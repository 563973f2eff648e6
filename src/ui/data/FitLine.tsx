import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { Notice } from "../kit/Notice";
import styles from "./FitLine.module.css";
import { fitnessOf } from "./fit";

const words = { yes: "yes", care: "with care", no: "no" } as const;
const tones = { yes: "good", care: "warn", no: "bad" } as const;

/** The report in one line: fit for this map, or why only with care. */
export function FitLine({ report, view }: { report: LoadReport; view: Published | null }) {
  const { verdict, findings } = fitnessOf(report, view);
  return (
    <Notice tone={tones[verdict]} title={`Fit for this map: ${words[verdict]}.`} className={styles.fit}>
      {findings.join(" ")}
    </Notice>
  );
}
