import { ChevronLeft, ChevronRight, Lock, TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import type { PublishedHoliday, PublishedRotaView } from "../../core/disclosure/published-rota";
import { many, periodWords } from "../../core/words/numbers";
import { lockAll, rotaHeldStill, useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { IconButton } from "../kit/IconButton";
import { Segmented } from "../kit/Segmented";
import styles from "./Rota.module.css";
import { RotaTable } from "./RotaTable";
import { sessionWords, weeksOf } from "./rota-weeks";
import { teamChangeWords } from "./team-changes";
import { useAskedTime } from "./use-asked-time";

type Rows = "zones" | "teams";

/** Who is where, a week at a time: sessions by zone or by team, and what any of them breaks. */
export function RotaPanel() {
  const rota = useRota((state) => state.rota);
  const shown = useRota(rotaHeldStill);
  if (!rota?.holiday || !shown || shown.sessions.length + shown.cells.length === 0) return null;
  return <Weeks holiday={rota.holiday} view={shown} teams={rota.teams} />;
}

function Weeks({ holiday, view, teams }: { holiday: PublishedHoliday; view: PublishedRotaView; teams: number }) {
  const [rows, setRows] = useState<Rows>("zones");
  const [asked, setWeek] = useState(0);
  const weeks = weeksOf(holiday);
  // Another holiday may be shorter than the one in which this week was chosen.
  const week = Math.min(asked, weeks.length - 1);
  const dates = weeks[week];
  const goToWeekOf = (date: string) =>
    setWeek(
      Math.max(
        0,
        weeks.findIndex((days) => days.includes(date)),
      ),
    );
  const panel = useRef<HTMLElement>(null);
  useAskedTime(panel, {
    view,
    holiday,
    dates,
    onShow: (date) => {
      setRows("zones");
      goToWeekOf(date);
    },
  });
  return (
    <section ref={panel} className={styles.panel} aria-labelledby="rota-heading">
      <header className={styles.top}>
        <h3 id="rota-heading" className={styles.heading} aria-live="polite">
          Rota, week {week + 1} of {weeks.length} <span>{periodWords(dates[0], dates[6], false)}</span>
        </h3>
        <KeepAll view={view} />
        <Segmented
          label="Rows of the rota"
          options={[
            { id: "zones", label: "Zones" },
            { id: "teams", label: "Teams" },
          ]}
          value={rows}
          onChange={setRows}
        />
        <span className={styles.steps}>
          <IconButton
            small
            label="The week before"
            icon={<ChevronLeft aria-hidden size={18} />}
            isDisabled={week === 0}
            onPress={() => setWeek(week - 1)}
          />
          <IconButton
            small
            label="The week after"
            icon={<ChevronRight aria-hidden size={18} />}
            isDisabled={week === weeks.length - 1}
            onPress={() => setWeek(week + 1)}
          />
        </span>
      </header>
      <Conflicts view={view} onShow={goToWeekOf} />
      <RotaTable view={view} holiday={holiday} dates={dates} rows={rows} teams={teams} onWeekOf={goToWeekOf} />
      <MoveStatus />
    </section>
  );
}

/** A rota that a person has settled on should not be dealt anew when one session is moved. */
function KeepAll({ view }: { view: PublishedRotaView }) {
  const locked = useStudyStore((state) => state.study.outreach.locked.length);
  const isKept = view.sessions.length > 0 && view.sessions.every((session) => session.locked);
  if (isKept && locked > 0) return <span className={styles.kept}>all kept</span>;
  return (
    <Button small icon={<Lock aria-hidden size={14} />} onPress={lockAll}>
      Keep all
    </Button>
  );
}

/** Each rule that the sessions break, in a sentence, with the way to it. */
function Conflicts({ view, onShow }: { view: PublishedRotaView; onShow: (date: string) => void }) {
  if (view.conflicts.length === 0) return null;
  return (
    <div className={styles.conflicts} role="status">
      <TriangleAlert aria-hidden size={16} />
      <div>
        <strong>{many(view.conflicts.length, "conflict")}.</strong>
        <ul>
          {view.conflicts.map(({ words, sessions }) => (
            <li key={words}>
              {words}{" "}
              {sessions.length > 0 && (
                <button type="button" className={styles.show} onClick={() => onShow(view.sessions[sessions[0]].date)}>
                  Show
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** How the table is worked, and while a session moves where it is held and what that breaks. Its room is always there. */
function MoveStatus() {
  const move = useRota((state) => state.move);
  const zones = useStudyStore((state) => state.study.zones);
  const minutes = useStudyStore((state) => state.study.outreach.periodMinutes);
  const { teamsBefore, rota, isPlanning } = useRota();
  const changes = teamsBefore && rota && !isPlanning ? teamChangeWords(teamsBefore, rota.sessions) : null;
  if ((!move || move.ended) && changes)
    return (
      <p className={styles.status} role="status">
        {changes}
      </p>
    );
  if (!move || move.ended)
    return (
      <p className={styles.status}>
        Arrows go from cell to cell; Shift and arrows move a session by a day or to other hours; Enter opens what can be
        done. Or drag a session.
      </p>
    );
  const { to, view } = move;
  const zoneName = zones.find(({ id }) => id === to.zoneId)?.name ?? "";
  const broken = view?.conflicts.map(({ words }) => words) ?? [];
  return (
    <p className={styles.status} role="status" data-conflict={broken.length > 0 || undefined}>
      To {sessionWords({ zoneName, date: to.date, from: to.from, to: to.from + minutes })}.
      {broken.length > 0 && ` Conflict: ${broken.join(" ")}`}
    </p>
  );
}
