import { type Constraint, solve } from "yalps";
import { contradictionOf } from "../../src/core/deployment/contradictions";
import { planPosts } from "../../src/core/deployment/plan-posts";
import { coveredBy, type PostProblem } from "../../src/core/deployment/problem";
import { makeProblem } from "../unit/core/deployment/made-up-posts";
import { createDice } from "./measure";
import type { Digest, Stopwatch } from "./side";

/** 24 routes of 40 places, 20 posts; `street`: three in ten incidents on street of two routes, and a post for every school. */
function problemOf(kind: string): PostProblem {
  const isStreet = kind === "street";
  return {
    ...makeProblem(createDice(1), { routes: 24, places: 40, posts: 20, shared: isStreet ? 0.3 : 0 }),
    longestGapMeters: 350,
    everySchool: isStreet,
  };
}

const digestOf = ({ demand, candidates }: PostProblem): Digest => ({
  places: candidates.length,
  demand: demand.reduce((sum, x) => sum + x, 0),
});

const SECONDS = 10;

/** The program's planner, until it has proved its plan or ten seconds are over. */
export async function postsOurs(kind: string, stopwatch: Stopwatch): Promise<Digest> {
  const problem = problemOf(kind);
  if (contradictionOf(problem)) throw new Error("Got rules that contradict each other.");
  stopwatch.start();
  let [covered, bound, greedy] = [0, 0, Number.NaN];
  const ended = performance.now() + 1000 * SECONDS;
  for (const plan of planPosts(problem)) {
    if (Number.isNaN(greedy)) {
      greedy = plan.covered;
      stopwatch.lap("greedy ms");
    }
    covered = plan.covered;
    bound = plan.bound;
    if (performance.now() > ended) break;
  }
  stopwatch.stop();
  stopwatch.set("greedy", greedy);
  stopwatch.set("covered", covered);
  stopwatch.set("bound", bound);
  return digestOf(problem);
}

/**
 * The same as a general solver's model: a whole x for each place, a y of at most 1 for each item. The gap rule: of two places further apart
 * than the gap, both only with one between them.
 */
export async function postsYalps(kind: string, stopwatch: Stopwatch): Promise<Digest> {
  const problem = problemOf(kind);
  stopwatch.start();
  const constraints = new Map<string, Constraint>([["posts", { max: problem.posts }]]);
  const variables = new Map<string, Map<string, number>>();
  problem.demand.forEach((demand, item) => {
    constraints.set(`seen ${item}`, { max: 0 }).set(`once ${item}`, { max: 1 });
    variables.set(
      `y${item}`,
      new Map([
        ["covered", demand],
        [`seen ${item}`, 1],
        [`once ${item}`, 1],
      ]),
    );
  });
  const gap = problem.longestGapMeters ?? Number.POSITIVE_INFINITY;
  problem.candidates.forEach(({ route, atMeters, covers }, c) => {
    const x = new Map([["posts", 1], ...[...covers].map((item): [string, number] => [`seen ${item}`, -1])]);
    const school = problem.schools[route];
    if (problem.everySchool && school !== null) {
      constraints.set(school, { min: 1 });
      x.set(school, 1);
    }
    problem.candidates.forEach((a, first) => {
      if (a.route !== route) return;
      problem.candidates.forEach((b, second) => {
        if (b.route !== route || b.atMeters - a.atMeters <= gap) return;
        if (atMeters < a.atMeters || atMeters > b.atMeters) return;
        constraints.set(`gap ${first} ${second}`, { max: 1 });
        x.set(`gap ${first} ${second}`, c === first || c === second ? 1 : -1);
      });
    });
    variables.set(`x${c}`, x);
  });
  const integers = problem.candidates.map((_, c) => `x${c}`);
  const model = { direction: "maximize" as const, objective: "covered", constraints, variables, integers };
  const solution = solve(model, { timeout: 1000 * SECONDS, maxIterations: Number.POSITIVE_INFINITY });
  stopwatch.stop();
  const chosen = solution.variables.filter(([name, x]) => name.startsWith("x") && x > 0.5);
  const covered = coveredBy(
    problem,
    chosen.map(([name]) => Number(name.slice(1))),
  );
  stopwatch.set("covered", covered);
  stopwatch.set("ended", solution.status === "optimal" ? 1 : 0);
  return digestOf(problem);
}
