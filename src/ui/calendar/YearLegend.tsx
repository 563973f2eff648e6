import { dayKinds } from "../../core/calendar/calendar";
import { letters } from "./YearGrid";
import styles from "./YearGrid.module.css";

/** What colours, letters and edges of the days mean. */
export function YearLegend({ hasSchool }: { hasSchool: boolean }) {
  return (
    <ul className={styles.legend} aria-label="What the days look like">
      {dayKinds.map(({ id, label }) => (
        <li key={id}>
          <span aria-hidden className={`${styles.day} ${styles.sample}`} data-kind={id} data-letter={letters[id]}>
            {letters[id] ? "" : "1"}
          </span>
          {id === "closed" ? "Schools closed" : label}
        </li>
      ))}
      <li>
        <span aria-hidden className={`${styles.day} ${styles.sample}`} data-provisional>
          1
        </span>
        Dashed edge: provisional
      </li>
      {hasSchool && (
        <li>
          <span aria-hidden className={`${styles.day} ${styles.sample}`} data-own>
            1
          </span>
          Bar below: the school’s own
        </li>
      )}
    </ul>
  );
}
