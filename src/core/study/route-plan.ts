import type { Study } from "./study";

/** A place on a route: meters from its start, at the school, along it. */
export interface PlaceOnRoute {
  readonly routeId: string;
  readonly atMeters: number;
}

/** A post that stays where a person put it, with the letter that it keeps; without one it gets a free one each time. */
export interface FixedPost extends PlaceOnRoute {
  readonly letter?: string;
}

/** What a coordinator decides about chaperones; where they stand is worked out from it. */
export interface RoutePlan {
  readonly people: number;
  /** Two at each post. */
  readonly inPairs: boolean;
  /** Schools whose routes may get posts; null for all routes. */
  readonly schoolIds: readonly string[] | null;
  /** Five characters, Monday first, "1" = staff are out. */
  readonly weekdays: string;
  /** First and last day of the plan, ISO; null for the next term after the extract. */
  readonly dates: { readonly from: string; readonly to: string } | null;
  /** How far along the route a post sees, in both directions. */
  readonly sightMeters: number;
  /** Between neighboring posts of one route; null for no such rule. */
  readonly longestGapMeters: number | null;
  readonly everySchool: boolean;
  /** Posts that stay where a person put them. */
  readonly locked: readonly FixedPost[];
  /** Places that must stay empty. */
  readonly forbidden: readonly PlaceOnRoute[];
}

export const firstRoutePlan: RoutePlan = {
  people: 6,
  inPairs: true,
  schoolIds: null,
  weekdays: "11111",
  dates: null,
  sightMeters: 75,
  longestGapMeters: null,
  everySchool: false,
  locked: [],
  forbidden: [],
};

/** Posts that the people of a plan can hold. */
export function postsOf({ people, inPairs }: Pick<RoutePlan, "people" | "inPairs">): number {
  return Math.floor(people / (inPairs ? 2 : 1));
}

/** A copy of the study with parts of its plan of posts replaced. */
export function withRoutePlan(study: Study, part: Partial<RoutePlan>): Study {
  return { ...study, routePlan: { ...study.routePlan, ...part } };
}

const isAt = (a: PlaceOnRoute) => (b: PlaceOnRoute) => a.routeId === b.routeId && a.atMeters === b.atMeters;

/** Locks a post to a place, which then cannot be forbidden. */
export function withLocked(study: Study, place: FixedPost): Study {
  const { locked, forbidden } = withoutRule(study, place).routePlan;
  return withRoutePlan(study, { locked: [...locked, place], forbidden });
}

/** Forbids a place, on which then no post is locked. */
export function withForbidden(study: Study, place: PlaceOnRoute): Study {
  const { locked, forbidden } = withoutRule(study, place).routePlan;
  return withRoutePlan(study, { locked, forbidden: [...forbidden, place] });
}

/** Neither locks nor forbids a place any longer. */
export function withoutRule(study: Study, place: PlaceOnRoute): Study {
  const others = <Place extends PlaceOnRoute>(places: readonly Place[]) =>
    places.filter((other) => !isAt(place)(other));
  const { locked, forbidden } = study.routePlan;
  return withRoutePlan(study, { locked: others(locked), forbidden: others(forbidden) });
}
