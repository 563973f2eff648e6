import type { KindsOfDays } from "./calendar/calendar";
import type { HexGrid } from "./hexes/grid";
import type { HexCounts } from "./incidents/count-hexes";
import type { Facets } from "./incidents/facets";
import type { Unmatched } from "./incidents/unmatched";
import type { RegionCounts } from "./places/count-regions";
import type { Region } from "./places/members";
import type { RouteScores } from "./places/route-scores";
import type { HexScores, Statistic } from "./statistics/types";
import type { MatchedOffences } from "./study/offences";

/** A group of touching marked hexes. */
export interface Hotspot {
  /** 1 is the one with the busiest single hex. */
  readonly rank: number;
  readonly name: string;
  /** Indexes into the grid. */
  readonly hexes: readonly number[];
  readonly incidents: number;
  /** In its hexes and their rings together, which is what the test looked at. */
  readonly withRing: number;
  /** What an even spread would put into its hexes and their rings; `NaN` without a calibrated test. */
  readonly withRingExpected: number;
  /** The hex with the largest own count. */
  readonly strongest: number;
}

/** Why there is no answer to "beyond chance?". */
export type NoTest = "no-boundary" | "no-incidents" | "too-few";

/** The current view against the same months a year before. */
export interface YearBefore {
  readonly from: number;
  readonly to: number;
  readonly incidents: number;
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly before: number;
  /** Categories of the view that the extract holds only from a later day on: then the two years are not about the same thing. */
  readonly startLate: readonly { readonly category: number; readonly from: number }[];
}

/** Everything worked out from a study and the loaded incidents. It does not leave the worker: see `publish`. */
export interface Findings {
  readonly grid: HexGrid;
  /** The hex of each incident, or why it has none (`hexes/locate.ts`), and its offence among the study's: what a backtest scores again with. */
  readonly hex: Int32Array;
  readonly offences: MatchedOffences;
  readonly hexAreaKm2: number;
  readonly kinds: KindsOfDays;
  readonly counts: HexCounts;
  readonly density: Float64Array;
  readonly facets: Facets;
  /** Incidents of the whole extract by category. */
  readonly categoryRows: Uint32Array;
  readonly unmatched: Unmatched;
  readonly statistic: Statistic;
  readonly scores: HexScores | null;
  readonly noTest: NoTest | null;
  readonly hotspots: readonly Hotspot[];
  /** Rank of the hotspot that a hex belongs to, 0 for none. */
  readonly hotspotOf: Uint16Array;
  readonly periodFrom: number;
  readonly periodTo: number;
  readonly yearBefore: YearBefore | null;
  /** For drawing: who lies in them is measured along the line. */
  readonly corridors: readonly Region[];
  readonly routeScores: RouteScores;
  readonly areas: readonly Region[];
  readonly zones: RegionCounts;
  readonly holidayDays: number;
}
