import type { Published } from "../../core/disclosure/published";
import { nearestName } from "../../core/hotspots";
import type { Label } from "../../core/study/study";

/** A row of the table of hexes. */
export interface HexRow {
  readonly cell: string;
  /** The nearest name, to find it on the map; hexes have no names of their own. */
  readonly near: string;
  /** Rank of the hotspot that it belongs to, 0 for none. */
  readonly hotspot: number;
  readonly count: number;
  readonly density: number;
  readonly observed: number;
  readonly expected: number;
  readonly timesEven: number;
  readonly q: number;
  readonly p: number;
}

/** The nearest name of every hex. Worth keeping: it changes only with the grid and the labels. */
export function namesOfHexes(grid: Published["grid"], labels: readonly Label[]): string[] {
  return grid.cells.map((_, h) => nearestName(labels, grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]) ?? "");
}

/** Every hex of the map, empty ones too, as rows. */
export function hexRows({ grid, hexes }: Published, names: readonly string[]): HexRow[] {
  return grid.cells.map((cell, h) => ({
    cell,
    near: names[h],
    hotspot: hexes.hotspot[h],
    count: hexes.count[h],
    density: hexes.density[h],
    observed: hexes.observed[h],
    expected: hexes.expected[h],
    timesEven: hexes.observed[h] / hexes.expected[h],
    q: hexes.q[h],
    p: hexes.p[h],
  }));
}

/** A probability as people can read it: three decimals, and never a false 0. */
export function probabilityWords(p: number): string {
  if (Number.isNaN(p)) return "–";
  return p < 0.001 ? "<0.001" : p.toFixed(3);
}
