import type { Interval } from "../kit/poisson";
import type { RoutePrior } from "./route-shrinkage";

/** Incidents in the corridor of a route. Never published. */
export interface RouteMembers {
  /** Indices into `Incidents`. */
  readonly incident: Uint32Array;
  /** Meters from the gate (the line's first vertex) of the nearest place on the line. */
  readonly meters: Float64Array;
  /** The part of the incident that falls into the window, or outside it; above 0 and at most 1. */
  readonly weight: Float64Array;
}

export const SEGMENT_METERS = 100;

/** The pieces of 100 m from the gate on; the last may be shorter. */
interface RouteSegments {
  /** y: incidents by weight, a number a piece. */
  readonly incidents: Float64Array;
  /** Expected on a school day, by the score: they add up to the route's own shrunk rate. */
  readonly ratePerDay: Float64Array;
}

/** A rate ÷ another, with its exact 95 % interval; `NaN`, 0 and infinity where there is nothing to compare. */
interface Ratio extends Interval {
  readonly ratio: number;
}

/** A route against the band around it, per km²: days and hours are the same for both. */
export interface AgainstBand extends Ratio {
  readonly corridorKm2: number;
  readonly bandKm2: number;
  readonly corridorEvents: number;
  readonly bandEvents: number;
  /** One-sided exact p, adjusted over the routes by Holm; `NaN` where it was not tested. */
  readonly adjusted: number;
  readonly standsOut: boolean;
}

/** How often something happens on a route. It does not leave the worker: see `publishRoutes`. */
export interface RouteScore {
  readonly id: string;
  readonly schoolId: string | null;
  readonly lengthMeters: number;
  readonly segmentMeters: typeof SEGMENT_METERS;
  /** T: the school days of the period that its school had. */
  readonly schoolDays: number;
  readonly provisionalDays: number;
  readonly daysNotKnown: number;
  /** Somebody has said when its school ends; otherwise the usual time stands in. */
  readonly timesKnown: boolean;
  /** Those that count: on its school's days, in its window. */
  readonly members: RouteMembers;
  /** Those that would count but for their day or hour. */
  readonly otherHours: RouteMembers;
  /** Σ weight of the members, and its 95 % range. */
  readonly incidents: number;
  readonly range: Interval;
  /** Expected on a school day, drawn towards the mean of all routes. */
  readonly shrunkPerDay: number;
  readonly segments: RouteSegments;
  /** The same corridor and hours on days without school; `ratio`: a school day ÷ such a day. */
  readonly withoutSchool: Ratio & { readonly incidents: number; readonly days: number };
  /** Null where it cannot be told: without a study area. */
  readonly band: AgainstBand | null;
  /** 1 for the highest shrunk rate per 100 m; null where `RouteScores.order` says why. */
  readonly rank: number | null;
}

/** Whether the order of the routes means anything. */
export type RouteOrder = "ranked" | "too-few" | "luck";

/** All routes of a study. */
export interface RouteScores {
  readonly from: number;
  readonly to: number;
  readonly routes: readonly RouteScore[];
  /** Each incident once, by the largest of its weights; of them on two routes or more. */
  readonly incidents: number;
  readonly onSeveral: number;
  /** In at least one corridor at all, in the period: `beside` = those that count + all `leftOut`. */
  readonly beside: number;
  readonly counted: number;
  /** By reason, in the order of `leftOutReasons`. */
  readonly leftOut: Uint32Array;
  readonly order: RouteOrder;
  readonly rowsPerEvent: number;
  readonly prior: RoutePrior;
}
