import { eachPlace, sizeOf, standing } from "./label-places";
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
  const weigh: Weigh = (left, top, right, bottom) => {
    if (left < 0 || top < 0 || right > room.width || bottom > room.height) return Number.POSITIVE_INFINITY;
    for (const box of taken)
      if (left < box[2] && box[0] < right && top < box[3] && box[1] < bottom) return Number.POSITIVE_INFINITY;
    return covered(left, top, right, bottom);
  };
  const weighBadge: Weigh = (left, top, right, bottom) =>
    Number.isFinite(weigh(left, top, right, bottom)) ? 0 : Number.POSITIVE_INFINITY;
  for (const label of order) {
    const place =
      best(label, label.text, room, weigh, label.badge ? FEW : 0) ??
      (label.badge ? badgeAlone(label, room, weighBadge) : null);
    if (!place) continue;
    placed.push(place);
    taken.push(place.box);
  }
  return placed;
}

/** What it would cost that a label takes this room: 0 for none that is needed, infinite where it cannot be. */
type Weigh = (left: number, top: number, right: number, bottom: number) => number;

/** The best of the cheapest places of a label, if that costs no more than `most`. */
function best(label: SceneLabel, text: string, room: Room, weigh: Weigh, most: number): PlacedLabel | null {
  const size = sizeOf(label, text, room);
  const found = { left: Number.NaN, top: 0, weight: most, rank: Number.POSITIVE_INFINITY };
  eachPlace(label, size, room, (left, top, rank) => {
    if (found.weight === 0 && rank >= found.rank) return;
    const weight = weigh(left - 1, top - 1, left + size.width + 1, top + size.height + 1);
    if (weight > found.weight || (weight === found.weight && rank >= found.rank)) return;
    found.left = left;
    found.top = top;
    found.weight = weight;
    found.rank = rank;
  });
  return Number.isNaN(found.left) ? null : standing(label, size, found.left, found.top, room);
}

/** A badge without its name: beside what it numbers, and at last on it. */
function badgeAlone(label: SceneLabel, room: Room, weigh: Weigh): PlacedLabel | null {
  const { around } = label;
  const beside = best(label, "", room, weigh, 0);
  if (beside) return beside;
  for (const [lng, lat] of [
    [label.lng, label.lat] as const,
    ...(around && "centers" in around ? around.centers : []),
  ]) {
    const on = best({ ...label, lng, lat, around: null, clearance: 0 }, "", room, weigh, 0);
    if (on) return { ...on, label };
  }
  return null;
}
