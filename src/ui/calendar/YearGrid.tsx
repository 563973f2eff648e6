import { type Calendar, type DayKind, dayKinds, kindsOfDays } from "../../core/calendar/calendar";
import { dateOfDay } from "../../core/calendar/days";
import { many, monthWords } from "../../core/words/numbers";
import { weekdays } from "../../core/words/weekdays";
import { firstDayOfYear, lastDayOfYear, longDate, monthsOf, ownDays } from "./school-year";
import { type DayRun, useDayRun } from "./use-day-run";
import styles from "./YearGrid.module.css";

/** What stands beside the number of a day, so that no kind is told by its colour alone; the name of the cell says it in words. */
export const letters: Readonly<Partial<Record<DayKind, string>>> = {
  holiday: "H",
  inset: "I",
  "bank-holiday": "B",
  closed: "C",
  unknown: "?",
};

interface Props {
  readonly calendar: Calendar;
  readonly year: number;
  readonly schoolId: string | null;
  readonly run: DayRun | null;
  readonly onRun: (run: DayRun | null) => void;
  readonly onEnter: () => void;
}

const twoLetters = weekdays.map((day) => day.slice(0, 2));

/** September to August, one kind a day. Arrows move by day, Space begins a run, Shift with arrows extends it, Enter goes on to the form. */
export function YearGrid({ calendar, year, schoolId, run, onRun, onEnter }: Props) {
  const [first, last] = [firstDayOfYear(year), lastDayOfYear(year)];
  const { kind, provisional } = kindsOfDays(calendar, first, last, schoolId);
  const own = schoolId === null ? new Set<number>() : ownDays(calendar, schoolId, first, last);
  const { ref, day: tabDay, gridProps } = useDayRun({ first, last, run, onRun, onEnter });
  const [from, to] = run ? [Math.min(run.anchor, run.to), Math.max(run.anchor, run.to)] : [1, 0];

  const cell = (day: number) => {
    const { id, label } = dayKinds[kind[day - first]];
    const isProvisional = provisional[day - first] === 1;
    const isChosen = day >= from && day <= to;
    const words = [
      longDate(day),
      id === "closed" ? "Schools closed" : label,
      isProvisional && "provisional",
      own.has(day) && "this school’s own",
    ];
    return (
      <td
        key={day}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells can be chosen.
        role="gridcell"
        aria-selected={isChosen}
        aria-label={words.filter(Boolean).join(", ")}
        tabIndex={day === tabDay ? 0 : -1}
        data-day={day}
        data-kind={id}
        data-letter={letters[id]}
        data-provisional={isProvisional || undefined}
        data-own={own.has(day) || undefined}
        data-chosen={isChosen || undefined}
        className={styles.day}
      >
        {dateOfDay(day).day}
      </td>
    );
  };

  return (
    <div ref={ref} className={styles.year} {...gridProps}>
      {monthsOf(year).map(({ month, weeks }) => (
        <table
          key={month}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells can be chosen.
          role="grid"
          aria-multiselectable="true"
          aria-label={`${monthWords(month)}, ${schoolDays(kind, weeks, first)}`}
          className={styles.month}
        >
          <caption className={styles.caption}>
            {monthWords(month)} <span>{schoolDays(kind, weeks, first)}</span>
          </caption>
          <thead>
            <tr>
              {twoLetters.map((weekday) => (
                <th key={weekday} scope="col">
                  {weekday}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {/* biome-ignore lint/suspicious/noArrayIndexKey: an empty place of a week has nothing but its weekday. */}
                {week.map((day, i) => (day === null ? <td key={`empty-${i}`} /> : cell(day)))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function schoolDays(kind: Uint8Array, weeks: readonly (readonly (number | null)[])[], first: number): string {
  const days = weeks.flat().filter((day) => day !== null && dayKinds[kind[day - first]].id === "school").length;
  return many(days, "school day");
}
