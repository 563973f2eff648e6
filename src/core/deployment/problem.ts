/** A place where a post could stand, and the items that it would have in sight. */
export interface Candidate {
  /** Index into `PostProblem.schools`. */
  readonly route: number;
  /** Meters from the start of the route, along it. */
  readonly atMeters: number;
  /** Indices into `PostProblem.demand`, each at most once. */
  readonly covers: Int32Array;
}

/**
 * Where to stand, as a problem: at most `posts` candidates, so that as much demand as possible is in sight of at least one. An item in sight
 * of several counts once (maximal covering: Church & ReVelle 1974).
 */
export interface PostProblem {
  /** Expected incidents of each item, 0 or more. */
  readonly demand: Float64Array;
  /** The school of each route; null for a route of no school. */
  readonly schools: readonly (string | null)[];
  readonly candidates: readonly Candidate[];
  readonly posts: number;
  /** Candidates that must, and that must not, get a post. */
  readonly locked: readonly number[];
  readonly forbidden: readonly number[];
  /** Between neighboring posts of one route; null for no such rule. */
  readonly longestGapMeters: number | null;
  /** Every school with a route gets at least one post. */
  readonly everySchool: boolean;
  /** Posts on all routes of one school together; null for no such rule. */
  readonly mostPerSchool: number | null;
}

/** A plan that keeps the rules, and how much better one could still be. */
export interface PostPlan {
  /** Candidates, ascending. */
  readonly chosen: readonly number[];
  /** Demand in sight of it. */
  readonly covered: number;
  /** No plan that keeps the rules covers more than this. */
  readonly bound: number;
  /** `covered` is the most there is. */
  readonly proven: boolean;
}

/** Demand in sight of at least one of the chosen candidates. */
export function coveredBy({ demand, candidates }: PostProblem, chosen: readonly number[]): number {
  const seen = new Set<number>();
  for (const c of chosen) for (const item of candidates[c].covers) seen.add(item);
  let covered = 0;
  // In the order of the items, so that the same cover gives the same last digit.
  for (let item = 0; item < demand.length; item++) if (seen.has(item)) covered += demand[item];
  return covered;
}
