import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { shiftMonths, weekdayOfDay } from "../../core/calendar/days";

/** A run of days in the order in which it was chosen: `to` may be before `anchor`. */
export interface DayRun {
  readonly anchor: number;
  readonly to: number;
}

interface Options {
  readonly first: number;
  readonly last: number;
  readonly run: DayRun | null;
  readonly onRun: (run: DayRun | null) => void;
  /** Enter on a day: on to what is to be done with it. */
  readonly onEnter: () => void;
}

interface DayRunHandlers {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The day that has the focus, or would get it. */
  readonly day: number;
  readonly gridProps: {
    onKeyDown(event: KeyboardEvent): void;
    onPointerDown(event: PointerEvent): void;
    onPointerOver(event: PointerEvent): void;
  };
}

/** Where a key leads from a day; null for keys that do not move. */
function moved(key: string, day: number): number | null {
  const weekday = weekdayOfDay(day);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: day - 1,
    ArrowRight: day + 1,
    ArrowUp: day - 7,
    ArrowDown: day + 7,
    Home: day - weekday,
    End: day + 6 - weekday,
    PageUp: shiftMonths(day, -1),
    PageDown: shiftMonths(day, 1),
  };
  return steps[key] ?? null;
}

const dayOf = (event: { readonly target: EventTarget }): number | null => {
  const cell = (event.target as Element).closest<HTMLElement>("[data-day]");
  return cell ? Number(cell.dataset.day) : null;
};

/** Choosing a run of days: arrows move, Space begins one, Shift extends it; or a press, and a drag or a press with Shift. */
export function useDayRun({ first, last, run, onRun, onEnter }: Options): DayRunHandlers {
  const ref = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [focused, setFocused] = useState<number | null>(null);
  const clamp = (day: number) => Math.min(last, Math.max(first, day));
  const day = clamp(focused ?? run?.to ?? first);

  useEffect(() => {
    const stop = () => {
      dragging.current = false;
    };
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
    return () => {
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
    };
  }, []);

  const focus = (next: number) => {
    setFocused(next);
    ref.current?.querySelector<HTMLElement>(`[data-day='${next}']`)?.focus();
  };
  const extend = (to: number) => onRun({ anchor: run?.anchor ?? day, to });

  return {
    ref,
    day,
    gridProps: {
      onKeyDown(event) {
        if (dayOf(event) === null || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Enter" && run) {
          event.preventDefault();
          return onEnter();
        }
        if (event.key === "Escape" && run) return onRun(null);
        if (event.key === " " || event.key === "Enter") {
          event.preventDefault();
          return event.shiftKey ? extend(day) : onRun({ anchor: day, to: day });
        }
        const to = moved(event.key, day);
        if (to === null) return;
        event.preventDefault();
        const next = clamp(to);
        if (event.shiftKey) extend(next);
        focus(next);
      },
      onPointerDown(event) {
        const at = dayOf(event);
        if (at === null || event.button !== 0) return;
        event.preventDefault();
        // A finger that moves scrolls the page: by touch a run is two presses, or the two dates of the form.
        dragging.current = event.pointerType === "mouse";
        if (event.shiftKey) extend(at);
        else onRun({ anchor: at, to: at });
        focus(at);
      },
      onPointerOver(event) {
        const at = dayOf(event);
        if (!dragging.current || at === null || run === null) return;
        onRun({ anchor: run.anchor, to: at });
      },
    },
  };
}
