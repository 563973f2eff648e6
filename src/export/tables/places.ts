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
  "even_spread_incidents",
  "times_even_spread",
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
    even_spread_incidents: round10(spot.expected),
    times_even_spread: spot.expected > 0 ? round10(spot.incidents / spot.expected) : Number.NaN,
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
  // What an even spread gives to the places is a share of all; the rest is what is left of it.
  const restExpected = view.area ? round10(sums.inHexes - add((spot) => spot.expected)) : Number.NaN;
  const summary = { rank: null, low_95: null, high_95: null };
  return [
    ...placeRows(view),
    {
      ...summary,
      row_is: "everywhere else",
      name: "Everywhere else",
      incidents: rest,
      even_spread_incidents: restExpected,
      times_even_spread: restExpected > 0 ? round10(rest / restExpected) : Number.NaN,
      hexes: restHexes,
      share_of_area: view.area ? round10(1 - add((spot) => spot.areaShare)) : Number.NaN,
      share_of_incidents: shareOf(rest, view),
    },
    {
      ...summary,
      row_is: "total",
      name: "In all hexes",
      incidents: sums.inHexes,
      even_spread_incidents: view.area ? sums.inHexes : Number.NaN,
      times_even_spread: view.area && sums.inHexes > 0 ? 1 : Number.NaN,
      hexes: grid.cells.length,
      share_of_area: view.area ? 1 : Number.NaN,
      share_of_incidents: sums.inHexes > 0 ? 1 : Number.NaN,
    },
  ];
}

const shareOf = (incidents: number, { sums }: Published) =>
  sums.inHexes > 0 ? round10(incidents / sums.inHexes) : Number.NaN;
