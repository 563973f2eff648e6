import type { Published } from "../../core/disclosure/published";
import { round10 } from "../../core/kit/math";
import type { Row } from "../table";

export const hexColumns = [
  "hex",
  "share_inside",
  "area_km2",
  "incidents",
  "incidents_per_km2",
  "neighbourhood_observed",
  "neighbourhood_expected",
  "times_even_spread",
  "q",
  "marked",
  "place_rank",
  "place_name",
  "center_lng",
  "center_lat",
] as const;

/** Every hex of the grid, empty ones included, in the grid's own order. */
export function hexRows({ grid, hexes, hotspots }: Published): Row[] {
  const nameOf = new Map(hotspots.map((spot) => [spot.rank, spot.name]));
  return grid.cells.map((hex, h) => ({
    hex,
    share_inside: round10(grid.share[h]),
    area_km2: round10(grid.areaKm2[h]),
    incidents: hexes.count[h],
    incidents_per_km2: hexes.density[h],
    neighbourhood_observed: hexes.observed[h],
    neighbourhood_expected: hexes.expected[h],
    times_even_spread: hexes.expected[h] > 0 ? round10(hexes.observed[h] / hexes.expected[h]) : Number.NaN,
    q: hexes.q[h],
    marked: hexes.marked[h] === 1,
    place_rank: hexes.hotspot[h] === 0 ? null : hexes.hotspot[h],
    place_name: nameOf.get(hexes.hotspot[h]) ?? null,
    center_lng: grid.centerLngLat[2 * h],
    center_lat: grid.centerLngLat[2 * h + 1],
  }));
}
