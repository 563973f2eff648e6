import { scaleLinear } from "d3-scale";
import type { JudgedMonth } from "../../core/quality/unusual-months";
import { whole } from "../../core/words/numbers";
import { isOutside } from "../../core/words/quality-words";
import { MonthAxis } from "../charts/MonthAxis";
import styles from "./VolumePanel.module.css";

const HEIGHT = 122;
const PLOT = { left: 40, right: 8, top: 12, bottom: 20 };

interface Props {
  readonly months: readonly JudgedMonth[];
  readonly width: number;
}

/** Bars, the band of what is in keeping, and a mark on each month outside it. The words and the table beside it say the same. */
export function VolumeChart({ months, width }: Props) {
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
    <svg className={styles.chart} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} aria-hidden="true">
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
  );
}
