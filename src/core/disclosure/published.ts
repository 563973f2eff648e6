import type { NoTest } from "../findings";
import type { MultiPolygon } from "../hexes/geometry";
import type { Resolution } from "../hexes/grid";
import type { HourFacets } from "../incidents/hour-facets";
import type { Unmatched } from "../incidents/unmatched";
import type { Marking, Shade } from "../study/study";
import type { PublishedRouteScores } from "./published-routes";

/** Who may see it. Until rules of disclosure exist there is one audience, which sees everything and may publish nothing. */
export const audiences = [
  { id: "operational", label: "Operational", stamp: "Operational, not for publication" },
] as const;
export type AudienceId = (typeof audiences)[number]["id"];

/** The hexes of the map. Sent once per area and resolution; `key` tells whether it is the same. */
export interface PublishedGrid {
  readonly key: string;
  readonly resolution: Resolution;
  readonly cells: readonly string[];
  /** Part of each hex inside the study area, 0 to 1. */
  readonly share: Float64Array;
  readonly areaKm2: Float64Array;
  /** Hex `h` is centred on `[2h], [2h + 1]`: lng, lat. */
  readonly centerLngLat: Float64Array;
  /** Outlines cut by the study area, laid out as in `HexGrid`: hex → pieces → rings → points. */
  readonly pieceStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly pointStart: Uint32Array;
  readonly ringLngLat: Float64Array;
  /** Who touches whom: neighbours of `h` are `neighbors[start[h]] … neighbors[start[h+1]-1]`. */
  readonly start: Uint32Array;
  readonly neighbors: Uint32Array;
  /** Width of a typical hex across its flats, meters. */
  readonly acrossMeters: number;
}

/** A column of values, a value a hex, in the order of `PublishedGrid.cells`. */
export interface PublishedHexes {
  readonly count: Uint32Array;
  /** Incidents per km²; `NaN` where under a quarter of the hex is inside: drawn hatched. */
  readonly density: Float64Array;
  /** In the hex and its ring, as the statistic counts, and under an even spread; `NaN` without a test. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  readonly score: Float64Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  readonly marked: Uint8Array;
  /** Rank of the hotspot it belongs to, 0 for none. */
  readonly hotspot: Uint16Array;
  /** Colour class under `scale`: 0 none, 1 … `breaks.length`. */
  readonly shade: Uint8Array;
}

export interface PublishedScale {
  readonly shade: Shade;
  /** What a colour counts, for the legend. */
  readonly label: string;
  /** Lower bounds of the classes. */
  readonly breaks: readonly number[];
  readonly fixed: boolean;
}

export interface PublishedHotspot {
  readonly rank: number;
  readonly name: string;
  /** Indexes into the grid's cells, ascending. */
  readonly hexes: readonly number[];
  readonly incidents: number;
  /** 95 % range of `incidents`: see `kit/clustered.ts`. */
  readonly low: number;
  readonly high: number;
  /** In its hexes and their rings together, which is what was tested, and what an even spread would put there (`NaN` without a test). */
  readonly withRing: number;
  readonly withRingExpected: number;
  readonly strongest: number;
  readonly areaShare: number;
}

interface PublishedTest {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly cite: string;
  readonly scoreLabel: string;
  /** What must be said beside the answer; empty when there is nothing to warn of. */
  readonly note: string;
  /** Only a calibrated test on points that were not moved may say "beyond chance". */
  readonly calibrated: boolean;
  readonly counts: "rows" | "events";
  readonly n: number;
  readonly smallestExcess: number;
  readonly none: NoTest | null;
}

/** A choice of a control and the incidents it would leave on the map. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

interface PublishedDefinition extends Choice {
  /** How many more might belong if their victim's age or sex were known. */
  readonly unsure: number;
  /** Why this extract cannot tell; null where it can. */
  readonly cannotTell: string | null;
  /** What the extract tells badly; empty when nothing. */
  readonly remarks: readonly string[];
}

interface PublishedControls {
  /** In the order of the study; each count with no category chosen. */
  readonly definitions: readonly PublishedDefinition[];
  /** With neither a definition nor a category chosen, and with the categories alone. */
  readonly allOffences: number;
  readonly anyDefinition: number;
  readonly dayKinds: readonly (Choice & { readonly provisional: boolean })[];
  readonly categories: readonly (Choice & { readonly serious: boolean })[];
  /** Those of the page; behind them wider ones of the extract, where there are any: `bandsCounted` says when they are chosen. */
  readonly ageBands: readonly Choice[];
  readonly sexes: readonly Choice[];
  readonly knife: number;
  readonly gun: number;
  readonly domestic: number;
  readonly notDomestic: number;
  readonly streetRelevant: number;
  readonly notStreetRelevant: number;
}

export interface PublishedHours extends HourFacets {
  /** Whether the view is of chosen hours only. */
  readonly chosen: boolean;
}

export interface PublishedRegion {
  readonly id: string;
  readonly name: string;
  readonly example: boolean;
  /** The polygon that was counted; for a route its corridor. */
  readonly polygons: MultiPolygon;
  readonly lengthMeters: number;
  /**
   * Of a zone those that the filter leaves in. Of a route those of its score and of its plan: after school, on its school's days, by the rules
   * for routes; by parts where only a range of time is known, and `NaN` where the extract gives only months.
   */
  readonly incidents: number;
  /** Of these, on days of the kind that the rate is about: school days (routes) or holiday days (zones). */
  readonly onDays: number;
  readonly days: number;
  /** `onDays` for each such day; `NaN` when there is none. */
  readonly perDay: number;
}

export interface PublishedRegions {
  readonly regions: readonly PublishedRegion[];
  readonly inAny: number;
  readonly inSeveral: number;
  /** The most days of any: routes of different schools can have more or fewer school days. */
  readonly days: number;
}

export interface YearBeforePublished {
  readonly from: string;
  readonly to: string;
  readonly incidents: number;
  readonly beforeFrom: string;
  readonly beforeTo: string;
  readonly before: number;
  /** now ÷ before, and its exact 95 % interval; `NaN` on a base under 20. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Offences of the view that the file holds only from a later day on; then there is no ratio. */
  readonly startLate: readonly { readonly label: string; readonly from: string }[];
  /** True when the view is longer than a year, so that its last twelve months are compared. */
  readonly lastTwelveMonths: boolean;
}

/** What a given audience may see of the findings: the only thing that leaves the worker, and the source of everything that a person sees or takes away. */
export interface Published {
  readonly audience: AudienceId;
  readonly stamp: string;
  readonly marking: Marking;
  readonly area: { readonly name: string; readonly approximate: boolean } | null;
  readonly files: readonly string[];
  readonly synthetic: boolean;
  readonly monthOnly: boolean;
  readonly snapped: boolean;
  readonly has: Readonly<Record<"time" | "age" | "sex" | "knife" | "gun" | "domestic" | "publicPlace", boolean>>;
  /** ISO dates of the extract and of the view. */
  readonly extractFrom: string;
  readonly extractTo: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** The active filters in words, dates apart. */
  readonly filterWords: readonly string[];
  /** The definition of the view, with what it counts and its source in one text; null without one. */
  readonly definition: { readonly id: string; readonly words: string } | null;
  /** Weekdays of the period that the calendar does not know: they are in no school-day and no holiday rate. */
  readonly unknownDays: number;
  readonly sums: {
    readonly accepted: number;
    readonly matching: number;
    readonly inHexes: number;
    readonly outside: number;
    readonly withoutPlace: number;
    readonly events: number;
    /** What ranges are widened by: see `kit/clustered.ts`. */
    readonly rowsPerEvent: number;
  };
  readonly grid: PublishedGrid;
  readonly hexes: PublishedHexes;
  readonly scale: PublishedScale;
  readonly test: PublishedTest;
  readonly hotspots: readonly PublishedHotspot[];
  readonly months: { readonly firstMonth: number; readonly counts: Uint32Array };
  readonly hours: PublishedHours;
  readonly controls: PublishedControls;
  /** Offences that the study's table does not know, in the whole extract. */
  readonly unmatched: Unmatched;
  readonly yearBefore: YearBeforePublished | null;
  readonly routes: PublishedRegions;
  readonly corridorMeters: number;
  readonly routeScores: PublishedRouteScores;
  readonly zones: PublishedRegions;
}
