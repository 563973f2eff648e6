import { scaleLinear } from "d3-scale";
import { memo, useId } from "react";
import type { DateChoice } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { ChartFrame } from "./ChartFrame";
import { MonthAxis } from "./MonthAxis";
import { MonthBrush } from "./MonthBrush";
import styles from "./MonthChart.module.css";
import { monthRows, sumChosen } from "./month-rows";
import { type Extent, spanOf } from "./months";
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
const PLOT = { left: 34, right: 22, top: 8 };
/** Room below the bars: quarters and years, or years alone. */
const QUARTERS_HEIGHT = 34;
const YEARS_HEIGHT = 20;
/** Three months narrower than this have no room for a name. */
const QUARTER_PIXELS = 26;

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
  const band = x(1) - x(0);
  const withQuarters = band * 3 > QUARTER_PIXELS;
  const bottom = HEIGHT - (withQuarters ? QUARTERS_HEIGHT : YEARS_HEIGHT);
  const y = heights(most, bottom);
  const chosen = Math.ceil(span.to) - Math.floor(span.from);
  const inChosen = monthRows(firstMonth, counts, span).filter((row) => row.chosen).length;
  const bars = { counts, band, most, bottom };
  return (
    <ChartFrame
      title="Months"
      summary={`${inChosen} of ${whole(length)} chosen`}
      columns={["Month", "Incidents", "Chosen"]}
      rows={() =>
        monthRows(firstMonth, counts, span).map((row) => [
          row.month,
          whole(row.count),
          row.chosen ? (row.part ? "In part" : "Yes") : "No",
        ])
      }
      totals={() => [
        // Months chosen in part have no number of their own here.
        ...(monthRows(firstMonth, counts, span).some((row) => row.part)
          ? []
          : [["Chosen", whole(sumChosen(monthRows(firstMonth, counts, span))), `${chosen} of ${length}`]]),
        ["All months", whole(counts.reduce((a, b) => a + b, 0)), ""],
      ]}
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
          <Bars className={styles.rest} {...bars} />
          <g clipPath={`url(#${clip})`}>
            <Bars className={styles.bar} {...bars} />
          </g>
          <MonthAxis firstMonth={firstMonth} length={length} x={x} top={bottom} withQuarters={withQuarters} />
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

const heights = (most: number, bottom: number) => scaleLinear([0, Math.max(1, most)], [bottom, PLOT.top]).nice(3);

interface BarsProps {
  readonly className: string;
  readonly counts: Uint32Array;
  /** Room of a month, pixels. */
  readonly band: number;
  readonly most: number;
  readonly bottom: number;
}

/** Drawn again when the counts change, not when an end of the months is moved. */
const Bars = memo(function Bars({ className, counts, band, most, bottom }: BarsProps) {
  const y = heights(most, bottom);
  const gap = band > 6 ? 2 : band > 3 ? 1 : 0.5;
  return Array.from(counts, (count, m) => {
    const top = y(Math.min(count, y.domain()[1]));
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month.
        key={m}
        className={className}
        x={PLOT.left + m * band + gap / 2}
        width={Math.max(0.5, band - gap)}
        y={top}
        height={bottom - top}
      />
    );
  });
});
