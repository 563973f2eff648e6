import { cellsToMultiPolygon } from "h3-js";
import { round10 } from "../kit/math";
import type { Position, Rings } from "./geometry";
import { gridOfArea, type Resolution } from "./grid";
import { groupsOf } from "./groups";

/** The outline of touching cells, outer ring first. Rounded at once: H3's own sines differ between engines in the last bit. */
export function outlineOfCells(cells: readonly string[]): Position[][] {
  const [polygon] = cellsToMultiPolygon([...cells], true);
  return polygon.map((ring) => ring.map(([lng, lat]) => [round10(lng), round10(lat)] as const));
}

/** Touching hexes in the place of a polygon. */
export interface SnappedZone {
  readonly rings: readonly (readonly Position[])[];
  readonly hexes: number;
  readonly km2: number;
}

/**
 * The hexes that lie by half or more inside a polygon, as far as they touch each other: of several groups the one with most of it inside, and
 * where no hex is half inside the one that comes nearest to it. Null for a polygon without any ground.
 */
export function snappedToHexes(rings: Rings, resolution: Resolution): SnappedZone | null {
  const { cells, share, areaKm2, start, neighbors } = gridOfArea([rings], resolution);
  const most = share.reduce((max, part) => Math.max(max, part), 0);
  if (most === 0) return null;
  const isIn = Uint8Array.from(share, (part) => (part >= Math.min(0.5, most) ? 1 : 0));
  const group = groupsOf(isIn, { start, neighbors });
  const inside = new Map<number, number>();
  for (const [h, of] of group.entries()) if (of >= 0) inside.set(of, (inside.get(of) ?? 0) + share[h]);
  const [[largest]] = [...inside].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const taken = Array.from(cells.keys()).filter((h) => group[h] === largest);
  return {
    rings: outlineOfCells(taken.map((h) => cells[h])),
    hexes: taken.length,
    km2: round10(taken.reduce((sum, h) => sum + areaKm2[h], 0)),
  };
}
