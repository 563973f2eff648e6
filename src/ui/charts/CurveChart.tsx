import { scaleLinear } from "d3-scale";
import styles from "./CurveChart.module.css";
import { useWidth } from "./use-width";

const HEIGHT = 112;
const PLOT = { left: 34, right: 14, top: 8, bottom: 24 };

interface Point {
  readonly x: number;
  /** `NaN` where it is not known. */
  readonly y: number;
}

interface Props {
  /** What a screen reader is told of the picture; the numbers are in the table of the frame. */
  readonly label: string;
  readonly points: readonly Point[];
  /** Where things stand: a large dot. */
  readonly now: number | null;
  /** A dashed line to compare with. */
  readonly other?: readonly Point[];
  readonly most: number;
  readonly tickWords: (x: number) => string;
  /** What is drawn against what, above the picture. */
  readonly caption?: string;
}

/** How much comes of how many: a line with a dot for each whole number that was worked out. Belongs into a `ChartFrame`. */
export function CurveChart({ label, points, now, other = [], most, tickWords, caption }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(300);
  const known = points.filter(({ y }) => !Number.isNaN(y));
  const x = scaleLinear([0, Math.max(1, ...points.map((point) => point.x))], [PLOT.left, width - PLOT.right]);
  const y = scaleLinear([0, Math.max(1, most)], [HEIGHT - PLOT.bottom, PLOT.top]);
  const path = (line: readonly Point[]) =>
    line
      .filter((point) => !Number.isNaN(point.y))
      .map((point, i) => `${i === 0 ? "M" : "L"}${x(point.x)} ${y(point.y)}`)
      .join("");
  return (
    <div ref={ref} className={styles.plot}>
      {caption && <p className={styles.caption}>{caption}</p>}
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        {y.ticks(2).map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={PLOT.left} x2={width - PLOT.right} y1={y(tick)} y2={y(tick)} />
            <text className={styles.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <path className={styles.other} d={path(other)} />
        <path className={styles.line} d={path(known)} />
        {known.map((point) => (
          <circle
            key={point.x}
            className={styles.dot}
            cx={x(point.x)}
            cy={y(point.y)}
            r={point.x === now ? 5 : known.length > 20 ? 1 : 2}
          />
        ))}
        {x
          .ticks(6)
          .filter(Number.isInteger)
          .map((tick) => (
            <text key={tick} className={styles.tick} x={x(tick)} y={HEIGHT - 8} textAnchor="middle">
              {tickWords(tick)}
            </text>
          ))}
      </svg>
    </div>
  );
}
