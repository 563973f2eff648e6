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
 * the table, so it may cover a sign, and at last stand without its name on what it numbers.
 */
export function placeLabels(labels: readonly SceneLabel[], avoid: readonly Avoid[], room: Room): PlacedLabel[] {
  const covered = createSigns(avoid.flatMap((mark) => symbolOf(mark, room)));
  const placed: PlacedLabel[] = [];
  const order = labels.filter((label) => room.zoom >= label.minZoom).toSorted((a, b) => a.priority - b.priority);
  const taken: Box[] = [...room.panels];
  const free = (box: Box, others: readonly Box[]) => !others.some((other) => overlaps(box, other));
  for (const label of order) {
    const options = placesOf(label, room).filter(({ box }) => inside(box, room));
    const clear = options.filter(({ box }) => free(box, taken));
    const place =
      clear.find(({ box }) => covered(box) === 0) ??
      (label.badge
        ? (leastCovering(clear, covered) ?? withoutText(label, room, (box) => free(box, taken)))
        : undefined);
    if (!place) continue;
    placed.push(place);
    taken.push(place.box);
  }
  return placed;
}

/** What a name with a badge may cover before the badge goes without it: four marked hexes, or as much in school signs. */
const FEW = 8;
const weightOf = (mark: Avoid) => (mark.radiusMeters > 0 ? 2 : 1);

function leastCovering(options: readonly PlacedLabel[], covered: (box: Box) => number): PlacedLabel | undefined {
  let [best, least]: [PlacedLabel | undefined, number] = [undefined, FEW + 1];
  for (const option of options) {
    const weight = covered(option.box);
    if (weight < least) [best, least] = [option, weight];
  }
  return best;
}

/** A sign or a marked hex on the picture, and how bad it is to cover it. */
interface Sign {
  readonly box: Box;
  readonly weight: number;
}

/** Pixels of a square of the index below. */
const SQUARE = 48;

/** How much of the signs a box covers: their weights added up. By squares of the picture, since there may be a thousand signs. */
function createSigns(signs: readonly Sign[]): (box: Box) => number {
  const squares = new Map<string, number[]>();
  const squaresOf = ([left, top, right, bottom]: Box): string[] => {
    const names: string[] = [];
    for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x++) {
      for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y++) names.push(`${x} ${y}`);
    }
    return names;
  };
  signs.forEach(({ box }, i) => {
    for (const name of squaresOf(box)) {
      const members = squares.get(name);
      if (members) members.push(i);
      else squares.set(name, [i]);
    }
  });
  const countedFor = new Uint32Array(signs.length);
  let query = 0;
  return (box) => {
    query++;
    let weight = 0;
    for (const name of squaresOf(box)) {
      for (const i of squares.get(name) ?? []) {
        if (countedFor[i] === query || !overlaps(signs[i].box, box)) continue;
        countedFor[i] = query;
        weight += signs[i].weight;
      }
    }
    return weight;
  };
}

const inside = (box: Box, { width, height }: Room) => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;

function symbolOf(mark: Avoid, room: Room): Sign[] {
  const { lng, lat, radiusMeters, radiusPixels } = mark;
  const radius = radiusPixels + radiusMeters / room.metersPerPixel;
  if (radiusMeters > 0 && 2 * radius > LARGE_HEX_PIXELS) return [];
  const [x, y] = room.project(lng, lat);
  return [{ box: [x - radius, y - radius, x + radius, y + radius], weight: weightOf(mark) }];
}

/** A badge alone: beside what it numbers, and at last on it. */
function withoutText(label: SceneLabel, room: Room, free: (box: Box) => boolean): PlacedLabel | undefined {
  const { around } = label;
  const on = around && "centers" in around ? around.centers : [];
  const points = [[label.lng, label.lat] as const, ...on].map(([lng, lat]) => ({
    ...label,
    lng,
    lat,
    around: null,
    clearance: 0,
  }));
  const bare = [label, ...points].flatMap((option) => placesOf({ ...option, text: "" }, room));
  const place = bare.find(({ box }) => inside(box, room) && free(box));
  return place && { ...place, label };
}

/** The places that a label may take, best first. */
function placesOf(label: SceneLabel, room: Room): PlacedLabel[] {
  const { size } = room;
  const { around, clearance } = label;
  const badge = label.badge ? badgeSize(size) : 0;
  const text = label.text === "" ? 0 : textWidth(label.text, size, label.weight);
  const width = badge + text + (badge > 0 && text > 0 ? 0.4 * size : 0);
  const height = Math.max(badge, 1.2 * size);
  const at = ([left, top]: Corner): PlacedLabel => ({
    label,
    badge: badge > 0 ? [left + badge / 2, top + height / 2] : null,
    text: text > 0 ? [left + width - text, top + height / 2 + 0.36 * size] : null,
    box: [left - 1, top - 1, left + width + 1, top + height + 1],
  });
  const [x, y] = room.project(label.lng, label.lat);
  if (around === null && clearance === 0) return isOnMap(x, y, room) ? onPoint(x, y, width, height, size).map(at) : [];
  if (around === null) return isOnMap(x, y, room) ? besidePoint(x, y, clearance + GAP, width, height).map(at) : [];
  if (!("centers" in around)) {
    const [west, south, east, north] = around;
    return aroundBox([...room.project(west, north), ...room.project(east, south)] as unknown as Box, width, height).map(
      at,
    );
  }
  const radius = around.radiusMeters / room.metersPerPixel;
  const places = around.centers.flatMap(([lng, lat]) => {
    const [cx, cy] = room.project(lng, lat);
    return isOnMap(cx, cy, room) ? besidePatch(cx, cy, radius, width, height, badge) : [];
  });
  return places.map(at).sort((a, b) => distance(a, x, y) - distance(b, x, y));
}

/** Left and top of a label. */
type Corner = readonly [number, number];

const isOnMap = (x: number, y: number, { width, height }: Room) => x >= 0 && y >= 0 && x <= width && y <= height;

/** How far a label is from its point: its nearest edge, and a fifth as much its badge. What stands above is a little preferred, as titles do. */
function distance({ box, badge }: PlacedLabel, x: number, y: number): number {
  const dx = Math.max(box[0] - x, 0, x - box[2]);
  const dy = Math.max(box[1] - y, 0, y - box[3]);
  const [bx, by] = badge ?? [x, y];
  return Math.sqrt(dx * dx + dy * dy) + 0.2 * Math.sqrt((bx - x) ** 2 + (by - y) ** 2) + (box[3] <= y ? 0 : 12);
}

function onPoint(x: number, y: number, width: number, height: number, size: number): Corner[] {
  const [left, top] = [x - width / 2, y - height / 2];
  return [
    [left, top],
    ...[1, -1, 1.8, -1.8].map((rows): Corner => [left, top + rows * size]),
    [x + GAP, top],
    [x - width - GAP, top],
  ];
}

function besidePoint(x: number, y: number, clear: number, width: number, height: number): Corner[] {
  const [top, left] = [y - height / 2, x - width / 2];
  return [
    [x + clear, top],
    [x - clear - width, top],
    [left, y - clear - height],
    [left, y + clear],
    [x + clear, y - height],
    [x + clear, y],
    [x - clear - width, y - height],
    [x - clear - width, y],
  ];
}

function besidePatch(x: number, y: number, radius: number, width: number, height: number, badge: number): Corner[] {
  const clear = radius + GAP;
  const left = x - Math.max(badge, 12) / 2;
  return [
    [left, y - clear - height],
    [x - width / 2, y - clear - height],
    [x + clear, y - height / 2],
    [x - clear - width, y - height / 2],
    [left, y + clear],
    [x - width / 2, y + clear],
    [x + clear, y - height],
    [x - clear - width, y - height],
    [x + clear, y],
    [x - clear - width, y],
  ];
}

function aroundBox([x0, y0, x1, y1]: Box, width: number, height: number): Corner[] {
  const [left, top, right, bottom] = [x0 - GAP, y0 - GAP - height, x1 + GAP, y1 + GAP];
  const [middle, beside] = [(x0 + x1 - width) / 2, (y0 + y1 - height) / 2];
  return [
    [x0, top],
    [middle, top],
    [x1 - width, top],
    [right, beside],
    [left - width, beside],
    [x0, bottom],
    [middle, bottom],
    [x1 - width, bottom],
  ];
}
