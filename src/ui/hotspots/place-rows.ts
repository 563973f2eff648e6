import type { Published } from "../../core/disclosure/published";

/** A row of the table of places: a hotspot, or everywhere else. */
export interface PlaceRow {
  readonly key: string;
  /** 0 for everywhere else. */
  readonly rank: number;
  readonly name: string;
  readonly hexes: number;
  readonly incidents: number;
  /** 95 % range; NaN for what is left over. */
  readonly low: number;
  readonly high: number;
  /** With its ring, ÷ what an even spread would give there; NaN without a test, and for what is left over. */
  readonly timesEven: number;
}

/** The hotspots and what is left over; their hexes and incidents sum to `total`, which is the whole map. */
export function placeRows(view: Published): { readonly rows: PlaceRow[]; readonly total: PlaceRow } {
  const total = view.sums.inHexes;
  const spots = view.hotspots.map(
    (spot): PlaceRow => ({
      key: String(spot.rank),
      rank: spot.rank,
      name: spot.name,
      hexes: spot.hexes.length,
      incidents: spot.incidents,
      low: spot.low,
      high: spot.high,
      timesEven: spot.withRing / spot.withRingExpected,
    }),
  );
  const sum = (pick: (spot: PlaceRow) => number) => spots.reduce((all, spot) => all + pick(spot), 0);
  const elsewhere = total - sum((spot) => spot.incidents);
  const rest: PlaceRow = {
    key: "elsewhere",
    rank: 0,
    name: "Everywhere else",
    hexes: view.grid.cells.length - sum((spot) => spot.hexes),
    incidents: elsewhere,
    low: Number.NaN,
    high: Number.NaN,
    timesEven: Number.NaN,
  };
  return {
    rows: [...spots, rest],
    total: {
      ...rest,
      key: "all",
      name: "All",
      hexes: view.grid.cells.length,
      incidents: total,
    },
  };
}

/** "7.4×"; nothing where there is no even spread to compare with. */
export const timesWords = (times: number): string => (Number.isFinite(times) ? `${times.toFixed(1)}×` : "");
