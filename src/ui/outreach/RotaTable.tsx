import { useMemo, useRef, useState } from "react";
import type { PublishedHoliday, PublishedRotaView, PublishedSession } from "../../core/disclosure/published-rota";
import { many, whole } from "../../core/words/numbers";
import { useStudyStore } from "../../store/study-store";
import { VisuallyHidden } from "../kit/VisuallyHidden";
import { MoveDialog } from "./MoveDialog";
import styles from "./Rota.module.css";
import { RotaCell } from "./RotaCell";
import { RotaMenu, type Spot } from "./RotaMenu";
import { dayHeading, isWithin } from "./rota-weeks";
import { useDragSession } from "./use-drag-session";
import { useRotaKeys } from "./use-rota-keys";
import { ZoneTag } from "./ZoneTag";

interface Props {
  readonly view: PublishedRotaView;
  readonly holiday: PublishedHoliday;
  readonly dates: readonly string[];
  readonly rows: "zones" | "teams";
  readonly teams: number;
  /** Goes to the week of a date. */
  readonly onWeekOf: (date: string) => void;
}

/** A row: a zone or a team, and the sessions of this week that are its. */
interface Row {
  readonly id: string;
  readonly name: string;
  /** The letter's place among the zones; null for a team. */
  readonly at: number | null;
  readonly sessions: readonly PublishedSession[];
}

/** One week: rows by days, each session a button. Arrows go from cell to cell, Shift and arrows move a session, Enter opens what can be done. */
export function RotaTable({ view, holiday, dates, rows: by, teams, onWeekOf }: Props) {
  const rows = useRows(view, dates, by, teams);
  const table = useRef<HTMLTableElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [moving, setMoving] = useState<PublishedSession | null>(null);
  const keys = useRotaKeys(table, holiday, onWeekOf);
  const drag = useDragSession(holiday);
  const conflicted = useMemo(
    () => new Map(view.conflicts.flatMap(({ words, sessions }) => sessions.map((i) => [view.sessions[i], words]))),
    [view],
  );
  const inWeek = view.sessions.filter(({ date }) => dates.includes(date));
  const hoursOf = (sessions: readonly PublishedSession[]) =>
    sessions.reduce((sum, { from, to, people }) => sum + (people.length * (to - from)) / 60, 0);
  return (
    <div className={styles.scroller}>
      <table ref={table} className={styles.table} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
        <caption>
          <VisuallyHidden>Sessions of the week by {by === "zones" ? "zone" : "team"} and day</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{by === "zones" ? "Zone" : "Team"}</th>
            {dates.map((date, i) => (
              <th key={date} scope="col" data-out={!isWithin(holiday, date) || undefined}>
                {dayHeading(date, i === 0)}
              </th>
            ))}
            <th scope="col">Hours</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className={styles.name}>
                  {row.at !== null && <ZoneTag at={row.at} />} {row.name}
                </span>
              </th>
              {dates.map((date) => (
                <RotaCell
                  key={date}
                  rowName={row.name}
                  zoneId={by === "zones" ? row.id : null}
                  date={date}
                  isOpen={isWithin(holiday, date)}
                  sessions={row.sessions.filter((session) => session.date === date)}
                  conflicts={conflicted}
                  showsZone={by === "teams"}
                  onOpen={setSpot}
                  onPointerDown={drag}
                />
              ))}
              <td>{whole(hoursOf(row.sessions))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Sessions</th>
            {dates.map((date) => (
              <td key={date}>{inWeek.filter((session) => session.date === date).length}</td>
            ))}
            <td>
              <span title={many(inWeek.length, "session")}>{whole(hoursOf(inWeek))}</span>
            </td>
          </tr>
        </tfoot>
      </table>
      {spot && <RotaMenu spot={spot} view={view} teams={teams} onMove={setMoving} onClose={() => setSpot(null)} />}
      {moving && <MoveDialog session={moving} holiday={holiday} onClose={() => setMoving(null)} />}
    </div>
  );
}

/** Zones of the rota in the order of the study, or teams by number. */
function useRows(view: PublishedRotaView, dates: readonly string[], by: Props["rows"], teams: number): readonly Row[] {
  const { zones, outreach } = useStudyStore((state) => state.study);
  return useMemo(() => {
    const inWeek = view.sessions
      .filter(({ date }) => dates.includes(date))
      .sort((a, b) => a.from - b.from || a.team - b.team);
    if (by === "teams") {
      const most = inWeek.reduce((max, { team }) => Math.max(max, team), teams);
      return Array.from({ length: most }, (_, i) => ({
        id: `team ${i + 1}`,
        name: `Team ${i + 1}`,
        at: null,
        sessions: inWeek.filter(({ team }) => team === i + 1),
      }));
    }
    return zones.flatMap(({ id, name }, at) =>
      outreach.zoneIds === null || outreach.zoneIds.includes(id)
        ? [{ id, name, at, sessions: inWeek.filter(({ zoneId }) => zoneId === id) }]
        : [],
    );
  }, [view, dates, by, teams, zones, outreach.zoneIds]);
}
