import { type FocusEvent, type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import { hourCell, hourOfCell, orAllHours, paintedHours, strokeChooses, weekdayOfCell } from "./hours";

export interface HourStroke {
  /** 168 characters, or null while every hour is in. */
  readonly hours: string | null;
  readonly onPreview: (hours: string | null) => void;
  readonly onChange: (hours: string | null) => void;
  readonly onCancel: () => void;
}

interface Stroke {
  readonly base: string | null;
  readonly anchor: number;
  readonly on: boolean;
  last: string;
}

interface HourStrokeHandlers {
  readonly ref: RefObject<HTMLTableElement | null>;
  /** The cell that has the focus, or would get it. */
  readonly cell: number;
  readonly focused: boolean;
  readonly gridProps: {
    onPointerDown(event: PointerEvent): void;
    onPointerMove(event: PointerEvent): void;
    onPointerUp(): void;
    onPointerCancel(): void;
    onKeyDown(event: KeyboardEvent): void;
    onKeyUp(event: KeyboardEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Painting on the week: a drag of the pointer, or arrows, Space and Shift. Either is one step, previewed until it ends. */
export function useHourStroke({ hours, onPreview, onChange, onCancel }: HourStroke): HourStrokeHandlers {
  const ref = useRef<HTMLTableElement>(null);
  const stroke = useRef<Stroke | null>(null);
  const [cell, setCell] = useState(hourCell(0, 15));
  const [focused, setFocused] = useState(false);

  const begin = (at: number): Stroke => {
    const on = strokeChooses(hours, at);
    const begun = { base: hours, anchor: at, on, last: paintedHours(hours, at, at, on) };
    stroke.current = begun;
    return begun;
  };
  const extend = (to: number) => {
    const held = stroke.current;
    if (!held) return;
    const next = paintedHours(held.base, held.anchor, to, held.on);
    if (next === held.last) return;
    held.last = next;
    onPreview(orAllHours(next));
  };
  const end = () => {
    const held = stroke.current;
    stroke.current = null;
    if (held) onChange(orAllHours(held.last));
  };
  const cancel = () => {
    if (stroke.current) onCancel();
    stroke.current = null;
  };
  const cellUnder = (event: PointerEvent): number => {
    const first = ref.current?.querySelector("[data-cell='0']")?.getBoundingClientRect();
    const last = ref.current?.querySelector("[data-cell='167']")?.getBoundingClientRect();
    if (!first || !last) return cell;
    const part = (at: number, from: number, to: number, n: number) =>
      Math.min(n - 1, Math.max(0, Math.floor(((at - from) / (to - from)) * n)));
    return hourCell(part(event.clientY, first.top, last.bottom, 7), part(event.clientX, first.left, last.right, 24));
  };
  const focusCell = (next: number) => {
    setCell(next);
    ref.current?.querySelector<HTMLElement>(`[data-cell='${next}']`)?.focus();
  };

  const gridProps: HourStrokeHandlers["gridProps"] = {
    onPointerDown(event) {
      if (event.button !== 0 || !(event.target as Element).closest("[data-cell]")) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = cellUnder(event);
      focusCell(at);
      onPreview(orAllHours(begin(at).last));
    },
    onPointerMove: (event) => extend(cellUnder(event)),
    onPointerUp: end,
    onPointerCancel: cancel,
    onKeyDown(event) {
      if (event.key === "Escape") return cancel();
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        if (event.repeat) return;
        begin(cell);
        return end();
      }
      const next = moved(event, cell);
      if (next === null) return;
      event.preventDefault();
      if (event.shiftKey) {
        if (!stroke.current) {
          // Extending goes on from where the focus is: what it says is what the stroke says.
          stroke.current = { base: hours, anchor: cell, on: true, last: "" };
        }
        extend(next);
      }
      focusCell(next);
    },
    onKeyUp(event) {
      if (event.key === "Shift") end();
    },
    onFocus(event) {
      const at = (event.target as HTMLElement).dataset.cell;
      if (at !== undefined) setCell(Number(at));
      setFocused(true);
    },
    onBlur(event) {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      setFocused(false);
      end();
    },
  };
  return { ref, cell, focused, gridProps };
}

/** The cell that a key moves to, stopping at the edges of the week; null for keys that do not move. */
function moved(event: KeyboardEvent, cell: number): number | null {
  if (event.key === "Home") return hourCell(weekdayOfCell(cell), 0);
  if (event.key === "End") return hourCell(weekdayOfCell(cell), 23);
  const by = arrows[event.key];
  if (!by) return null;
  return hourCell(
    Math.min(6, Math.max(0, weekdayOfCell(cell) + by[0])),
    Math.min(23, Math.max(0, hourOfCell(cell) + by[1])),
  );
}
