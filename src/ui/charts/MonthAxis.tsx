import styles from "./MonthChart.module.css";
import { financialYears, financialYearWords } from "./months";

const quarters = ["Jan", "Apr", "Jul", "Oct"];

interface Props {
  readonly firstMonth: number;
  readonly length: number;
  readonly x: (position: number) => number;
  readonly top: number;
  readonly withQuarters: boolean;
}

/** Quarters where they fit, and financial years below, as the partnership reports by them. */
export function MonthAxis({ firstMonth, length, x, top, withQuarters }: Props) {
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
