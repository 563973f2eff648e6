import type { MultiPolygon } from "../hexes/geometry";
import type { Incidents } from "../incidents/incidents";
import type { LoadReport } from "../ingest/report";
import type { Points } from "./points";
import type { Volume } from "./volume";

/** How much weight a finding has: it forbids a map, asks for care, or is only said. */
export type Level = "no" | "care" | "note";

/** What a check found. One sentence: what, how many, what it does to the map, what to do. */
export interface Finding {
  readonly id: string;
  readonly level: Level;
  readonly sentence: string;
  /** Incidents (or rows) that it is about, of how many. */
  readonly rows: number;
  readonly of: number;
}

/** What the checks may look at. What several of them need is worked out once. */
export interface QualityContext {
  readonly incidents: Incidents;
  readonly report: Pick<
    LoadReport,
    "rowsRead" | "accepted" | "problems" | "remarks" | "located" | "withTime" | "events" | "duplicates" | "columns"
  >;
  /** The study area, or null. */
  readonly area: MultiPolygon | null;
  readonly points: Points;
  readonly volume: Volume;
}

/** One thing that can be wrong with an extract as a whole. */
export interface QualityCheck {
  readonly id: string;
  /** What it looks for, for the methods page. */
  readonly label: string;
  readonly find: (context: QualityContext) => Omit<Finding, "id"> | null;
}
