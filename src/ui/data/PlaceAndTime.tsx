import type { Published } from "../../core/disclosure/published";
import type { LoadReport } from "../../core/ingest/report";
import { many, percent, whole } from "../../core/words/numbers";
import { HOUR_IN_RANGE, HOUR_KNOWN } from "../../core/words/quality-words";
import { Panel } from "../kit/Panel";
import styles from "./Report.module.css";

interface ShareProps {
  readonly title: string;
  readonly part: number;
  readonly all: number;
  readonly has: string;
  readonly lines: readonly (readonly [label: string, rows: number])[];
  readonly children: React.ReactNode;
}

function SharePanel({ title, part, all, has, lines, children }: ShareProps) {
  return (
    <Panel label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.big}>
        <strong>{whole(part)}</strong> of {whole(all)} {has} ({percent(all > 0 ? part / all : Number.NaN)})
      </p>
      <div className={styles.bar} aria-hidden>
        {part > 0 && <span className={styles.yes} style={{ flexGrow: part }} />}
        {all > part && <span className={styles.no} style={{ flexGrow: all - part }} />}
      </div>
      <dl className={styles.lines}>
        {lines.map(([label, rows]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{whole(rows)}</dd>
          </div>
        ))}
      </dl>
      {children}
    </Panel>
  );
}

/** How many incidents can be mapped, and how many events they are. */
export function PlacePanel({ report, view }: { report: LoadReport; view: Published | null }) {
  const { accepted, located, events } = report;
  return (
    <SharePanel
      title="Place"
      part={located}
      all={accepted}
      has="have a place"
      lines={[
        ["With coordinates", located],
        ["Without a place", accepted - located],
      ]}
    >
      {report.projectedBy && (
        <p className={styles.words}>
          Places were worked out by “{report.projectedBy}”, to about a centimetre where that file reaches.
        </p>
      )}
      <p className={styles.words}>Those without a place count in the totals, never on the map.</p>
      {view && view.sums.outside > 0 && (
        <p className={styles.words}>
          In the present view {many(view.sums.outside, "incident lies", "incidents lie")} outside the{" "}
          {view.area ? "study area" : "hexes"}.
        </p>
      )}
      <p className={styles.words}>
        The {many(accepted, "row")} tell of {many(events, "event")}: several rows about one event count once in tests
        against chance.
      </p>
    </SharePanel>
  );
}

/** How many incidents have a time, and of how many the hour is known. */
export function TimePanel({ report }: { report: LoadReport }) {
  const { accepted, withTime, spread } = report;
  return (
    <SharePanel
      title="Time"
      part={withTime}
      all={accepted}
      has="have a time"
      lines={[
        [HOUR_KNOWN, withTime - spread],
        ...(spread > 0 ? [[HOUR_IN_RANGE, spread] as const] : []),
        ["Date or month only", accepted - withTime],
      ]}
    >
      <p className={styles.words}>
        Those without a time count in days and months. Choosing hours leaves them out, and the page says how many.
      </p>
      {spread > 0 && (
        <p className={styles.words}>
          The chart of hours spreads {many(spread, "range")} evenly over {spread === 1 ? "its" : "their"} hours.
          Choosing hours counts a range, whole, where at least half of it lies in them; its day is the first.
        </p>
      )}
    </SharePanel>
  );
}
