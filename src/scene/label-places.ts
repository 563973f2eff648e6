import type { Box, PlacedLabel, Room } from "./place-labels";
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

/** The room that a label takes which stands there, and a pixel around it. */
export const boxAt = (left: number, top: number, { width, height }: LabelSize): Box => [
  left - 1,
  top - 1,
  left + width + 1,
  top + height + 1,
];

export function standing(label: SceneLabel, size: LabelSize, left: number, top: number, room: Room): PlacedLabel {
  const { badge, text, width, height } = size;
  return {
    label,
    badge: badge > 0 ? [left + badge / 2, top + height / 2] : null,
    text: text > 0 ? [left + width - text, top + height / 2 + 0.36 * room.size] : null,
    box: boxAt(left, top, size),
  };
}

/**
 * The places that a label may take, best first, as left, top, left, top …: numbers in a row, since one on a large patch of hexes has
 * thousands, anew for every view.
 */
export function placesOf(label: SceneLabel, size: LabelSize, room: Room): readonly number[] {
  const { around, clearance } = label;
  const [x, y] = room.project(label.lng, label.lat);
  if (around === null) {
    if (!isOnMap(x, y, room)) return [];
    return clearance === 0 ? onPoint(x, y, size, room.size) : besidePoint(x, y, clearance + GAP, size);
  }
  if (!("centers" in around)) {
    const [west, south, east, north] = around;
    return aroundBox(room.project(west, north), room.project(east, south), size);
  }
  const radius = around.radiusMeters / room.metersPerPixel;
  const places: number[] = [];
  for (const [lng, lat] of around.centers) {
    const [cx, cy] = room.project(lng, lat);
    if (isOnMap(cx, cy, room)) places.push(...besidePatch(cx, cy, radius, size));
  }
  return nearestFirst(places, size, x, y);
}

/** On the point itself and close by. */
function onPoint(x: number, y: number, { width, height }: LabelSize, size: number): readonly number[] {
  const [left, top] = [x - width / 2, y - height / 2];
  const rows = [0, 1, -1, 1.8, -1.8].flatMap((row) => [left, top + row * size]);
  return [...rows, x + GAP, top, x - width - GAP, top];
}

const isOnMap = (x: number, y: number, { width, height }: Room) => x >= 0 && y >= 0 && x <= width && y <= height;

function nearestFirst(places: readonly number[], size: LabelSize, x: number, y: number): readonly number[] {
  const far = new Float64Array(places.length / 2);
  for (let i = 0; i < far.length; i++) far[i] = distance(places[2 * i], places[2 * i + 1], size, x, y);
  const order = Array.from(far.keys()).sort((a, b) => far[a] - far[b]);
  const sorted: number[] = [];
  for (const i of order) sorted.push(places[2 * i], places[2 * i + 1]);
  return sorted;
}

/** How far a label is from its point: its nearest edge, and a fifth as much its badge. What stands above is a little preferred, as titles do. */
function distance(left: number, top: number, { badge, width, height }: LabelSize, x: number, y: number): number {
  const bottom = top + height + 1;
  const dx = Math.max(left - 1 - x, 0, x - (left + width + 1));
  const dy = Math.max(top - 1 - y, 0, y - bottom);
  const [bx, by] = badge > 0 ? [left + badge / 2 - x, top + height / 2 - y] : [0, 0];
  return Math.sqrt(dx * dx + dy * dy) + 0.2 * Math.sqrt(bx * bx + by * by) + (bottom <= y ? 0 : 12);
}

function besidePoint(x: number, y: number, clear: number, { width, height }: LabelSize): readonly number[] {
  const [top, left] = [y - height / 2, x - width / 2];
  const [right, beyond] = [x + clear, x - clear - width];
  const [above, below] = [y - clear - height, y + clear];
  return [
    ...[right, top, beyond, top, left, above, left, below],
    ...[right, y - height, right, y, beyond, y - height, beyond, y],
  ];
}

function besidePatch(x: number, y: number, radius: number, { badge, width, height }: LabelSize): readonly number[] {
  const clear = radius + GAP;
  const [left, middle] = [x - Math.max(badge, 12) / 2, x - width / 2];
  const [right, beyond] = [x + clear, x - clear - width];
  const [above, below] = [y - clear - height, y + clear];
  return [
    ...[left, above, middle, above, right, y - height / 2, beyond, y - height / 2, left, below, middle, below],
    ...[right, y - height, beyond, y - height, right, y, beyond, y],
  ];
}

type Pixel = readonly [number, number];

function aroundBox([x0, y0]: Pixel, [x1, y1]: Pixel, { width, height }: LabelSize): readonly number[] {
  const [left, top, right, bottom] = [x0 - GAP, y0 - GAP - height, x1 + GAP, y1 + GAP];
  const [middle, beside] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2];
  return [
    ...[x0, top, middle, top, x1 - width, top, right, beside],
    ...[left - width, beside, x0, bottom, middle, bottom, x1 - width, bottom],
  ];
}
