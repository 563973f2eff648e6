import type { Incidents } from "../incidents/incidents";
import { type MeasuredLine, measureLine } from "../places/along-line";
import type { RouteScores } from "../places/route-scores";
import type { Remember } from "../remember";
import type { PlaceOnRoute } from "../study/route-plan";
import type { Study } from "../study/study";
import { type CurvePoint, curveOf } from "./curve";
import { type Demand, demandOf, withRates } from "./demand";
import { piecesOf } from "./places-on-routes";
import { type PlanDays, planDaysOf } from "./plan-days";
import { planPosts } from "./plan-posts";
import { inOrderOfGain, type PostsView, viewPosts } from "./posts-view";
import type { PostProblem } from "./problem";
import { type PlacedPost, problemOf, type RouteInPlan } from "./route-problem";

/** What is known before a post is placed: the routes of the plan, by id, and what could be seen on them. */
export interface PlanGround {
  readonly routes: readonly RouteInPlan[];
  readonly lines: readonly MeasuredLine[];
  readonly planDays: PlanDays;
  readonly demand: Demand;
}

/** How a plan came out so far. */
export interface PlanProgress {
  /** In the order in which they add most. */
  readonly posts: readonly PlacedPost[];
  readonly covered: number;
  /** No plan within the rules covers more. */
  readonly bound: number;
  readonly proven: boolean;
  readonly curve: readonly CurvePoint[] | null;
}

/** The ground of a study's plan. Remembered while routes, scores and days stay what they are, so that posts can be moved by hand at no cost. */
export function groundOfPlan(study: Study, incidents: Incidents, scores: RouteScores, remember: Remember): PlanGround {
  const { calendar, corridorMeters, routePlan, routes } = study;
  const { schoolIds, weekdays, dates } = routePlan;
  return remember(
    "plan ground",
    [calendar, corridorMeters, routes, schoolIds, weekdays, dates, scores, incidents],
    () => {
      const withThem = withRates(scores)
        .filter(({ score: { schoolId } }) => schoolIds === null || (schoolId !== null && schoolIds.includes(schoolId)))
        .filter(({ score: { lengthMeters } }) => lengthMeters > 0)
        .sort((a, b) => (a.score.id < b.score.id ? -1 : 1));
      const asked = withThem.map(({ score }) => score);
      const lines = asked.map(({ id }) => measureLine(routes.find((route) => route.id === id)?.line ?? []));
      const planDays = planDaysOf(
        calendar,
        routePlan,
        incidents.lastDay,
        asked.map(({ schoolId }) => schoolId),
      );
      // Half a corridor: nearer than that, most of what lies beside the one route lies beside the other.
      const demand = demandOf(withThem, piecesOf(lines, corridorMeters / 2), planDays.days);
      return { routes: asked, lines, planDays, demand };
    },
  );
}

/** Posts as a person names them, as posts of the plan; those on other routes fall away. */
export function placedPosts({ routes }: PlanGround, places: readonly PlaceOnRoute[]): PlacedPost[] {
  return places.flatMap(({ routeId, atMeters }) => {
    const route = routes.findIndex(({ id }) => id === routeId);
    return route < 0 ? [] : [{ route, atMeters: Math.max(0, Math.min(routes[route].lengthMeters, atMeters)) }];
  });
}

/** What posts see and miss: see `viewPosts`. */
export function viewOf(
  study: Study,
  ground: PlanGround,
  incidents: Incidents,
  posts: readonly PlacedPost[],
): PostsView {
  return viewPosts(ground.demand, ground.routes, study.routePlan, incidents, posts);
}

/** More posts than these are not drawn on the curve. */
const MOST_ON_CURVE = 24;

/**
 * Plans step by step and yields after each: the quick plan first, then better ones, at last the curve. `isEnough` is asked after each step of
 * the search; once it says so, the best plan found stands. Yields nothing when the rules contradict each other.
 */
export function* planRoutes(
  { demand, routes }: PlanGround,
  problem: PostProblem,
  sightMeters: number,
  isEnough: () => boolean,
): Generator<PlanProgress> {
  let chosen: readonly number[] | null = null;
  let progress: PlanProgress | null = null;
  for (const plan of planPosts(problem)) {
    const posts: readonly PlacedPost[] =
      progress && plan.chosen === chosen
        ? progress.posts
        : inOrderOfGain(
            demand,
            plan.chosen.map((c) => problem.candidates[c]),
            sightMeters,
          );
    chosen = plan.chosen;
    progress = { posts, covered: plan.covered, bound: plan.bound, proven: plan.proven, curve: null };
    yield progress;
    if (isEnough()) break;
  }
  if (!progress || !chosen || routes.length === 0) return;
  const run = curveOf(problem, chosen, Math.min(MOST_ON_CURVE, Math.max(2 * problem.posts, problem.posts + 4)));
  let step = run.next();
  for (; !step.done; step = run.next()) yield progress;
  yield { ...progress, curve: step.value };
}

export const problemOfPlan = (study: Study, ground: PlanGround): PostProblem =>
  problemOf(ground.demand, ground.routes, study.routePlan);
