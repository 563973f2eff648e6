import type { Published } from "../../core/disclosure/published";
import { round10 } from "../../core/kit/math";
import type { Row } from "../table";

export const placeColumns = [
  "row_is",
  "rank",
  "name",
  "incidents",
  "low_95",
  "high_95",
  "with_ring_incidents",
  "with_ring_even_spread",
  "with_ring_times_even_spread",
  "hexes",
  "share_of_area",
  "share_of_incidents",
] as const;

/** The marked places in their order. */
export function placeRows(view: Published): Row[] {
  return view.hotspots.map((spot) => ({
    row_is: "place",
    rank: spot.rank,
    name: spot.name,
    incidents: spot.incidents,
    low_95: spot.low,
    high_95: spot.high,
    with_ring_incidents: spot.withRing,
    with_ring_even_spread: spot.withRingExpected,
    with_ring_times_even_spread:
      spot.withRingExpected > 0 ? round10(spot.withRing / spot.withRingExpected) : Number.NaN,
    hexes: spot.hexes.length,
    share_of_area: spot.areaShare,
    share_of_incidents: shareOf(spot.incidents, view),
  }));
}

/**
 * The places, everywhere else, and the total. `row_is` tells them apart: a sum over "place" and "everywhere else" is the total, and no
 * reader has to guess whether a last row is one of the rows above.
 */
export function placeRowsWithTotal(view: Published): Row[] {
  const { hotspots, sums, grid } = view;
  const add = (pick: (spot: (typeof hotspots)[number]) => number) =>
    hotspots.reduce((sum, spot) => sum + pick(spot), 0);
  const rest = sums.inHexes - add((spot) => spot.incidents);
  const restHexes = grid.cells.length - add((spot) => spot.hexes.length);
  // Rings of neighbouring places overlap, so what is in them has no rest and no total.
  const summary = {
    rank: null,
    low_95: null,
    high_95: null,
    with_ring_incidents: null,
    with_ring_even_spread: null,
    with_ring_times_even_spread: null,
  };
  return [
    ...placeRows(view),
    {
      ...summary,
      row_is: "everywhere else",
      name: "Everywhere else",
      incidents: rest,
      hexes: restHexes,
      share_of_area: view.area ? round10(1 - add((spot) => spot.areaShare)) : Number.NaN,
      share_of_incidents: shareOf(rest, view),
    },
    {
      ...summary,
      row_is: "total",
      name: "In all hexes",
      incidents: sums.inHexes,
      hexes: grid.cells.length,
      share_of_area: view.area ? 1 : Number.NaN,
      share_of_incidents: sums.inHexes > 0 ? 1 : Number.NaN,
    },
  ];
}

const shareOf = (incidents: number, { sums }: Published) =>
  sums.inHexes > 0 ? round10(incidents / sums.inHexes) : Number.NaN;
