import type { LoadReport } from "../../core/ingest/report";
import { monthWords, whole } from "../../core/words/numbers";
import { isOutside, limitWords, monthsWords } from "../../core/words/quality-words";
import { ChartFrame } from "../charts/ChartFrame";
import { useWidth } from "../charts/use-width";
import { Panel } from "../kit/Panel";
import reportStyles from "./Report.module.css";
import { VolumeChart } from "./VolumeChart";
import styles from "./VolumePanel.module.css";

/** Incidents of each month between the limits beyond which a finding says so. */
export function VolumePanel({ report }: { report: LoadReport }) {
  const { months } = report;
  const [ref, width] = useWidth<HTMLDivElement>(620);
  if (months.length < 2) return null;
  const outside = months.filter(isOutside);
  return (
    <Panel>
      <ChartFrame
        title="Incidents by month"
        summary={
          outside.length === 0 ? "all within their limits" : outside.map(({ month }) => monthWords(month)).join(", ")
        }
        columns={["Month", "Incidents", "Limits", "Against them"]}
        rows={() =>
          months.map((month) => [
            monthWords(month.month),
            whole(month.count),
            limitWords(month),
            isOutside(month) ? "outside" : "within",
          ])
        }
        totals={() => [["All months", whole(months.reduce((sum, { count }) => sum + count, 0)), "", ""]]}
        note="The whole extract, without any filter."
      >
        <div ref={ref} className={styles.plot}>
          <VolumeChart months={months} width={width} />
        </div>
      </ChartFrame>
      <p className={reportStyles.words}>{monthsWords(months)}</p>
    </Panel>
  );
}
