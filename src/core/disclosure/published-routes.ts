import type { LeftOutReason } from "../places/route-incidents";
import type { AgainstBand, RouteOrder, RouteScores } from "../places/route-scores";
import type { RouteRules } from "../study/study";

/** A rate ÷ another with its exact 95 % interval; `NaN`, 0 and infinity where there is nothing to compare. */
export interface PublishedRatio {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

export interface PublishedRouteScore {
  readonly id: string;
  readonly name: string;
  readonly example: boolean;
  readonly schoolId: string | null;
  readonly lengthMeters: number;
  /** School days of the period for its school; of them on provisional dates; and weekdays that the calendar does not know, in no rate. */
  readonly schoolDays: number;
  readonly provisionalDays: number;
  readonly daysNotKnown: number;
  /** Somebody has said when its school ends; otherwise the usual time stands in, and the page must say so. */
  readonly timesKnown: boolean;
  /** Incidents in the corridor on school days in the window, and their 95 % range. */
  readonly incidents: number;
  readonly low: number;
  readonly high: number;
  /** Incidents per 100 school days, with its range; `NaN` without a school day. */
  readonly rate: { readonly value: number; readonly low: number; readonly high: number };
  /** Expected per 100 school days, drawn towards the mean of all routes; and that per 100 m, by which routes are ranked. */
  readonly shrunk: number;
  readonly shrunkPer100m: number;
  /** Pieces from the gate on, the last may be shorter: incidents, and expected incidents per 100 school days, which add up to `shrunk`. */
  readonly segments: { readonly meters: number; readonly incidents: Float64Array; readonly rate: Float64Array };
  /** The same corridor and hours on days without school. `ratio` is a school day ÷ such a day. */
  readonly withoutSchool: PublishedRatio & { readonly incidents: number; readonly days: number };
  /** Against the band around it, per km²; null without a study area. */
  readonly band: AgainstBand | null;
  /** 1 for the busiest per 100 m; null unless `PublishedRouteScores.order` is "ranked". */
  readonly rank: number | null;
}

/** How busy the routes are, on school days after school. */
export interface PublishedRouteScores {
  /** ISO, both included. */
  readonly from: string;
  readonly to: string;
  readonly rules: RouteRules;
  /** The offences of the filter in words, which count for routes too; null while all do. Nothing else of the filter does. */
  readonly offences: string | null;
  /** On all routes, each incident once; and how many of them lie on several. */
  readonly incidents: number;
  readonly onSeveral: number;
  /** Incidents in a corridor at all, in the period: `beside` = `counted` + the sum of `leftOut`. */
  readonly beside: number;
  readonly counted: number;
  readonly leftOut: readonly {
    readonly id: LeftOutReason;
    readonly label: string;
    readonly incidents: number;
    /** What to change in the rules for these to count; null where it is day or time that leaves them out. */
    readonly bringBack: Partial<RouteRules> | null;
  }[];
  /** "too-few": under ten incidents on all routes; "luck": no route has more than chance among so many would give it. */
  readonly order: RouteOrder;
  readonly rowsPerEvent: number;
  /** What rates are drawn towards: see the README of `places`. */
  readonly prior: RouteScores["prior"];
  readonly routes: readonly PublishedRouteScore[];
}
