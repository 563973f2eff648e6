import type { HexGrid } from "../hexes/grid";

/** What a statistic sees: the hexes, and what was counted in each. */
export interface Field {
  readonly grid: Pick<HexGrid, "start" | "neighbors" | "share" | "areaKm2" | "cells">;
  /** Incidents (rows of the extract) in each hex. */
  readonly rows: Uint32Array;
  /** Events in each hex: several rows about one event count once, each event in one hex. */
  readonly events: Uint32Array;
}

/** What a statistic says, an entry for each hex; NaN where it says nothing. Rounded to 10 digits, as decided on. */
export interface HexScores {
  /** Counted in the hex and its ring. */
  readonly observed: Float64Array;
  /** In the hex and its ring, if all incidents were spread evenly over the area. */
  readonly expected: Float64Array;
  /** How far it stands out, in the unit that `scoreLabel` names. Never infinite. */
  readonly score: Float64Array;
  readonly p: Float64Array;
  /** p adjusted for having looked at every hex (Benjamini–Hochberg). */
  readonly q: Float64Array;
  /** 1 for hexes that stand out. */
  readonly marked: Uint8Array;
  /** The count that would have been marked in a neighborhood of middling size; NaN where there is none. */
  readonly smallestExcess: number;
  /** How many events or rows were counted in all. */
  readonly n: number;
}

/** One way to ask where incidents concentrate. Pure: the same field gives the same scores, bit for bit. */
export interface Statistic<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly question: string;
  readonly cite: string;
  /** How it is worked out, in sentences for the methods page: what is counted, the formula, when a hex is marked. */
  readonly method: string;
  /** On maps of pure chance it marks anything at most one time in twenty. Others may not say "hotspot" or "significant". */
  readonly calibrated: boolean;
  /** What must be said beside the answer; empty when there is nothing to warn of. */
  readonly note: string;
  readonly counts: "events" | "rows";
  readonly scoreLabel: string;
  compute(field: Field): HexScores;
}

/** Checks an entry of the registry and keeps its id as a literal type. */
export function defineStatistic<const Id extends string>(statistic: Statistic<Id>): Statistic<Id> {
  return statistic;
}

/** A hex stands out when its q is at most this. */
export const FALSE_DISCOVERY_RATE = 0.05;
