import { scaleLinear } from "d3-scale";
import type { LoadReport } from "../../core/ingest/report";
import type { JudgedMonth } from "../../core/quality/unusual-months";
import { monthWords, whole } from "../../core/words/numbers";
import { isOutside, limitWords, monthsWords } from "../../core/words/quality-words";
import { ChartFrame } from "../charts/ChartFrame";
import { MonthAxis } from "../charts/MonthAxis";
import { useWidth } from "../charts/use-width";
import { Panel } from "../kit/Panel";
import reportStyles from "./Report.module.css";
import styles from "./VolumePanel.module.css";

const HEIGHT = 122;
const PLOT = { left: 40, right: 8, top: 12, bottom: 20 };

/** Incidents of each month between the limits beyond which a finding says so. */
export function VolumePanel({ report }: { report: LoadReport }) {
  const { months } = report;
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
        rows={months.map((month) => [
          monthWords(month.month),
          whole(month.count),
          limitWords(month),
          isOutside(month) ? "outside" : "within",
        ])}
        totals={[["All months", whole(months.reduce((sum, { count }) => sum + count, 0)), "", ""]]}
        note="The whole extract, without any filter."
      >
        <VolumeChart months={months} />
      </ChartFrame>
      <p className={reportStyles.words}>{monthsWords(months)}</p>
    </Panel>
  );
}

/** Bars, the band of what is in keeping, and a mark on each month outside it. */
function VolumeChart({ months }: { months: readonly JudgedMonth[] }) {
  const [ref, width] = useWidth<HTMLDivElement>(620);
  const highest = Math.max(
    1,
    ...months.map(({ count }) => count),
    ...months.map(({ most }) => (most < Number.POSITIVE_INFINITY ? most : 0)),
  );
  const x = scaleLinear([0, months.length], [PLOT.left, width - PLOT.right]);
  const y = scaleLinear([0, highest], [HEIGHT - PLOT.bottom, PLOT.top]).nice(3);
  const band = x(1) - x(0);
  const gap = band > 6 ? 2 : 0.5;
  const ticks = y.ticks(3);
  return (
    <div ref={ref} className={styles.plot}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={PLOT.left} x2={width - PLOT.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
              {whole(tick)}
            </text>
          </g>
        ))}
        {months.map((month, m) => (
          <g key={month.month}>
            <rect
              className={isOutside(month) ? styles.outside : styles.bar}
              x={x(m) + gap / 2}
              width={Math.max(0.5, band - gap)}
              y={y(month.count)}
              height={y(0) - y(month.count)}
            />
            {month.least > 0 && (
              <line className={styles.limit} x1={x(m)} x2={x(m + 1)} y1={y(month.least)} y2={y(month.least)} />
            )}
            {Number.isFinite(month.most) && (
              <line className={styles.limit} x1={x(m)} x2={x(m + 1)} y1={y(month.most)} y2={y(month.most)} />
            )}
            {isOutside(month) && (
              <text className={styles.mark} x={x(m + 0.5)} y={y(month.count) - 3} textAnchor="middle">
                !
              </text>
            )}
          </g>
        ))}
        <MonthAxis
          firstMonth={months[0].month}
          length={months.length}
          x={x}
          top={HEIGHT - PLOT.bottom}
          withQuarters={false}
        />
      </svg>
    </div>
  );
}
