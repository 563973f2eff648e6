import type { PublishedGrid } from "../core/disclosure/published";

export type Direction = "left" | "right" | "up" | "down";

/** A place on the way, in degrees of latitude from east to west and from south to north. */
type Place = readonly [number, number];

/** The line that a walk of several steps in one direction, and back, keeps to. */
interface Course {
  readonly axis: "x" | "y";
  readonly across: number;
}

export interface Traveller {
  readonly hex: number;
  readonly course: Course | null;
}

const axisOf = { left: "x", right: "x", up: "y", down: "y" } as const;
const signOf = { left: -1, right: 1, up: 1, down: -1 } as const;

/** How much of its length a step must lead in its direction: hexes lie 60° apart, so one always leads there within 30°. */
const LEAST_AHEAD = 0.4;

function placeOf({ centerLngLat }: PublishedGrid, hex: number): Place {
  const [lng, lat] = [centerLngLat[2 * hex], centerLngLat[2 * hex + 1]];
  return [lng * Math.cos((centerLngLat[1] * Math.PI) / 180), lat];
}

/**
 * One hex on in a direction, or null where there is none. Hexes have six neighbours and no rows: of those that lead ahead, the one
 * nearest to the line of the walk is taken, so that ten steps to the right end to the right, and not below.
 */
export function travel(grid: PublishedGrid, { hex, course }: Traveller, direction: Direction): Traveller | null {
  const axis = axisOf[direction];
  const [along, across] = axis === "x" ? [0, 1] : [1, 0];
  const from = placeOf(grid, hex);
  const line = course?.axis === axis ? course : { axis, across: from[across] };
  let [best, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (let k = grid.start[hex]; k < grid.start[hex + 1]; k++) {
    const to = placeOf(grid, grid.neighbors[k]);
    const ahead = signOf[direction] * (to[along] - from[along]);
    if (ahead < LEAST_AHEAD * Math.hypot(to[0] - from[0], to[1] - from[1])) continue;
    const off = Math.abs(to[across] - line.across);
    if (off < least) [best, least] = [grid.neighbors[k], off];
  }
  return best === null ? null : { hex: best, course: line };
}

/** The hex with the most incidents, the first of several. */
export function busiest(counts: Uint32Array): number {
  let best = 0;
  for (let h = 1; h < counts.length; h++) if (counts[h] > counts[best]) best = h;
  return best;
}
