import { createContains } from "../hexes/contains";
import type { MultiPolygon, Position } from "../hexes/geometry";
import { cos, PI } from "../kit/math";

/** A degree of latitude. */
const METERS_A_DEGREE = 111_195;

type Point = readonly [x: number, y: number];

/**
 * How far a line, or a zone with this outer ring, lies outside an area: the shortest distance in meters between the two, and 0 when they
 * share ground. On a plane through the middle of the area: right to a few percent up to some hundred kilometers, which is enough to say
 * "about".
 */
export function metersAway(points: readonly Position[], area: MultiPolygon, kind: "line" | "ring"): number {
  const rings = area.flat();
  if (points.length === 0 || rings.length === 0) return 0;
  const contains = createContains(area);
  if (points.some(([lng, lat]) => contains(lng, lat))) return 0;
  const outline = kind === "ring" ? closed(points) : points;
  if (kind === "ring") {
    const inRing = createContains([[outline]]);
    if (rings.some((ring) => ring.some(([lng, lat]) => inRing(lng, lat)))) return 0;
  }
  const stretch = cos((rings[0][0][1] * PI) / 180);
  const flat = (line: readonly Position[]) => line.map(([lng, lat]): Point => [lng * stretch, lat]);
  const mine = sides(flat(outline));
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const theirs of sides(flat(ring))) {
      for (const side of mine) {
        if (cross(side, theirs)) return 0;
        nearest = Math.min(
          nearest,
          toSide(side[0], theirs),
          toSide(side[1], theirs),
          toSide(theirs[0], side),
          toSide(theirs[1], side),
        );
      }
    }
  }
  return nearest * METERS_A_DEGREE;
}

const closed = (ring: readonly Position[]): readonly Position[] => {
  const [first, last] = [ring[0], ring[ring.length - 1]];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
};

/** A single point is a side without length. */
const sides = (line: readonly Point[]): (readonly [Point, Point])[] =>
  line.length === 1 ? [[line[0], line[0]]] : line.slice(1).map((point, i) => [line[i], point]);

/** From a point to a stretch of line. */
function toSide([px, py]: Point, [[ax, ay], [bx, by]]: readonly [Point, Point]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  const [x, y] = [px - ax - t * dx, py - ay - t * dy];
  return Math.sqrt(x * x + y * y);
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}
