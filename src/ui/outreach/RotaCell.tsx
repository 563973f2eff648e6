import { Lock, TriangleAlert } from "lucide-react";
import type { PointerEvent } from "react";
import type { PublishedSession } from "../../core/disclosure/published-rota";
import { letterOf } from "../../core/kit/letters";
import { useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { VisuallyHidden } from "../kit/VisuallyHidden";
import { briefSpan } from "./clock";
import styles from "./Rota.module.css";
import type { Spot } from "./RotaMenu";
import { dayWords, keyOf, sessionWords } from "./rota-weeks";

interface Props {
  readonly rowName: string;
  /** Null in a row of a team. */
  readonly zoneId: string | null;
  readonly date: string;
  /** Within the holiday. */
  readonly isOpen: boolean;
  readonly sessions: readonly PublishedSession[];
  /** What a session breaks, in words. */
  readonly conflicts: ReadonlyMap<PublishedSession, string>;
  readonly showsZone: boolean;
  readonly onOpen: (spot: Spot) => void;
  readonly onPointerDown: (event: PointerEvent, session: PublishedSession) => void;
}

/** One row on one day. What is in it can be reached by arrows; exactly one thing of the table is in the tab order (see `useRotaKeys`). */
export function RotaCell(props: Props) {
  const { rowName, zoneId, date, isOpen, sessions, conflicts, showsZone, onOpen, onPointerDown } = props;
  const { zones, outreach } = useStudyStore((state) => state.study);
  const isTarget = useRota(
    ({ move }) => move?.by === "hand" && !move.ended && move.to.date === date && move.to.zoneId === zoneId,
  );
  if (!isOpen)
    return (
      <td data-out>
        <VisuallyHidden>not in the holiday</VisuallyHidden>
      </td>
    );
  const isClosed = outreach.closed.some((day) => day.date === date && (day.zoneId === null || day.zoneId === zoneId));
  if (sessions.length === 0)
    return (
      <td data-zone={zoneId ?? undefined} data-date={date} data-target={isTarget || undefined}>
        {zoneId === null ? (
          <span className={styles.none}>–</span>
        ) : (
          <button
            type="button"
            data-item
            tabIndex={-1}
            className={styles.empty}
            aria-haspopup="menu"
            aria-label={`${rowName}, ${dayWords(date)}: ${isClosed ? "closed" : "no session"}`}
            onClick={(event) => onOpen({ anchor: event.currentTarget, zoneId, date, session: null })}
          >
            {isClosed ? "closed" : "–"}
          </button>
        )}
      </td>
    );
  return (
    <td data-zone={zoneId ?? undefined} data-date={date} data-target={isTarget || undefined}>
      {sessions.map((session, i) => {
        const conflict = conflicts.get(session);
        const letter = letterOf(zones.findIndex(({ id }) => id === session.zoneId));
        return (
          <button
            // Two sessions may stand in the same place: a conflict to be shown, not one of keys.
            key={`${keyOf(session)} ${sessions.slice(0, i).filter((other) => other.from === session.from).length}`}
            type="button"
            data-item
            data-session={keyOf(session)}
            tabIndex={-1}
            className={styles.session}
            data-suggested={!session.locked || undefined}
            data-conflict={conflict !== undefined || undefined}
            aria-haspopup="menu"
            onPointerDown={(event) => onPointerDown(event, session)}
            onClick={(event) =>
              onOpen({ anchor: event.currentTarget, zoneId: session.zoneId, date: session.date, session })
            }
          >
            <VisuallyHidden>
              {`${sessionWords(session)}, team ${session.team}, ${session.locked ? "kept" : "suggested"}${conflict ? `. Conflict: ${conflict}` : ""}`}
            </VisuallyHidden>
            <span className={styles.hours} aria-hidden>
              {briefSpan(session.from, session.to)}
            </span>
            <span aria-hidden>{showsZone ? letter : `T${session.team}`}</span>
            {conflict !== undefined && <TriangleAlert aria-hidden size={12} />}
            {session.locked && conflict === undefined && <Lock aria-hidden size={11} />}
          </button>
        );
      })}
    </td>
  );
}
