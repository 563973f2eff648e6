import { greedyAddition } from "./greedy";
import { planPosts } from "./plan-posts";
import { coveredBy, type PostProblem } from "./problem";

/** What more, or fewer, posts would cover. */
export interface CurvePoint {
  readonly posts: number;
  /** The plan as it stands with posts added to it; NaN for fewer posts than it has. */
  readonly asItStands: number;
  /** The best found from scratch, under the same rules; NaN when the rules need more posts than these. */
  readonly fromScratch: number;
  /** No plan with as many posts covers more. */
  readonly bound: number;
}

/** Steps of the planner for each number of posts: a point of a curve need not be proved. */
const STEPS_A_POINT = 40;

/**
 * The curve for 0 to `most` posts, a step of the planner at a time; yields nothing, returns the points. `chosen` is the plan as it stands.
 */
export function* curveOf(problem: PostProblem, chosen: readonly number[], most: number): Generator<void, CurvePoint[]> {
  const points: CurvePoint[] = [];
  let standing = [...chosen];
  let before = 0;
  for (let posts = 0; posts <= most; posts++) {
    const now = { ...problem, posts };
    if (posts > chosen.length && standing.length < posts) standing = greedyAddition(now, standing);
    const asItStands = posts < chosen.length ? Number.NaN : coveredBy(problem, standing);
    let fromScratch = Number.NaN;
    let bound = Number.NaN;
    const run = planPosts(now);
    for (let step = 0; step < STEPS_A_POINT; step++) {
      const { value, done } = run.next();
      if (!value) break;
      fromScratch = value.covered;
      bound = value.bound;
      yield;
      if (done) break;
    }
    // What fewer posts cover, more can; and the plan that stands is one plan of its number.
    if (!Number.isNaN(fromScratch)) {
      fromScratch = Math.max(fromScratch, before, Number.isNaN(asItStands) ? 0 : asItStands);
      before = fromScratch;
      bound = Math.max(bound, fromScratch);
    }
    points.push({ posts, asItStands, fromScratch, bound });
  }
  return points;
}
