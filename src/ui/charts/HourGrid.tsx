import { memo, useState } from "react";
import type { PublishedHours } from "../../core/disclosure/published";
import { allHoursWords, chosenHoursWords, rangeWords } from "../../core/words/hours-words";
import { tenths } from "../../core/words/numbers";
import { weekdays } from "../../core/words/weekdays";
import { ChartFrame } from "./ChartFrame";
import styles from "./HourGrid.module.css";
import { cellWords, hourCell, hourClasses, hourOfCell, hoursIn, isHourIn, outlineOfHours } from "./hours";
import { type HourStroke, useHourStroke } from "./use-hour-stroke";
import { useHeld } from "./use-width";

interface Props extends HourStroke {
  readonly week: PublishedHours;
  /** Why hours cannot be used with this extract; null when they can. */
  readonly disabled: string | null;
  readonly held: boolean;
}

const clockHours = Array.from({ length: 24 }, (_, hour) => hour);
const padded = (hour: number) => String(hour).padStart(2, "0");

/** Incidents by weekday and hour; a stroke, or arrows and Space, chooses hours. Hours not chosen are dimmed and keep their colour. */
export const HourGrid = memo(function HourGrid({ week, disabled, held, hours, onPreview, onChange, onCancel }: Props) {
  const { counts } = week;
  const [pointed, setPointed] = useState<number | null>(null);
  const most = useHeld(
    counts.reduce((a, b) => Math.max(a, b), 0),
    held,
  );
  const stroke = useHourStroke({ hours, onPreview, onChange, onCancel });
  const classes = hourClasses(counts, Math.max(1, most));
  const onMap = chosenHoursWords(week);
  const incidentsAt = (cell: number) => `${tenths(counts[cell])} ${counts[cell] === 1 ? "incident" : "incidents"}`;
  const isAll = hours === null;
  const isChosen = (weekday: number, hour: number) => hours === null || hours[hourCell(weekday, hour)] === "1";
  /** Sums of a kind of cells, for each weekday and the week. */
  const sumsBy = (isIn: (weekday: number, hour: number) => boolean) => {
    const days = weekdays.map((_, weekday) =>
      clockHours.reduce((sum, hour) => sum + (isIn(weekday, hour) ? counts[hourCell(weekday, hour)] : 0), 0),
    );
    return [...days, days.reduce((a, b) => a + b, 0)].map(tenths);
  };
  const shown = pointed ?? (stroke.focused ? stroke.cell : null);
  return (
    <ChartFrame
      title="Hour and weekday"
      summary={disabled ? "not in this file" : `${hoursIn(hours)} of 168 chosen`}
      columns={["Hour", ...weekdays.map((day) => day.slice(0, 3)), "Week"]}
      rows={() =>
        clockHours.map((hour) => {
          const days = weekdays.map((_, weekday) => counts[hourCell(weekday, hour)]);
          const shownDays = days.map((n, weekday) =>
            isChosen(weekday, hour) && !isAll ? `${tenths(n)} ✓` : tenths(n),
          );
          return [`${padded(hour)}:00`, ...shownDays, tenths(days.reduce((a, b) => a + b, 0))];
        })
      }
      totals={() => [...(isAll ? [] : [["Chosen ✓", ...sumsBy(isChosen)]]), ["All", ...sumsBy(() => true)]]}
      note={["All other filters applied", allHoursWords(week), onMap, rangeWords(week)?.slice(0, -1)]
        .filter((words) => words)
        .join(". ")
        .concat(".")}
    >
      {disabled ? (
        <p className={styles.disabled}>{disabled}</p>
      ) : (
        <>
          <div className={styles.frame}>
            <table
              className={styles.grid}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells can be chosen.
              role="grid"
              aria-label="Hours of the week. Arrows move, Space chooses, Shift with arrows extends."
              aria-multiselectable="true"
              ref={stroke.ref}
              {...stroke.gridProps}
              onPointerLeave={() => setPointed(null)}
            >
              <tbody>
                {weekdays.map((day, weekday) => (
                  <tr key={day}>
                    <th scope="row" className={styles.day}>
                      {day.slice(0, 3)}
                    </th>
                    {clockHours.map((hour) => {
                      const cell = hourCell(weekday, hour);
                      const isIn = isHourIn(hours, cell);
                      return (
                        <td
                          key={hour}
                          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells can be chosen.
                          role="gridcell"
                          aria-selected={isIn}
                          aria-label={`${cellWords(cell)}, ${incidentsAt(cell)}`}
                          tabIndex={cell === stroke.cell ? 0 : -1}
                          data-cell={cell}
                          data-class={classes[cell]}
                          data-in={isIn || undefined}
                          className={styles.cell}
                          onPointerEnter={() => setPointed(cell)}
                        />
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
            <svg className={styles.outline} viewBox="0 0 24 7" preserveAspectRatio="none" aria-hidden="true">
              <path d={outlineOfHours(hours)} vectorEffect="non-scaling-stroke" />
            </svg>
          </div>
          <div className={styles.axis} aria-hidden="true">
            {[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => (
              <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
                {padded(hour)}
              </span>
            ))}
          </div>
          <p className={styles.note}>
            {/* Behind the words of an hour the sums keep their room: the week must not move under a pointer. */}
            <span className={shown === null ? undefined : styles.behind}>{onMap ?? allHoursWords(week)}</span>
            {shown !== null && (
              <span className={styles.over}>
                {`${weekdays[Math.floor(shown / 24)]} ${padded(hourOfCell(shown))}:00–${padded(hourOfCell(shown))}:59: ${incidentsAt(shown)}`}
              </span>
            )}
          </p>
        </>
      )}
    </ChartFrame>
  );
});
