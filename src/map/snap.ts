import type { Position } from "../core/hexes/geometry";
import { metersPerDegree } from "../core/places/along-line";
import type { Study } from "../core/study/study";

/** What a point of a route is drawn to: places before lines. */
export interface SnapTargets {
  readonly schools: readonly Position[];
  /** The points of other routes. */
  readonly places: readonly Position[];
  /** Other routes. */
  readonly lines: readonly (readonly Position[])[];
}

/** CSS pixels. A line is long and easily met by accident, so its reach is shorter. */
const PLACE_PIXELS = 15;
const LINE_PIXELS = 10;
/**
 * And never farther on the ground, since over a whole city a few pixels are streets away. A school's own sign is clicked at any zoom, and within so
 * much a route is taken to be from it; another route is met on its own street.
 */
const SCHOOL_METERS = 250;
const PLACE_METERS = 40;
const LINE_METERS = 20;

/** The schools and the routes of a study, but for the route that is being changed itself. */
export function snapTargetsOf(
  { schools, routes }: Pick<Study, "schools" | "routes">,
  ownId: string | null,
): SnapTargets {
  const lines = routes.filter(({ id }) => id !== ownId).map(({ line }) => line);
  return { schools: schools.map(({ lng, lat }): Position => [lng, lat]), places: lines.flat(), lines };
}

/** Where a hand at `at` is drawn to: the nearest place within reach, else the nearest point on a line, else nowhere. */
export function snapped(
  { schools, places, lines }: SnapTargets,
  at: Position,
  project: (lng: number, lat: number) => { readonly x: number; readonly y: number },
): Position | undefined {
  const hand = project(at[0], at[1]);
  const [perLng, perLat] = metersPerDegree(at[1]);
  const meters = ([lng, lat]: Position) => Math.hypot((lng - at[0]) * perLng, (lat - at[1]) * perLat);
  let found: Position | undefined;
  let least = PLACE_PIXELS;
  const look = (among: readonly Position[], mostMeters: number) => {
    for (const place of among) {
      const { x, y } = project(place[0], place[1]);
      const pixels = Math.hypot(x - hand.x, y - hand.y);
      if (pixels <= least && meters(place) <= mostMeters) [found, least] = [place, pixels];
    }
  };
  look(schools, SCHOOL_METERS);
  look(places, PLACE_METERS);
  if (found) return found;
  least = LINE_PIXELS;
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1], line[i]];
      const [a, b] = [project(from[0], from[1]), project(to[0], to[1])];
      const [run, rise] = [b.x - a.x, b.y - a.y];
      const square = run * run + rise * rise;
      if (square === 0) continue;
      const t = Math.max(0, Math.min(1, ((hand.x - a.x) * run + (hand.y - a.y) * rise) / square));
      const pixels = Math.hypot(a.x + t * run - hand.x, a.y + t * rise - hand.y);
      // Over so few meters degrees are as straight as pixels.
      const place: Position = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      if (pixels <= least && meters(place) <= LINE_METERS) [found, least] = [place, pixels];
    }
  return found;
}
