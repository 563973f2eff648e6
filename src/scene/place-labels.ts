import { boxAt, placesOf, sizeOf, standing } from "./label-places";
import type { Avoid, SceneLabel } from "./scene";
import { createSigns } from "./signs";

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

/** What a name with a badge may cover before the badge goes without it: four marked hexes, or as much in school signs. */
const FEW = 8;

/**
 * Gives labels room, the most important first: each takes the first of its possible places that covers no other label, no panel,
 * no symbol and no marked hex. A label that does not fit is left out. A numbered badge is never left out: it stands for its row in
 * the table, so it may cover a sign, and at last stand without its name on what it numbers.
 */
export function placeLabels(labels: readonly SceneLabel[], avoid: readonly Avoid[], room: Room): PlacedLabel[] {
  const covered = createSigns(avoid, room);
  const placed: PlacedLabel[] = [];
  const order = labels.filter((label) => room.zoom >= label.minZoom).toSorted((a, b) => a.priority - b.priority);
  const taken: Box[] = [...room.panels];
  const isFree = (box: Box) => inside(box, room) && !taken.some((other) => overlaps(box, other));
  for (const label of order) {
    const place = wholeLabel(label, room, isFree, covered) ?? (label.badge ? badgeAlone(label, room, isFree) : null);
    if (!place) continue;
    placed.push(place);
    taken.push(place.box);
  }
  return placed;
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const inside = (box: Box, { width, height }: Room) => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;

type IsFree = (box: Box) => boolean;

/** The label in the first place where it covers nothing; with a badge, else where it covers least, if that is little. */
function wholeLabel(label: SceneLabel, room: Room, isFree: IsFree, covered: (box: Box) => number): PlacedLabel | null {
  const size = sizeOf(label, label.text, room);
  const places = placesOf(label, size, room);
  let [best, least] = [-1, label.badge ? FEW + 1 : 1];
  for (let i = 0; i < places.length && least > 0; i += 2) {
    const box = boxAt(places[i], places[i + 1], size);
    if (!isFree(box)) continue;
    const weight = covered(box);
    if (weight < least) [best, least] = [i, weight];
  }
  return best < 0 ? null : standing(label, size, places[best], places[best + 1], room);
}

/** A badge without its name: beside what it numbers, and at last on it. */
function badgeAlone(label: SceneLabel, room: Room, isFree: IsFree): PlacedLabel | null {
  const size = sizeOf(label, "", room);
  const find = (places: readonly number[]) => {
    for (let i = 0; i < places.length; i += 2)
      if (isFree(boxAt(places[i], places[i + 1], size))) return standing(label, size, places[i], places[i + 1], room);
    return null;
  };
  const beside = find(placesOf(label, size, room));
  if (beside) return beside;
  const { around } = label;
  for (const [lng, lat] of [
    [label.lng, label.lat] as const,
    ...(around && "centers" in around ? around.centers : []),
  ]) {
    const place = find(placesOf({ ...label, lng, lat, around: null, clearance: 0 }, size, room));
    if (place) return place;
  }
  return null;
}
