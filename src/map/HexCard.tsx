import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { hexOfCell } from "../scene/geometry";
import type { Box, PlacedLabel } from "../scene/place-labels";
import type { Projection } from "../scene/projection";
import { useSession } from "../store/session-store";
import { useStudyStore } from "../store/study-store";
import { hexWords } from "./hex-words";
import styles from "./MapView.module.css";
import { panelsOver } from "./padding";

const MARGIN = 8;

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

/** The corner around a hex where a card of this size covers least of what there is to read. */
function cornerFor(
  x: number,
  y: number,
  reach: number,
  width: number,
  height: number,
  viewport: Projection,
  taken: readonly Box[],
): readonly [number, number] {
  const inside = (value: number, limit: number) => Math.max(MARGIN, Math.min(limit - MARGIN, value));
  const corners = [
    [x - reach - width, y - reach - height],
    [x + reach, y - reach - height],
    [x - reach - width, y + reach],
    [x + reach, y + reach],
  ].map(([left, top]) => [inside(left, viewport.width - width), inside(top, viewport.height - height)] as const);
  const hex: Box = [x - reach, y - reach, x + reach, y + reach];
  const cost = ([left, top]: readonly [number, number]) => {
    const box: Box = [left, top, left + width, top + height];
    return taken.reduce((sum, other) => sum + overlap(box, other), 20 * overlap(box, hex));
  };
  return corners.reduce((best, corner) => (cost(corner) < cost(best) ? corner : best));
}

interface HexCardProps {
  readonly frame: RefObject<HTMLElement | null>;
  readonly viewport: Projection;
  readonly labels: readonly PlacedLabel[];
  /** True while something else speaks it. */
  readonly isSilent: boolean;
}

/** The hex under the pointer or the focus of a table, or else the chosen one, in words. Escape hides it until another hex is meant. */
export const HexCard = memo(function HexCard({ frame, viewport, labels, isSilent }: HexCardProps) {
  const view = useSession((session) => session.published);
  const cell = useSession((session) => session.hoveredCell ?? session.selectedCell);
  const names = useStudyStore((state) => state.study.labels);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<readonly [number, number]>([240, 84]);

  useEffect(() => {
    setDismissed((before) => (before === cell ? before : null));
    if (cell === null) return;
    const hide = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDismissed(cell);
    };
    document.addEventListener("keydown", hide);
    return () => document.removeEventListener("keydown", hide);
  }, [cell]);

  const h = view && cell !== null ? hexOfCell(view.grid, cell) : undefined;
  useLayoutEffect(() => {
    const box = card.current;
    if (h !== undefined && box)
      setSize((before) =>
        before[0] === box.offsetWidth && before[1] === box.offsetHeight ? before : [box.offsetWidth, box.offsetHeight],
      );
  }, [h]);

  if (!view || h === undefined || dismissed === cell) return null;
  const [x, y] = viewport.project(view.grid.centerLngLat[2 * h], view.grid.centerLngLat[2 * h + 1]);
  if (x < 0 || y < 0 || x > viewport.width || y > viewport.height) return null;
  const reach = (0.6 * view.grid.acrossMeters) / viewport.metersPerPixel + 6;
  const [left, top] = cornerFor(x, y, reach, ...size, viewport, [
    ...panelsOver(frame.current),
    ...labels.map(({ box }) => box),
  ]);
  const words = hexWords(view, names, h);
  return (
    <div
      ref={card}
      className={styles.card}
      style={{ left, top }}
      role={isSilent ? undefined : "status"}
      aria-hidden={isSilent}
    >
      <p>
        <strong>{words.name}</strong> <span className={styles.quiet}>{words.rank}</span>
      </p>
      <p>
        {words.count} <span className={styles.quiet}>{words.range}</span>
      </p>
      {words.ring && <p>{words.ring}</p>}
      {words.marked && <p className={styles.strong}>{words.marked}</p>}
      {words.edge && <p className={styles.quiet}>{words.edge}</p>}
    </div>
  );
});
