import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { DateChoice } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { ChartFrame } from "./ChartFrame";
import { MonthBrush } from "./MonthBrush";
import styles from "./MonthChart.module.css";
import { monthRows } from "./month-rows";
import { type Extent, financialYears, financialYearWords, spanOf } from "./months";
import { useHeld, useWidth } from "./use-width";

interface Props {
  /** Months since January 1970 of the first bar, and a count a month. */
  readonly firstMonth: number;
  readonly counts: Uint32Array;
  readonly extent: Extent;
  readonly dates: DateChoice;
  /** True while a hand drags anything: the scale then stays. */
  readonly held: boolean;
  readonly onPreview: (dates: DateChoice) => void;
  readonly onChange: (dates: DateChoice) => void;
  readonly onCancel: () => void;
}

const HEIGHT = 122;
const PLOT = { left: 34, right: 22, top: 8, bottom: 34 };

/** Incidents by month, chosen months in colour and the others grey but never gone; a brush on top chooses. */
export function MonthChart({ firstMonth, counts, extent, dates, held, onPreview, onChange, onCancel }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(386);
  const clip = useId();
  const length = counts.length;
  const span = spanOf(dates, extent, firstMonth);
  const most = useHeld(
    counts.reduce((a, b) => Math.max(a, b), 0),
    held,
  );
  const x = scaleLinear([0, length], [PLOT.left, width - PLOT.right]);
  const y = scaleLinear([0, Math.max(1, most)], [HEIGHT - PLOT.bottom, PLOT.top]).nice(3);
  const band = x(1) - x(0);
  const gap = band > 6 ? 2 : band > 3 ? 1 : 0.5;
  const chosen = Math.ceil(span.to) - Math.floor(span.from);
  const inChosen = monthRows(firstMonth, counts, span).filter((row) => row.chosen).length;
  const bars = (className: string) =>
    Array.from(counts, (count, m) => (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month.
        key={m}
        className={className}
        x={x(m) + gap / 2}
        width={Math.max(0.5, band - gap)}
        y={y(Math.min(count, y.domain()[1]))}
        height={y(0) - y(Math.min(count, y.domain()[1]))}
      />
    ));
  return (
    <ChartFrame
      title="Months"
      summary={`${inChosen} of ${whole(length)} chosen`}
      columns={["Month", "Incidents", "Chosen"]}
      rows={monthRows(firstMonth, counts, span).map((row) => [
        row.month,
        whole(row.count),
        row.chosen ? (row.part ? "In part" : "Yes") : "No",
      ])}
      total={["All months", whole(counts.reduce((a, b) => a + b, 0)), `${chosen} of ${length}`]}
      note="All other filters applied. The chosen months are the ones on the map."
    >
      <div ref={ref} className={styles.plot}>
        <svg width={width} height={HEIGHT} aria-hidden="true">
          <clipPath id={clip}>
            <rect x={x(span.from)} width={Math.max(0, x(span.to) - x(span.from))} y={0} height={HEIGHT} />
          </clipPath>
          <rect
            className={styles.window}
            x={x(span.from)}
            width={Math.max(0, x(span.to) - x(span.from))}
            y={PLOT.top - 4}
            height={y(0) - PLOT.top + 4}
          />
          {y
            .ticks(3)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick}>
                <line className={styles.grid} x1={PLOT.left} x2={width - PLOT.right} y1={y(tick)} y2={y(tick)} />
                <text className={styles.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
                  {whole(tick)}
                </text>
              </g>
            ))}
          {bars(styles.rest)}
          <g clipPath={`url(#${clip})`}>{bars(styles.bar)}</g>
          <MonthAxis firstMonth={firstMonth} length={length} x={x} top={HEIGHT - PLOT.bottom} />
        </svg>
        <MonthBrush
          firstMonth={firstMonth}
          length={length}
          extent={extent}
          dates={dates}
          x={x}
          top={PLOT.top - 4}
          height={y(0) - PLOT.top + 4}
          onPreview={onPreview}
          onChange={onChange}
          onCancel={onCancel}
        />
      </div>
    </ChartFrame>
  );
}

const quarters = ["Jan", "Apr", "Jul", "Oct"];

/** Quarters where they fit, and financial years below, as the partnership reports by them. */
function MonthAxis({
  firstMonth,
  length,
  x,
  top,
}: {
  firstMonth: number;
  length: number;
  x: (m: number) => number;
  top: number;
}) {
  const band = x(1) - x(0);
  const withQuarters = band * 3 > 26;
  return (
    <g>
      {withQuarters &&
        Array.from({ length }, (_, m) => m)
          .filter((m) => (firstMonth + m) % 3 === 0 && m + 2 <= length)
          .map((m) => (
            <text key={m} className={styles.tick} x={x(m)} y={top + 14}>
              {quarters[((firstMonth + m) % 12) / 3]}
            </text>
          ))}
      {financialYears(firstMonth, length).map(({ year, from, to }) => {
        const room = x(to) - x(from);
        return (
          <g key={year}>
            {from > 0 && <line className={styles.yearLine} x1={x(from)} x2={x(from)} y1={top} y2={top + 30} />}
            {room > 34 && (
              <text
                className={styles.tick}
                x={x((from + to) / 2)}
                y={withQuarters ? top + 29 : top + 15}
                textAnchor="middle"
              >
                {financialYearWords(year, room < 52)}
              </text>
            )}
          </g>
        );
      })}
      <line className={styles.base} x1={x(0)} x2={x(length)} y1={top} y2={top} />
    </g>
  );
}
