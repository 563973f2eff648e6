import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { dayOfIso, isoOfDay } from "../../core/calendar/days";
import { datesIn } from "../../core/incidents/filter";
import type { DateChoice } from "../../core/study/study";
import { dateWords } from "../../core/words/numbers";
import styles from "./MonthBrush.module.css";
import { choiceOfSpan, draggedSpan, type Extent, type Grip, type MonthSpan, spanOf } from "./months";

interface Props {
  readonly firstMonth: number;
  readonly length: number;
  readonly extent: Extent;
  readonly dates: DateChoice;
  /** Position on the axis to pixels, and back. */
  readonly x: ((position: number) => number) & { invert(pixels: number): number };
  readonly top: number;
  readonly height: number;
  readonly onPreview: (dates: DateChoice) => void;
  readonly onChange: (dates: DateChoice) => void;
  readonly onCancel: () => void;
}

interface Stroke {
  readonly grip: Grip;
  readonly start: number;
  readonly span: MonthSpan;
  last: DateChoice | null;
}

/**
 * Two handles and the window between them. The handles reach 24 px to the outside of the window, so that even a window of one month can
 * be taken by either end or by its middle. A run of arrow keys is one step: it is previewed until the key is let go.
 */
export function MonthBrush({
  firstMonth,
  length,
  extent,
  dates,
  x,
  top,
  height,
  onPreview,
  onChange,
  onCancel,
}: Props) {
  const area = useRef<HTMLDivElement>(null);
  const stroke = useRef<Stroke | null>(null);
  const keyed = useRef<DateChoice | null>(null);
  const span = spanOf(dates, extent, firstMonth);
  const left = x(span.from);
  const right = x(span.to);

  const positionOf = (event: PointerEvent) =>
    x.invert(event.clientX - (area.current?.getBoundingClientRect().left ?? 0));
  const begin = (grip: Grip) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    stroke.current = { grip, start: positionOf(event), span, last: null };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = stroke.current;
    if (!held) return;
    const next = choiceOfSpan(
      draggedSpan(held.span, held.grip, held.start, positionOf(event), length),
      extent,
      firstMonth,
    );
    if (JSON.stringify(next) === JSON.stringify(held.last)) return;
    held.last = next;
    onPreview(next);
  };
  const end = () => {
    const last = stroke.current?.last;
    stroke.current = null;
    if (last) onChange(last);
  };
  const cancel = () => {
    const wasMoving = stroke.current?.last ?? keyed.current;
    stroke.current = null;
    keyed.current = null;
    if (wasMoving) onCancel();
  };

  const steer = (grip: Grip) => (event: KeyboardEvent) => {
    if (event.key === "Escape") return cancel();
    const by = stepOf(event, grip, span, length);
    if (by === 0) return;
    event.preventDefault();
    const next = choiceOfSpan(draggedSpan(span, grip, 0, by, length), extent, firstMonth);
    keyed.current = next;
    onPreview(next);
  };
  const settle = () => {
    const last = keyed.current;
    keyed.current = null;
    if (last) onChange(last);
  };

  const { from, to } = datesIn(dates, { firstDay: dayOfIso(extent.from), lastDay: dayOfIso(extent.to) });
  const [fromWords, toWords] = [dateWords(isoOfDay(from)), dateWords(isoOfDay(to))];
  const grips = [
    {
      grip: "window",
      label: "Chosen months, both ends together",
      words: `${fromWords} to ${toWords}`,
      at: span.from,
      place: { left, width: Math.max(1, right - left) },
    },
    { grip: "from", label: "From month", words: fromWords, at: span.from, place: { left: left - 20 } },
    { grip: "to", label: "To month", words: toWords, at: span.to, place: { left: right - 4 } },
  ] as const;
  return (
    <div
      ref={area}
      className={styles.area}
      onPointerDown={begin("new")}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={cancel}
    >
      {grips.map(({ grip, label, words, at, place }) => (
        <div
          key={grip}
          role="slider"
          tabIndex={0}
          className={grip === "window" ? styles.window : styles.handle}
          data-end={grip}
          style={{ ...place, top, height }}
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={length}
          aria-valuenow={Math.round(at)}
          aria-valuetext={words}
          onPointerDown={begin(grip)}
          onKeyDown={steer(grip)}
          onKeyUp={settle}
          onBlur={settle}
        />
      ))}
    </div>
  );
}

/** How many months a key moves: arrows one, with Shift twelve; Home and End to the ends of the extract. 0 for other keys. */
function stepOf(event: KeyboardEvent, grip: Grip, span: MonthSpan, length: number): number {
  const size = event.shiftKey ? 12 : 1;
  const at = grip === "to" ? span.to : span.from;
  const snapped = (towards: 1 | -1) => {
    // From the middle of a month the first press goes to its start or end.
    const edge = towards > 0 ? Math.ceil(at) : Math.floor(at);
    return size === 1 && edge !== at ? edge - at : towards * size;
  };
  if (event.key === "ArrowLeft" || event.key === "ArrowDown") return snapped(-1);
  if (event.key === "ArrowRight" || event.key === "ArrowUp") return snapped(1);
  if (event.key === "PageDown") return -12;
  if (event.key === "PageUp") return 12;
  if (event.key === "Home") return -length;
  if (event.key === "End") return length;
  return 0;
}
