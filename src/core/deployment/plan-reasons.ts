import { round10 } from "../kit/math";
import { createCover } from "./cover";
import type { Candidate, PostProblem } from "./problem";
import type { PlacedPost } from "./route-problem";
import { keepsRules } from "./rules";

/** A place without a post, and what one there would bring into sight beyond the plan. */
interface PlaceLeftOut extends PlacedPost {
  readonly gain: number;
}

/** Why a post stands where it does, in what is expected. */
interface PostReason extends PlacedPost {
  /** Expected in sight of it. */
  readonly inSight: number;
  /** Of that, what no other post of the plan sees. */
  readonly alone: number;
  /** No place on its route sees more. */
  readonly isMost: boolean;
  /** The best place left out, of those that see nothing of what it sees; null where there is none. */
  readonly instead: PlaceLeftOut | null;
  /** A plan with that place instead of this one would keep the rules. */
  readonly mayMove: boolean;
}

/** Why a route has posts, or has none. */
interface RouteReason {
  /** Expected on it where a post could see it, and of that in sight of any; what lies on several routes is in each of them. */
  readonly expected: number;
  readonly covered: number;
  /** The best further place on it; null where no post may stand. */
  readonly best: PlaceLeftOut | null;
}

/** Does not leave the worker: see `publishReasons`. */
export interface PlanReasons {
  readonly posts: readonly PostReason[];
  readonly routes: readonly RouteReason[];
  /** Expected in sight of any post. */
  readonly covered: number;
}

/**
 * What speaks for each post of a plan and for each route: what it has in sight, and the best that was left out for it. `posts` are places of the
 * problem. `O(places × what they see)` for each post.
 */
export function reasonsOf(problem: PostProblem, posts: readonly PlacedPost[]): PlanReasons {
  const { candidates, demand: weight, schools } = problem;
  const chosen = posts.map((post) =>
    candidates.findIndex(({ route, atMeters }) => route === post.route && atMeters === post.atMeters),
  );
  const cover = createCover(problem, weight, chosen);
  const inSight = candidates.map(({ covers }) => covers.reduce((sum, item) => sum + weight[item], 0));
  // What the planner left free: neither forbidden nor taken.
  const free = candidates.flatMap((_, c) => (chosen.includes(c) || problem.forbidden.includes(c) ? [] : [c]));
  const best = (among: readonly number[]) =>
    among.reduce<number | null>((most, c) => (most === null || cover.gain(c) > cover.gain(most) ? c : most), null);
  const leftOut = (c: number | null): PlaceLeftOut | null =>
    c === null ? null : { route: candidates[c].route, atMeters: candidates[c].atMeters, gain: cover.gain(c) };
  return {
    posts: posts.map(({ route, atMeters }, n): PostReason => {
      const own = chosen[n];
      const seen = new Set(candidates[own].covers);
      const instead = best(free.filter((c) => seesNothingOf(candidates[c], seen)));
      return {
        route,
        atMeters,
        inSight: inSight[own],
        alone: cover.loss(own),
        isMost: candidates.every((other, c) => other.route !== route || round10(inSight[c]) <= round10(inSight[own])),
        instead: leftOut(instead),
        mayMove:
          instead !== null &&
          keepsRules(
            problem,
            chosen.map((c) => (c === own ? instead : c)),
          ),
      };
    }),
    routes: schools.map((_, route): RouteReason => {
      const here = free.filter((c) => candidates[c].route === route);
      return { ...onRoute(problem, route, chosen), best: leftOut(best(here)) };
    }),
    covered: cover.covered,
  };
}

const seesNothingOf = ({ covers }: Candidate, seen: ReadonlySet<number>) => covers.every((item) => !seen.has(item));

/** What places on a route could see, and what of it posts see, on this route or on another. */
function onRoute(
  { candidates, demand }: PostProblem,
  route: number,
  chosen: readonly number[],
): Pick<RouteReason, "expected" | "covered"> {
  const seen = new Set(chosen.flatMap((c) => [...candidates[c].covers]));
  const here = new Set(candidates.flatMap((place) => (place.route === route ? [...place.covers] : [])));
  let [expected, covered] = [0, 0];
  for (const item of here) {
    expected += demand[item];
    if (seen.has(item)) covered += demand[item];
  }
  return { expected, covered };
}
