import type { PostProblem } from "./problem";

/** Whether posts on these candidates keep every rule of the problem. */
export function keepsRules(problem: PostProblem, chosen: readonly number[]): boolean {
  const { candidates, schools, locked, forbidden } = problem;
  if (chosen.length > problem.posts) return false;
  if (!locked.every((c) => chosen.includes(c)) || chosen.some((c) => forbidden.includes(c))) return false;
  const onRoute = new Map<number, number[]>();
  const atSchool = new Map<string, number>();
  for (const c of chosen) {
    const { route, atMeters } = candidates[c];
    const others = onRoute.get(route);
    if (others) others.push(atMeters);
    else onRoute.set(route, [atMeters]);
    const school = schools[route];
    if (school !== null) atSchool.set(school, (atSchool.get(school) ?? 0) + 1);
  }
  if (problem.everySchool && schools.some((school) => school !== null && !atSchool.has(school))) return false;
  const { longestGapMeters, mostPerSchool } = problem;
  if (mostPerSchool !== null && [...atSchool.values()].some((posts) => posts > mostPerSchool)) return false;
  if (longestGapMeters === null) return true;
  for (const meters of onRoute.values()) {
    meters.sort((a, b) => a - b);
    for (let i = 1; i < meters.length; i++) if (meters[i] - meters[i - 1] > longestGapMeters) return false;
  }
  return true;
}
