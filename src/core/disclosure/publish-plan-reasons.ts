import { type PlanReasons, reasonsOf } from "../deployment/plan-reasons";
import type { PostProblem } from "../deployment/problem";
import type { PlanGround } from "../deployment/route-plan";
import type { PlacedPost } from "../deployment/route-problem";
import { round10 } from "../kit/math";
import type { RouteScores } from "../places/route-scores";
import type { Study } from "../study/study";
import type {
  PublishedComparison,
  PublishedPostReason,
  PublishedReasons,
  PublishedRouteReason,
  PublishedShare,
} from "./published-route-plan";

/** From so much of the whole on; below the last, none. */
const shares = [
  [0.95, "nearly-all"],
  [0.6, "most"],
  [0.45, "half"],
  [0.37, "two-fifths"],
  [0.29, "third"],
  [0.2, "quarter"],
  [0.14, "sixth"],
  [0.07, "tenth"],
] as const satisfies readonly (readonly [number, PublishedShare])[];

const comparisons = [
  [0.95, "as-much"],
  [0.8, "a-little-less"],
  [0.6, "two-thirds"],
  [0.4, "half"],
] as const satisfies readonly (readonly [number, PublishedComparison])[];

/** Less than this of a post's worth is nothing that would be worth a post. */
const NOTHING = 0.02;

/** A part of a whole in the words that it may leave in. */
export function shareOf(part: number, whole: number): PublishedShare {
  const share = round10(part / whole);
  if (!(share > 0)) return "none";
  return shares.find(([from]) => share >= from)?.[1] ?? "small";
}

/** A gain beside another in the words that it may leave in. */
export function comparedWith(gain: number, other: number): PublishedComparison {
  const ratio = round10(gain / other);
  if (!(ratio > NOTHING)) return "nothing";
  if (ratio > 1.05) return "more";
  return comparisons.find(([from]) => ratio >= from)?.[1] ?? "less-than-half";
}

/**
 * Why each post stands where it does, and why each route has posts or none. Shares of what is expected, which are drawn towards the mean of all
 * routes, and in steps as coarse as words: no count can be told from a reason.
 */
export function publishReasons(
  study: Study,
  scores: RouteScores,
  ground: PlanGround,
  problem: PostProblem,
  posts: readonly (PlacedPost & { readonly letter: string })[],
): PublishedReasons {
  const reasons = reasonsOf(problem, posts);
  const total = problem.demand.reduce((sum, x) => sum + x, 0);
  const standsOut = new Set(scores.routes.filter(({ band }) => band?.standsOut).map(({ id }) => id));
  const nameOf = (id: string) => {
    const route = study.routes.find((other) => other.id === id);
    return { routeName: route?.name ?? "", example: route?.example ?? false };
  };
  return {
    posts: reasons.posts.map(({ route, inSight, alone, isMost, instead }, n): PublishedPostReason => {
      const { id } = ground.routes[route];
      return {
        letter: posts[n].letter,
        cause: causeOf(study, ground, reasons, n),
        ofRoute: shareOf(inSight, reasons.routes[route].expected),
        isMost,
        standsOut: standsOut.has(id),
        instead: instead && {
          ...nameOf(ground.routes[instead.route].id),
          isSameRoute: instead.route === route,
          atMeters: round10(instead.atMeters),
          compared: comparedWith(instead.gain, alone),
        },
      };
    }),
    routes: study.routes.map(({ id }): PublishedRouteReason => {
      const route = ground.routes.findIndex((other) => other.id === id);
      const letters = posts.filter((post) => post.route === route).map(({ letter }) => letter);
      const { expected = 0, covered = 0 } = reasons.routes[route] ?? {};
      return {
        routeId: id,
        ...nameOf(id),
        posts: letters,
        standsOut: standsOut.has(id),
        ofPlan: shareOf(expected, total),
        isMost: route >= 0 && reasons.routes.every((other) => round10(other.expected) <= round10(expected)),
        covered: shareOf(covered, expected),
        without: letters.length > 0 ? null : withoutPost(reasons, route),
      };
    }),
    covered: shareOf(reasons.covered, total),
  };
}

/** Only where another place would bring more does a rule keep a post: else it is where most is to be seen. */
function causeOf(
  { routePlan }: Study,
  { routes }: PlanGround,
  reasons: PlanReasons,
  n: number,
): PublishedPostReason["cause"] {
  const { route, atMeters, alone, instead, mayMove } = reasons.posts[n];
  const { id, schoolId } = routes[route];
  if (routePlan.locked.some((place) => place.routeId === id && place.atMeters === atMeters)) return "locked";
  if (!instead || mayMove || round10(instead.gain) <= round10(alone)) return "chosen";
  const atSchool = reasons.posts.filter((post) => routes[post.route].schoolId === schoolId).length;
  return routePlan.everySchool && schoolId !== null && atSchool === 1 ? "every-school" : "gap";
}

function withoutPost({ posts, routes }: PlanReasons, route: number): PublishedRouteReason["without"] {
  if (route < 0) return { cause: "not-asked" };
  const { best } = routes[route];
  if (!best) return { cause: "forbidden" };
  const compared = comparedWith(best.gain, Math.min(...posts.map(({ alone }) => alone)));
  if (compared === "nothing") return { cause: "seen" };
  const next = routes.every((other) => round10(other.best?.gain ?? 0) <= round10(best.gain));
  return { cause: "less", atMeters: round10(best.atMeters), compared, next };
}
