import type { Avoid, SceneLabel } from "./scene";
import { textWidth } from "./text-width";

/** Left, top, right, bottom, pixels. */
export type Box = readonly [number, number, number, number];

export interface PlacedLabel {
  readonly label: SceneLabel;
  /** Centre of the badge, if there is one. */
  readonly badge: readonly [number, number] | null;
  /** Left end of the text, on its baseline; null when only the badge found room. */
  readonly text: readonly [number, number] | null;
  readonly box: Box;
}

export interface Room {
  readonly project: (lng: number, lat: number) => readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly metersPerPixel: number;
  /** Font size, pixels. */
  readonly size: number;
  /** What floats over the map. */
  readonly panels: readonly Box[];
}

/** Gap between a shape and its label, and around every label. */
const GAP = 4;
/** Above this size on the screen a hex is ground to write on, not a mark to keep clear of. */
const LARGE_HEX_PIXELS = 44;

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Diameter of a badge that goes with a font size. */
export const badgeSize = (size: number): number => Math.round(size * 1.5);

/**
 * Gives labels room, the most important first: each takes the first of its possible places that covers no other label, no panel,
 * no symbol and no marked hex. A label that does not fit is left out. A numbered badge is never left out: it stands for its row in
 * the table, so it may cover a symbol, and at last stand without its name.
 */
export function placeLabels(labels: readonly SceneLabel[], avoid: readonly Avoid[], room: Room): PlacedLabel[] {
  const symbols = avoid.flatMap((mark) => symbolBox(mark, room));
  const placed: PlacedLabel[] = [];
  const order = labels.filter((label) => room.zoom >= label.minZoom).toSorted((a, b) => a.priority - b.priority);
  const taken: Box[] = [...room.panels];
  const free = (box: Box, others: readonly Box[]) => !others.some((other) => overlaps(box, other));
  for (const label of order) {
    const [x, y] = room.project(label.lng, label.lat);
    if (x < 0 || y < 0 || x > room.width || y > room.height) continue;
    const options = placesOf(label, room);
    const place =
      options.find(({ box }) => inside(box, room) && free(box, taken) && free(box, symbols)) ??
      (label.badge ? (options.find(({ box }) => inside(box, room) && free(box, taken)) ?? withoutText(label, room, (box) => free(box, taken))) : undefined);
    if (!place) continue;
    placed.push(place);
    taken.push(place.box);
  }
  return placed;
}

const inside = (box: Box, { width, height }: Room) => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;

function symbolBox({ lng, lat, radiusMeters, radiusPixels }: Avoid, room: Room): Box[] {
  const radius = radiusPixels + radiusMeters / room.metersPerPixel;
  if (radiusMeters > 0 && 2 * radius > LARGE_HEX_PIXELS) return [];
  const [x, y] = room.project(lng, lat);
  return [[x - radius, y - radius, x + radius, y + radius]];
}

/** A badge alone, over the corner of what it numbers: the last resort. */
function withoutText(label: SceneLabel, room: Room, free: (box: Box) => boolean): PlacedLabel | undefined {
  const bare = placesOf({ ...label, text: "" }, room).map((place) => ({ ...place, label, text: null }));
  return bare.find(({ box }) => inside(box, room) && free(box)) ?? bare.find(({ box }) => inside(box, room));
}

/** The places that a label may take, best first. */
function placesOf(label: SceneLabel, room: Room): PlacedLabel[] {
  const { size } = room;
  const badge = label.badge ? badgeSize(size) : 0;
  const text = label.text === "" ? 0 : textWidth(label.text, size, label.weight);
  const width = badge + text + (badge > 0 && text > 0 ? 0.4 * size : 0);
  const height = Math.max(badge, 1.2 * size);
  const at = (left: number, top: number): PlacedLabel => ({
    label,
    badge: badge > 0 ? [left + badge / 2, top + height / 2] : null,
    text: text > 0 ? [left + width - text, top + height / 2 + 0.36 * size] : null,
    box: [left - 1, top - 1, left + width + 1, top + height + 1],
  });
  const [x, y] = room.project(label.lng, label.lat);
  if (label.around === null && label.clearance === 0) {
    const [dx, dy] = [width / 2, height / 2];
    return [at(x - dx, y - dy), ...[1, -1, 1.8, -1.8].map((rows) => at(x - dx, y - dy + rows * size)), at(x + GAP, y - dy), at(x - width - GAP, y - dy)];
  }
  const shape = shapeOf(label, room);
  const [left, top, right, bottom] = [shape[0] - GAP, shape[1] - GAP, shape[2] + GAP, shape[3] + GAP];
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const above = top - height;
  const beside = middleY - height / 2;
  const point = label.around === null;
  const sides = [at(right, beside), at(left - width, beside)];
  const ends = [at(middleX - width / 2, above), at(middleX - width / 2, bottom)];
  const corners = [at(left, above), at(right - width, above), at(left, bottom), at(right - width, bottom)];
  const outer = [at(right, above), at(left - width, above), at(right, bottom), at(left - width, bottom)];
  return point ? [...sides, ...ends, ...outer] : [corners[0], ends[0], corners[1], ...sides, corners[2], ends[1], corners[3], ...outer];
}

function shapeOf(label: SceneLabel, room: Room): Box {
  if (label.around === null) {
    const [x, y] = room.project(label.lng, label.lat);
    return [x - label.clearance, y - label.clearance, x + label.clearance, y + label.clearance];
  }
  const [west, south, east, north] = label.around;
  return [...room.project(west, north), ...room.project(east, south)] as unknown as Box;
}
