import type { PostProblem } from "../../../../src/core/deployment/problem";

export type Broken =
  | "posts"
  | "twice"
  | "unknown"
  | "locked"
  | "forbidden"
  | "gap"
  | "everySchool"
  | "mostPerSchool"
  | "covered";

/**
 * Every rule that a plan breaks, from the words of the rules alone: it shares no code with the planner, and looks at every pair of posts
 * where the planner looks at neighbors in order.
 */
export function brokenRules(problem: PostProblem, chosen: readonly number[], covered: number): Broken[] {
  const broken = new Set<Broken>();
  if (chosen.length > problem.posts) broken.add("posts");
  if (chosen.length !== new Set(chosen).size) broken.add("twice");
  const known = chosen.filter((c) => Number.isInteger(c) && c >= 0 && c < problem.candidates.length);
  if (known.length < chosen.length) broken.add("unknown");
  for (const c of problem.locked) if (!known.some((other) => other === c)) broken.add("locked");
  for (const c of problem.forbidden) if (known.some((other) => other === c)) broken.add("forbidden");
  const longest = problem.longestGapMeters;
  if (longest !== null) {
    for (const a of known) {
      const { route, atMeters } = problem.candidates[a];
      const ahead = known.filter(
        (b) => problem.candidates[b].route === route && problem.candidates[b].atMeters > atMeters,
      );
      if (ahead.length > 0 && ahead.every((b) => problem.candidates[b].atMeters - atMeters > longest))
        broken.add("gap");
    }
  }
  for (const school of problem.schools) {
    if (school === null) continue;
    const there = known.filter((c) => problem.schools[problem.candidates[c].route] === school).length;
    if (problem.everySchool && there === 0) broken.add("everySchool");
    if (problem.mostPerSchool !== null && there > problem.mostPerSchool) broken.add("mostPerSchool");
  }
  let sum = 0;
  problem.demand.forEach((demand, item) => {
    if (known.some((c) => problem.candidates[c].covers.includes(item))) sum += demand;
  });
  if (!(Math.abs(sum - covered) <= 1e-9 * Math.max(1, sum))) broken.add("covered");
  return [...broken];
}

/** The most that any set of candidates within the rules covers, by trying them all; null when no set keeps them. */
export function byEnumeration(problem: PostProblem): number | null {
  const n = problem.candidates.length;
  let best: number | null = null;
  for (let set = 0; set < 2 ** n; set++) {
    const chosen: number[] = [];
    for (let c = 0; c < n; c++) if ((set >> c) & 1) chosen.push(c);
    if (chosen.length > problem.posts || problem.locked.some((c) => ((set >> c) & 1) === 0)) continue;
    let sum = 0;
    problem.demand.forEach((demand, item) => {
      if (chosen.some((c) => problem.candidates[c].covers.includes(item))) sum += demand;
    });
    if (best !== null && sum <= best) continue;
    if (brokenRules(problem, chosen, sum).length === 0) best = sum;
  }
  return best;
}
