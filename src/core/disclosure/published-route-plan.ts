import type { NoBacktest } from "../deployment/backtest";
import type { RuleId } from "../deployment/contradictions";

/** A number taken apart, rounded so that `covered + missed = total` in the digits shown. */
export interface PublishedSplit {
  readonly covered: number;
  readonly missed: number;
  readonly total: number;
}

/** When staff stand at a post on one weekday: minutes of the day. `known`: somebody has said when the school ends. */
interface PublishedStand {
  /** Monday 0 to Friday 4. */
  readonly weekday: number;
  readonly from: number;
  readonly to: number;
  readonly known: boolean;
}

export interface PublishedPost {
  /** The letter of a fixed post, which it keeps; the others get the free ones, A, B, C …, in the order given, which is that of what they add. */
  readonly letter: string;
  readonly routeId: string;
  readonly routeName: string;
  readonly example: boolean;
  readonly schoolName: string | null;
  readonly atMeters: number;
  readonly lng: number;
  readonly lat: number;
  readonly locked: boolean;
  readonly stand: readonly PublishedStand[];
  /** Expected in sight of it; `adds`: in sight of no post before it. The `adds` of all posts are `expected.covered`. */
  readonly expected: number;
  readonly adds: number;
  /** The same of the incidents of the extract. */
  readonly incidents: number;
  readonly addsIncidents: number;
  /** Incidents of other hours, whole, that no post before it sees; they are in no sum. */
  readonly addsOtherHours: number;
}

interface PublishedStretch {
  readonly routeId: string;
  readonly routeName: string;
  readonly fromMeters: number;
  readonly toMeters: number;
  readonly expected: Omit<PublishedSplit, "total">;
  readonly incidents: Omit<PublishedSplit, "total">;
  /** Its route stands out against the band around it. */
  readonly standsOut: boolean;
}

/** What posts would see and what they would miss, for the planner's posts and for posts under a moving hand. */
export interface PublishedPosts {
  readonly posts: readonly PublishedPost[];
  /** Over the days of the plan; decimals in which it adds up. */
  readonly expected: PublishedSplit & { readonly decimals: number };
  /** In the period of the scores. `onOtherDays`: the part of `missed` that fell on weekdays without staff. */
  readonly incidents: PublishedSplit & { readonly onOtherDays: number; readonly decimals: number };
  /** Routes of the study that are not in the plan, and the incidents that lie on them alone: with `incidents.total`, all on any route. */
  readonly leftOut: { readonly routes: number; readonly incidents: number };
  /** Every route of the plan from its gate on, in pieces of 100 m. */
  readonly stretches: readonly PublishedStretch[];
  /** Indexes of those with anything missed, the most counted first; of equals, the most expected. */
  readonly missed: readonly number[];
  /** Incidents by weekday (Monday first) and hour: 7 × 24. */
  readonly byHour: { readonly covered: readonly number[]; readonly missed: readonly number[] };
}

interface PublishedCurvePoint {
  readonly posts: number;
  readonly people: number;
  /** Expected covered; `NaN` for fewer posts than the plan has, or than its rules need. */
  readonly asItStands: number;
  readonly fromScratch: number;
  /** No plan with as many posts covers more. */
  readonly atMost: number;
}

export interface PublishedBacktest {
  /** The last day that the plan knew, and the last day of the extract. ISO. */
  readonly cut: string;
  readonly to: string;
  readonly posts: number;
  readonly incidents: PublishedSplit;
  readonly random: { readonly mean: number; readonly low: number; readonly high: number; readonly draws: number };
  readonly busiest: number;
  /** As many posts chosen from the incidents of any day and hour before the cut; and whether the plan saw more than they would. */
  readonly anyTime: number;
  readonly beatsAnyTime: boolean;
  /** The same as parts of the total, for who may see no count; `few`: they are parts of fewer than ten. */
  readonly shares: Readonly<Record<"covered" | "random" | "busiest" | "anyTime", PublishedShare>>;
  readonly few: boolean;
  /** More than 97.5 % of the draws. */
  readonly beatsRandom: boolean;
}

/** Rules that cannot be kept together, though they could if any one of them were dropped. */
export interface PublishedContradiction {
  readonly rules: readonly RuleId[];
  readonly locked: readonly { readonly routeName: string; readonly atMeters: number }[];
  readonly schools: readonly string[];
  readonly needed: number | null;
  /** Posts that the people of the plan can hold. */
  readonly posts: number;
  readonly longestGapMeters: number | null;
}

/** A part of a whole, as coarse as words: a count cannot be worked out from it. */
export type PublishedShare =
  | "nearly-all"
  | "most"
  | "half"
  | "two-fifths"
  | "third"
  | "quarter"
  | "sixth"
  | "tenth"
  | "small"
  | "none";

/** What one place would bring into sight, beside another. */
export type PublishedComparison =
  | "more"
  | "as-much"
  | "a-little-less"
  | "two-thirds"
  | "half"
  | "less-than-half"
  | "nothing";

/** Why a post stands where it does. */
export interface PublishedPostReason {
  readonly letter: string;
  /** A person fixed it; every school with a route gets a post; posts may not be farther apart; or it is where most is to be seen. */
  readonly cause: "locked" | "every-school" | "gap" | "chosen";
  /** Of what is expected on its route, the part in sight of it; and whether no place on the route sees more. */
  readonly ofRoute: PublishedShare;
  readonly isMost: boolean;
  /** Its route stands out against the band around it. */
  readonly standsOut: boolean;
  /** The best place left out, and what it would bring instead. */
  readonly instead: {
    readonly routeName: string;
    readonly example: boolean;
    readonly isSameRoute: boolean;
    readonly atMeters: number;
    readonly compared: PublishedComparison;
  } | null;
}

/** Why a route has posts, or has none. */
export interface PublishedRouteReason {
  readonly routeId: string;
  readonly routeName: string;
  readonly example: boolean;
  /** Letters of its posts. */
  readonly posts: readonly string[];
  readonly standsOut: boolean;
  /** Of all that is expected on the routes of the plan, the part on it; whether that is the most of any; and what of it posts see. */
  readonly ofPlan: PublishedShare;
  readonly isMost: boolean;
  readonly covered: PublishedShare;
  /**
   * Why it has none: not of the chosen schools; no place on it is allowed; what is expected on it is in sight already; or its best place, which
   * would bring so much beside the post that brings least. `next`: with one more post it would get it. Null where it has posts.
   */
  readonly without:
    | { readonly cause: "not-asked" | "forbidden" | "seen" }
    | {
        readonly cause: "less";
        readonly atMeters: number;
        readonly compared: PublishedComparison;
        readonly next: boolean;
      }
    | null;
}

/** In the order of the posts, and of the routes of the study. */
export interface PublishedReasons {
  readonly posts: readonly PublishedPostReason[];
  readonly routes: readonly PublishedRouteReason[];
  /** Of all that is expected on the routes of the plan, the part in sight of a post. */
  readonly covered: PublishedShare;
}

export interface PublishedRoutePlan extends PublishedPosts {
  /** Still looking for a better plan; or working out the curve and the backtest; or done. */
  readonly phase: "looking" | "comparing" | "done";
  /** Posts that the people can hold; the plan may have fewer, when no further one adds anything. */
  readonly postsFor: number;
  /** No plan within the rules covers more than this. `proven`: this one covers as much. */
  readonly atMost: number;
  readonly proven: boolean;
  /** ISO; null where the calendar knows no term ahead, and the plan is for 100 school days. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** School days of the plan, the fewest and the most of any route. */
  readonly schoolDays: { readonly least: number; readonly most: number; readonly provisional: boolean };
  readonly curve: readonly PublishedCurvePoint[] | null;
  readonly backtest: PublishedBacktest | NoBacktest | null;
  readonly contradiction: PublishedContradiction | null;
  /** What speaks for each post and each route; null without a plan. */
  readonly reasons: PublishedReasons | null;
  /** Covered by a plan in which no post is fixed by a person, where that is more than this one covers. */
  readonly withoutFixed: { readonly expected: number; readonly incidents: number } | null;
  /** Locked posts on routes that are not in the plan: they count for nothing. */
  readonly lockedElsewhere: number;
}
