import { useState } from "react";
import { dayOfIso, isoOfDay } from "../../core/calendar/days";
import type { PublishedHoliday, PublishedSession } from "../../core/disclosure/published-rota";
import { periodsOf } from "../../core/study/outreach-plan";
import { cancelSessionMove, holdSession, isHeldOnAnother, rotaShown, useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Notice } from "../kit/Notice";
import { Select } from "../kit/Select";
import { span } from "./clock";
import styles from "./Outreach.module.css";
import { choiceOf, dayWords, sessionWords } from "./rota-weeks";
import { letGo, TAKEN } from "./use-rota-keys";

interface Props {
  readonly session: PublishedSession;
  readonly holiday: PublishedHoliday;
  readonly onClose: () => void;
}

/** Moves a session by a form: zone, day and hours. What the move would break is said before it is made, and does not prevent it; only a place where a session is already is refused. Its room is always there: the button must not move from under a hand. */
export function MoveDialog({ session, holiday, onClose }: Props) {
  const { zones, outreach } = useStudyStore((state) => state.study);
  const [from] = useState(() => choiceOf(session));
  const [to, setTo] = useState(from);
  const move = useRota((state) => state.move);
  const conflicts = (move && rotaShown({ rota: null, broken: null, move })?.conflicts) ?? [];
  const isTaken = move !== null && isHeldOnAnother();
  const first = dayOfIso(holiday.from);
  const days = Array.from({ length: dayOfIso(holiday.to) - first + 1 }, (_, i) => isoOfDay(first + i));
  const set = (part: Partial<typeof to>) => {
    const next = { ...to, ...part };
    setTo(next);
    holdSession(from, next, "keys");
  };
  const close = () => {
    cancelSessionMove();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Move a session"
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={isTaken}
            onPress={() => {
              letGo();
              onClose();
            }}
          >
            Move it
          </Button>
        </>
      }
    >
      <div className={styles.rules}>
        <p>{sessionWords(session)}.</p>
        <Select
          label="Zone"
          options={zones.map(({ id, name }) => ({ id, label: name }))}
          value={to.zoneId}
          onChange={(zoneId) => set({ zoneId })}
        />
        <Select
          label="Day"
          options={days.map((date) => ({ id: date, label: dayWords(date) }))}
          value={to.date}
          onChange={(date) => set({ date })}
        />
        <Select
          label="Hours"
          options={Array.from({ length: periodsOf(outreach) }, (_, i) => {
            const begin = outreach.from + i * outreach.periodMinutes;
            return { id: `${begin}`, label: span(begin, begin + outreach.periodMinutes) };
          })}
          value={`${to.from}`}
          onChange={(begin) => set({ from: Number(begin) })}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={styles.breaks} tabIndex={0} aria-label="What the move breaks">
          {isTaken ? (
            <Notice
              tone="bad"
              role="alert"
            >{`${sessionWords({ ...session, ...to, to: to.from + outreach.periodMinutes, zoneName: zones.find(({ id }) => id === to.zoneId)?.name ?? "" })}: ${TAKEN}`}</Notice>
          ) : conflicts.length > 0 ? (
            <Notice tone="warn" role="status">
              {conflicts.map(({ words }) => (
                <p key={words}>{words}</p>
              ))}
            </Notice>
          ) : (
            <p className={styles.small}>What the move would break is said here.</p>
          )}
        </section>
      </div>
    </Dialog>
  );
}
