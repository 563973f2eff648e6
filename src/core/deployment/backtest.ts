import { shiftMonths, shiftYears } from "../calendar/days";
import { incidentsBetween } from "../incidents/between";
import type { Incidents } from "../incidents/incidents";
import { scoreRoutes } from "../places/score-routes";
import { createMemory } from "../remember";
import type { MatchedOffences } from "../study/offences";
import { withRoutePlan } from "../study/route-plan";
import type { Study } from "../study/study";
import { createDice } from "./dice";
import { planPosts } from "./plan-posts";
import type { PostProblem } from "./problem";
import { groundOfPlan, type PlanGround, problemOfPlan, viewOf } from "./route-plan";
import type { PlacedPost } from "./route-problem";

/** What a plan would have covered that was made on the data up to a day. Counts of incidents since. */
export interface Backtest {
  /** The last day that the plan knew. */
  readonly cut: number;
  readonly to: number;
  readonly posts: number;
  readonly total: number;
  readonly covered: number;
  /** The same number of posts placed at random: mean, and the middle 95 % of the draws. */
  readonly random: { readonly mean: number; readonly low: number; readonly high: number; readonly draws: number };
  /** The same number of posts spread over the busiest routes of the year before the cut. */
  readonly busiest: number;
  /** As many posts chosen by the same rules from the incidents of any day and hour before the cut: what looking at the hours after school is worth. */
  readonly anyTime: number;
}

/** Why there is no backtest. */
export type NoBacktest = "too-short" | "contradiction" | "nothing-since";

const DRAWS = 200;
const SEED = 1;
/** At least this long before the cut, or there is nothing to plan on. */
const LEAST_MONTHS_BEFORE = 12;
const STEPS = 300;

/** Twelve months before the end of the extract. */
export const defaultCut = ({ lastDay }: Pick<Incidents, "lastDay">): number => shiftMonths(lastDay + 1, -12) - 1;

/**
 * Plans on what was known on the day of the cut, and counts what happened since in sight of that plan. The planner is given an extract that ends on that day, so
 * nothing later can reach it: not the scores, not their shrinkage, not the choice. Posts that someone locked or forbade are left out of it, because that someone
 * may have known more. Yields while it works.
 */
export function* backtest(
  asked: Study,
  incidents: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  cut: number,
): Generator<void, Backtest | NoBacktest> {
  if (shiftMonths(cut + 1, -LEAST_MONTHS_BEFORE) < incidents.firstDay || cut >= incidents.lastDay) return "too-short";
  // Without the area no bands are measured; who lies outside it is in `hex` already.
  const study = { ...withRoutePlan(asked, { locked: [], forbidden: [], dates: null }), area: null };
  const known = groundOver(study, incidents, offences, hex, Number.NEGATIVE_INFINITY, cut);
  yield;
  const problem = problemOfPlan(study, known.ground);
  const posts = yield* plannedOn(problem);
  if (!posts) return "contradiction";
  const whole = { ...study, routeRules: { ...study.routeRules, months: 1200 } };
  const since = groundOver(whole, incidents, offences, hex, cut + 1, incidents.lastDay);
  yield;
  const count = (at: readonly PlacedPost[]) => viewOf(study, since.ground, since.incidents, at).incidents;
  const { covered, missed } = count(posts);
  if (covered + missed === 0) return "nothing-since";
  const draws: number[] = [];
  const dice = createDice(SEED);
  for (let draw = 0; draw < DRAWS; draw++) {
    draws.push(count(atRandom(problem, posts.length, dice)).covered);
    if (draw % 10 === 9) yield;
  }
  draws.sort((a, b) => a - b);
  const ever = groundOver(study, incidents, offences, hex, Number.NEGATIVE_INFINITY, cut, "any time");
  yield;
  const everPosts = yield* plannedOn(problemOfPlan(study, ever.ground));
  return {
    cut,
    to: incidents.lastDay,
    posts: posts.length,
    total: covered + missed,
    covered,
    random: {
      mean: draws.reduce((sum, x) => sum + x, 0) / DRAWS,
      low: draws[Math.floor(0.025 * DRAWS)],
      high: draws[Math.ceil(0.975 * DRAWS) - 1],
      draws: DRAWS,
    },
    busiest: count(onBusiest(known.ground, known.incidents, shiftYears(cut + 1, -1), posts.length)).covered,
    anyTime: count(everPosts ?? []).covered,
  };
}

/** The posts of a plan, found in so many steps; null where its rules contradict each other. Yields after each step. */
function* plannedOn(problem: PostProblem): Generator<void, PlacedPost[] | null> {
  let chosen: readonly number[] | null = null;
  let steps = 0;
  for (const plan of planPosts(problem)) {
    chosen = plan.chosen;
    yield;
    if (++steps === STEPS) break;
  }
  return chosen?.map((c): PlacedPost => problem.candidates[c]) ?? null;
}

function groundOver(
  study: Study,
  all: Incidents,
  offences: MatchedOffences,
  hex: Int32Array,
  from: number,
  to: number,
  when: "after school" | "any time" = "after school",
): { ground: PlanGround; incidents: Incidents } {
  const { incidents, index } = incidentsBetween(all, Math.max(from, all.firstDay), to);
  const remember = createMemory();
  const scores = scoreRoutes(
    study,
    incidents,
    offences,
    Int32Array.from(index, (i) => hex[i]),
    remember,
    when,
  );
  return { ground: groundOfPlan(study, incidents, scores, remember), incidents };
}

/** Different places, all alike. */
function atRandom({ candidates }: PostProblem, posts: number, dice: () => number): PlacedPost[] {
  const places = new Set<number>();
  while (places.size < Math.min(posts, candidates.length)) places.add(Math.floor(dice() * candidates.length));
  return Array.from(places, (c) => candidates[c]);
}

/**
 * What is done without a plan: one post to each of the busiest routes since `from`, a second one to each when posts are left, and so on; evenly
 * spaced along each. Of equally busy routes the first id.
 */
function onBusiest({ demand, routes }: PlanGround, { day }: Incidents, from: number, posts: number): PlacedPost[] {
  const counts = new Float64Array(routes.length);
  for (let item = 0; item < demand.incident.length; item++) {
    const i = demand.incident[item];
    if (i < 0 || day[i] < from) continue;
    for (let k = demand.start[item]; k < demand.start[item + 1]; k++) counts[demand.route[k]] += demand.weight[item];
  }
  const order = routes.map((_, route) => route).sort((a, b) => counts[b] - counts[a] || a - b);
  return order.flatMap((route, rank) => {
    const here = Math.floor(posts / order.length) + (rank < posts % order.length ? 1 : 0);
    return Array.from({ length: here }, (_, n) => ({
      route,
      atMeters: ((n + 0.5) / here) * routes[route].lengthMeters,
    }));
  });
}
