import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import type { PublishedHoliday } from "../../core/disclosure/published-rota";
import type { SessionChoice } from "../../core/study/outreach-plan";
import { cancelSessionMove, endSessionMove, holdSession, isHeldOnAnother, rotaShown, useRota } from "../../store/rota";
import { setSession } from "../../store/session-store";
import { currentStudy } from "../../store/study-store";
import { choiceOf, daysLater, isWithin, keyOf, sessionWords } from "./rota-weeks";

/** So long after the last press a moved session is let go, and the others are planned around it. */
const PAUSE_MS = 900;

const items = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>("[data-item]")];

/**
 * One tab stop for the whole rota. Arrows go from cell to cell; with Shift they move the session that has the focus, by a day or by its
 * length, and Escape puts it back. A session that comes to stand in another cell keeps the focus.
 */
export function useRotaKeys(
  table: RefObject<HTMLTableElement | null>,
  holiday: PublishedHoliday,
  onWeekOf: (date: string) => void,
) {
  const last = useRef<{ readonly session: string | null; readonly row: number; readonly column: number } | null>(null);
  const timer = useRef(0);

  useLayoutEffect(() => {
    if (!table.current) return;
    const all = items(table.current);
    const { activeElement } = document;
    const held = last.current;
    const again =
      held &&
      ((held.session && all.find(({ dataset }) => dataset.session === held.session)) ||
        all.find((item) => isAt(item, held.row, held.column)));
    const stop = again || all[0];
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
    // What had the focus was taken out of the page: it is somewhere else now, or gone.
    const isLost = activeElement === null || activeElement === document.body;
    const isOther =
      held?.session !== null &&
      table.current.contains(activeElement) &&
      (activeElement as HTMLElement).dataset.session !== held?.session;
    if (held && again && again !== activeElement && (isLost || isOther)) again.focus();
  });

  const onFocus = (event: FocusEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
    const cell = item?.closest("td");
    if (!item || !cell || !table.current) return;
    last.current = {
      session: item.dataset.session ?? null,
      row: (cell.parentElement as HTMLTableRowElement).rowIndex,
      column: cell.cellIndex,
    };
    for (const other of items(table.current)) other.tabIndex = other === item ? 0 : -1;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-item]");
    if (!item || !table.current) return;
    if (event.key === "Escape") {
      clearTimeout(timer.current);
      cancelSessionMove();
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    if (!event.shiftKey) {
      goFrom(table.current, item, step);
      return;
    }
    const to = item.dataset.session ? stepped(item.dataset.session, holiday, step) : null;
    if (!to) return;
    last.current = { row: 0, column: 0, ...last.current, session: keyOf(to) };
    onWeekOf(to.date);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(letGo, PAUSE_MS);
  };
  return { onKeyDown, onFocus };
}

type Step = readonly [days: number, periods: number];
const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves the session with this key; null where the holiday or the day ends. */
function stepped(key: string, holiday: PublishedHoliday, [days, periods]: Step): SessionChoice | null {
  const { move, rota, broken } = useRota.getState();
  const view = rotaShown({ rota, move, broken });
  const session = view?.sessions.find((one) => keyOf(one) === key);
  // Under quick presses what is shown may be a press behind what is held.
  const at = move && !move.ended ? move.to : session ? choiceOf(session) : null;
  if (!at) return null;
  const { outreach } = currentStudy();
  const to = {
    ...at,
    date: daysLater(at.date, days),
    from: at.from + periods * outreach.periodMinutes,
  };
  if (!isWithin(holiday, to.date) || to.from < outreach.from || to.from + outreach.periodMinutes > outreach.to)
    return null;
  holdSession(at, to, "keys");
  return to;
}

/** Why a session cannot be put where another is. */
export const TAKEN = "there is a session already. Choose another time, or move or delete that one first.";

/** Lets a moved session go where it is held, as a named step; where another session is already, it goes back and that is said. */
export function letGo(): void {
  const { move } = useRota.getState();
  if (!move) return;
  const { zones, outreach } = currentStudy();
  const zoneName = zones.find(({ id }) => id === move.to.zoneId)?.name ?? "a zone";
  const { date, from } = move.to;
  const place = sessionWords({ zoneName, date, from, to: from + outreach.periodMinutes });
  if (!move.ended && isHeldOnAnother()) setSession({ notice: { tone: "bad", text: `Not moved. ${place}: ${TAKEN}` } });
  // What was said of a move before would be taken for this one's.
  else setSession({ notice: null });
  endSessionMove(`Move a session to ${place}`);
}

const isAt = (item: HTMLElement, row: number, column: number): boolean => {
  const cell = item.closest("td");
  return cell?.cellIndex === column && (cell.parentElement as HTMLTableRowElement).rowIndex === row;
};

/** To what is beside it: sideways to the next day, up and down through the sessions of a cell and then to the next row. */
function goFrom(table: HTMLTableElement, item: HTMLElement, [days, down]: Step): void {
  const cell = item.closest("td");
  if (!cell) return;
  const row = cell.parentElement as HTMLTableRowElement;
  const inCell = items(cell);
  const beside = inCell[inCell.indexOf(item) + down];
  if (down !== 0 && beside) {
    beside.focus();
    return;
  }
  let [r, c] = [row.rowIndex + down, cell.cellIndex + days];
  while (r >= 0 && c >= 0 && r < table.rows.length && c < row.cells.length) {
    const there = table.rows[r].cells[c] ? items(table.rows[r].cells[c]) : [];
    const next = down < 0 ? there.at(-1) : there[0];
    if (next) {
      next.focus();
      return;
    }
    r += down;
    c += days;
  }
}
