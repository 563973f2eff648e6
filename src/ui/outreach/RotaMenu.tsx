import { CalendarOff, CalendarPlus, Lock, LockOpen, MoveRight, Trash2 } from "lucide-react";
import type { PublishedRotaView, PublishedSession } from "../../core/disclosure/published-rota";
import { periodsOf, type SessionChoice, withClosed, withoutSessionRule } from "../../core/study/outreach-plan";
import { addSession, freeSession, isSameSession, lockSession, removeSession } from "../../store/rota";
import { change, useStudyStore } from "../../store/study-store";
import { MenuAt, type MenuProps } from "../kit/Menu";
import { span } from "./clock";
import { choiceOf, dayWords, sessionWords } from "./rota-weeks";

/** Where in the rota something is to be done: on a session, or in a cell without one. */
export interface Spot {
  readonly anchor: HTMLElement;
  readonly zoneId: string;
  readonly date: string;
  readonly session: PublishedSession | null;
}

interface Props {
  readonly spot: Spot;
  readonly view: PublishedRotaView;
  readonly teams: number;
  readonly onMove: (session: PublishedSession) => void;
  readonly onClose: () => void;
}

/** What can be done in a cell of the rota: add, move, keep, take away, close the day. Everything that dragging can do, and more. */
export function RotaMenu({ spot, view, teams, onMove, onClose }: Props) {
  const items = useItems(spot, view, teams, onMove);
  const { session } = spot;
  return (
    <MenuAt
      anchor={spot.anchor}
      label={session ? sessionWords(session) : dayWords(spot.date)}
      items={items}
      onClose={onClose}
    />
  );
}

function useItems(spot: Spot, view: PublishedRotaView, teams: number, onMove: Props["onMove"]): MenuProps["items"] {
  const { zones, outreach } = useStudyStore((state) => state.study);
  const { zoneId, date, session } = spot;
  const zoneName = zones.find(({ id }) => id === zoneId)?.name ?? "";
  const isClosed = outreach.closed.some((day) => day.date === date && day.zoneId === zoneId);
  const free = Array.from({ length: periodsOf(outreach) }, (_, i): SessionChoice => {
    return { zoneId, date, from: outreach.from + i * outreach.periodMinutes };
  }).filter((choice) => !view.sessions.some((other) => isSameSession(other, choice)));
  const named = (choice: SessionChoice) =>
    sessionWords({ zoneName, date, from: choice.from, to: choice.from + outreach.periodMinutes });
  const isRuledOut = (choice: SessionChoice) => outreach.forbidden.some((other) => isSameSession(other, choice));
  return [
    ...(session ? sessionItems(session, onMove) : []),
    ...free.map((choice) => ({
      id: `add ${choice.from}`,
      label: `Add ${span(choice.from, choice.from + outreach.periodMinutes)}`,
      note: isRuledOut(choice) ? "It was ruled out before" : undefined,
      icon: <CalendarPlus aria-hidden size={16} />,
      onAction: () => addSession(`Add ${named(choice)}`, choice, teams),
    })),
    ...free.filter(isRuledOut).map((choice) => ({
      id: `allow ${choice.from}`,
      label: `Let ${span(choice.from, choice.from + outreach.periodMinutes)} be planned again`,
      icon: <LockOpen aria-hidden size={16} />,
      onAction: () => change(`Allow ${named(choice)}`, (study) => withoutSessionRule(study, choice)),
    })),
    {
      id: "close",
      label: isClosed ? `Open ${zoneName} on this day` : `Close ${zoneName} on this day`,
      note: isClosed ? undefined : "No session is planned there then",
      icon: <CalendarOff aria-hidden size={16} />,
      onAction: () =>
        change(`${isClosed ? "Open" : "Close"} ${zoneName} on ${dayWords(date)}`, (study) =>
          withClosed(study, { zoneId, date }, !isClosed),
        ),
    },
  ];
}

function sessionItems(session: PublishedSession, onMove: Props["onMove"]): MenuProps["items"] {
  const name = sessionWords(session);
  const choice = choiceOf(session);
  return [
    {
      id: "move",
      label: "Move it to another day or time",
      note: "Or drag it, or Shift and arrows",
      icon: <MoveRight aria-hidden size={16} />,
      onAction: () => onMove(session),
    },
    session.locked
      ? {
          id: "free",
          label: "Let it be planned again",
          icon: <LockOpen aria-hidden size={16} />,
          onAction: () => freeSession(`Let ${name} be planned`, choice),
        }
      : {
          id: "lock",
          label: "Keep it here",
          note: "The others are planned around it",
          icon: <Lock aria-hidden size={16} />,
          onAction: () => lockSession(`Keep ${name}`, { ...choice, team: session.team }),
        },
    {
      id: "delete",
      label: "Delete it",
      note: "No session here until you allow it again",
      icon: <Trash2 aria-hidden size={16} />,
      onAction: () => removeSession(`Delete ${name}`, choice),
    },
  ];
}
