import { type Backtest, backtest, defaultCut, type NoBacktest } from "../core/deployment/backtest";
import { contradictionOf } from "../core/deployment/contradictions";
import type { PostsView } from "../core/deployment/posts-view";
import {
  groundOfPlan,
  type PlanProgress,
  placedPosts,
  planRoutes,
  problemOfPlan,
  viewOf,
} from "../core/deployment/route-plan";
import { planWithoutFixed } from "../core/deployment/without-fixed";
import { publishPosts, publishRoutePlan } from "../core/disclosure/publish-route-plan";
import type { PublishedPosts, PublishedRoutePlan } from "../core/disclosure/published-route-plan";
import type { Findings } from "../core/findings";
import type { Incidents } from "../core/incidents/incidents";
import type { Remember } from "../core/remember";
import type { PlaceOnRoute } from "../core/study/route-plan";
import type { Study } from "../core/study/study";

/** A study with what was found in the extract for it. */
export interface Analysed {
  readonly study: Study;
  readonly incidents: Incidents;
  readonly remember: Remember;
  readonly findings: Findings;
}

/** Work goes on for so long before other questions are let in; a view of the map must not wait longer than a frame. */
const SLICE_MS = 12;
/** The search for a better plan; what is found by then stands. */
const SEARCH_MS = 10_000;
/** A plan that is no better, only known better, is not reported more often. */
const REPORT_MS = 250;

/** Lets whatever is waiting for the thread have it. */
const pause = () => new Promise((resume) => setTimeout(resume));

/** Plans in slices between which the thread answers other questions: see `AnalysisApi.planRoutes`. */
export async function planInSlices(
  { study, incidents, remember, findings }: Analysed,
  onPlan: (plan: PublishedRoutePlan) => void,
  signal: AbortSignal,
): Promise<void> {
  const { routeScores } = findings;
  const ground = groundOfPlan(study, incidents, routeScores, remember);
  const problem = problemOfPlan(study, ground);
  let progress: PlanProgress | null = null;
  let free: PostsView | null = null;
  let checked: Backtest | NoBacktest | null = null;
  const report = (phase: PublishedRoutePlan["phase"]) => {
    const view = viewOf(study, ground, incidents, progress?.posts ?? []);
    const contradiction = progress ? null : contradictionOf(problem);
    onPlan(
      publishRoutePlan(study, routeScores, ground, problem, {
        progress,
        view,
        contradiction,
        backtest: checked,
        free,
        phase,
      }),
    );
  };

  const searchEnds = performance.now() + SEARCH_MS;
  let reported = Number.NEGATIVE_INFINITY;
  const isEnough = () => performance.now() > searchEnds;
  await inSlices(planRoutes(ground, problem, study.routePlan.sightMeters, isEnough), signal, (next) => {
    const isBetter = !progress || next.posts !== progress.posts;
    progress = next;
    if (!isBetter && performance.now() - reported < REPORT_MS) return;
    report("looking");
    reported = performance.now();
  });
  if (signal.aborted) return;
  if (progress) {
    const posts = await inSlices(planWithoutFixed(study, ground), signal);
    if (signal.aborted) return;
    free = posts ? viewOf(study, ground, incidents, posts) : null;
    report("comparing");
    const cut = defaultCut(incidents);
    checked = (await inSlices(backtest(study, incidents, findings.offences, findings.hex, cut), signal)) ?? null;
  }
  if (!signal.aborted) report("done");
}

/** Runs a generator to its end in slices; undefined when it was stopped. */
export async function inSlices<Step, Result>(
  run: Generator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void = () => {},
): Promise<Result | undefined> {
  let ends = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    const step = run.next();
    if (step.done) return step.value;
    onStep(step.value);
    if (performance.now() < ends) continue;
    await pause();
    ends = performance.now() + SLICE_MS;
  }
  return undefined;
}

/** What posts in these places would see and miss. */
export function viewPlaces(
  { study, incidents, remember, findings }: Analysed,
  places: readonly PlaceOnRoute[],
): PublishedPosts {
  const ground = groundOfPlan(study, incidents, findings.routeScores, remember);
  const view = viewOf(study, ground, incidents, placedPosts(ground, places));
  return publishPosts(study, findings.routeScores, ground, view);
}
