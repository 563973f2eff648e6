import type { PlacedLabel, Room } from "./place-labels";
import type { SceneLabel } from "./scene";
import { textWidth } from "./text-width";

/** Gap between a shape and its label, and around every label. */
const GAP = 4;

/** What a label needs, pixels; 0 for a badge or a text that it has not. */
export interface LabelSize {
  readonly badge: number;
  readonly text: number;
  readonly width: number;
  readonly height: number;
}

/** Diameter of a badge that goes with a font size. */
export const badgeSize = (size: number): number => Math.round(size * 1.5);

export function sizeOf(label: SceneLabel, text: string, { size }: Room): LabelSize {
  const badge = label.badge ? badgeSize(size) : 0;
  const width = text === "" ? 0 : textWidth(text, size, label.weight);
  const gap = badge > 0 && width > 0 ? 0.4 * size : 0;
  return { badge, text: width, width: badge + width + gap, height: Math.max(badge, 1.2 * size) };
}

/** The label with its left top corner there. It takes a pixel more around it. */
export function standing(label: SceneLabel, size: LabelSize, left: number, top: number, room: Room): PlacedLabel {
  const { badge, text, width, height } = size;
  return {
    label,
    badge: badge > 0 ? [left + badge / 2, top + height / 2] : null,
    text: text > 0 ? [left + width - text, top + height / 2 + 0.36 * room.size] : null,
    box: [left - 1, top - 1, left + width + 1, top + height + 1],
  };
}

/** Sees a place where a label may stand. `rank` is the smaller the better; of equals the first seen is better. */
export type SeePlace = (left: number, top: number, rank: number) => void;

/**
 * Shows every place that a label may take, in any order. A label on a large patch of hexes has thousands, anew for every view: they
 * are told, not kept.
 */
export function eachPlace(label: SceneLabel, size: LabelSize, room: Room, see: SeePlace): void {
  const { around, clearance } = label;
  const [x, y] = room.project(label.lng, label.lat);
  if (around === null) {
    if (!isOnMap(x, y, room)) return;
    if (clearance === 0) onPoint(x, y, size, room.size, see);
    else besidePoint(x, y, clearance + GAP, size, see);
  } else if ("centers" in around) {
    const radius = around.radiusMeters / room.metersPerPixel;
    const seeCloser = (left: number, top: number) => see(left, top, distance(left, top, size, x, y));
    for (const [lng, lat] of around.centers) {
      const [cx, cy] = room.project(lng, lat);
      if (isOnMap(cx, cy, room)) besidePatch(cx, cy, radius, size, seeCloser);
    }
  } else {
    const [west, south, east, north] = around;
    aroundBox(room.project(west, north), room.project(east, south), size, see);
  }
}

const isOnMap = (x: number, y: number, { width, height }: Room) => x >= 0 && y >= 0 && x <= width && y <= height;

/** How far a label is from its point: its nearest edge, and a fifth as much its badge. What stands above is a little preferred, as titles do. */
function distance(left: number, top: number, { badge, width, height }: LabelSize, x: number, y: number): number {
  const bottom = top + height + 1;
  const dx = Math.max(left - 1 - x, 0, x - (left + width + 1));
  const dy = Math.max(top - 1 - y, 0, y - bottom);
  const bx = badge > 0 ? left + badge / 2 - x : 0;
  const by = badge > 0 ? top + height / 2 - y : 0;
  return Math.sqrt(dx * dx + dy * dy) + 0.2 * Math.sqrt(bx * bx + by * by) + (bottom <= y ? 0 : 12);
}

/** On the point itself, and close by. */
function onPoint(x: number, y: number, { width, height }: LabelSize, size: number, see: SeePlace): void {
  const left = x - width / 2;
  const top = y - height / 2;
  see(left, top, 0);
  see(left, top + size, 1);
  see(left, top - size, 2);
  see(left, top + 1.8 * size, 3);
  see(left, top - 1.8 * size, 4);
  see(x + GAP, top, 5);
  see(x - width - GAP, top, 6);
}

function besidePoint(x: number, y: number, clear: number, { width, height }: LabelSize, see: SeePlace): void {
  const right = x + clear;
  const beyond = x - clear - width;
  see(right, y - height / 2, 0);
  see(beyond, y - height / 2, 1);
  see(x - width / 2, y - clear - height, 2);
  see(x - width / 2, y + clear, 3);
  see(right, y - height, 4);
  see(right, y, 5);
  see(beyond, y - height, 6);
  see(beyond, y, 7);
}

function besidePatch(
  x: number,
  y: number,
  radius: number,
  { badge, width, height }: LabelSize,
  see: (left: number, top: number) => void,
): void {
  const clear = radius + GAP;
  const left = x - Math.max(badge, 12) / 2;
  const middle = x - width / 2;
  const right = x + clear;
  const beyond = x - clear - width;
  see(left, y - clear - height);
  see(middle, y - clear - height);
  see(right, y - height / 2);
  see(beyond, y - height / 2);
  see(left, y + clear);
  see(middle, y + clear);
  see(right, y - height);
  see(beyond, y - height);
  see(right, y);
  see(beyond, y);
}

type Pixel = readonly [number, number];

function aroundBox([x0, y0]: Pixel, [x1, y1]: Pixel, { width, height }: LabelSize, see: SeePlace): void {
  const above = y0 - GAP - height;
  const below = y1 + GAP;
  const beside = (y0 + y1 - height) / 2;
  const middle = (x0 + x1 - width) / 2;
  see(x0, above, 0);
  see(middle, above, 1);
  see(x1 - width, above, 2);
  see(x1 + GAP, beside, 3);
  see(x0 - GAP - width, beside, 4);
  see(x0, below, 5);
  see(middle, below, 6);
  see(x1 - width, below, 7);
}
