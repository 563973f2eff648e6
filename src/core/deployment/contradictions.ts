import { bestAlong } from "./along-route";
import { FORBIDDEN, FREE, LOCKED, layoutOf } from "./layout";
import { bestOver, leastNumber } from "./over-routes";
import type { PostProblem } from "./problem";

export type RuleId = "posts" | "locked" | "forbidden" | "gap" | "everySchool" | "mostPerSchool";

/** Rules that no plan can keep together, though it could if any one of them were dropped. */
export interface Contradiction {
  readonly rules: readonly RuleId[];
  /** The locked candidates that it is about. */
  readonly locked: readonly number[];
  /** The schools that it is about, when each must get a post. */
  readonly schools: readonly string[];
  /** When there are too few posts: how many the other rules named need; otherwise null. */
  readonly needed: number | null;
}

/** The rules in force: what is not here is dropped. */
interface InForce {
  readonly rules: ReadonlySet<RuleId>;
  readonly locked: readonly number[];
  readonly schools: readonly string[];
}

/**
 * What contradicts what, or null when some plan keeps all rules. Drops one rule after the other and leaves it dropped while the rest still
 * contradict each other (the deletion filter: Chinneck & Dravnieks 1991): those that are left do so only together.
 */
export function contradictionOf(problem: PostProblem): Contradiction | null {
  const both = problem.locked.filter((c) => problem.forbidden.includes(c));
  if (both.length > 0) return { rules: ["locked", "forbidden"], locked: both, schools: [], needed: null };
  const fewest = createFewest(problem);
  const contradict = (inForce: InForce) => {
    const posts = fewest(inForce);
    return posts < 0 || (inForce.rules.has("posts") && posts > problem.posts);
  };
  const schools = [...new Set(problem.schools.filter((school) => school !== null))];
  let now: InForce = {
    rules: new Set(["mostPerSchool", "gap", "forbidden", "everySchool", "locked", "posts"]),
    locked: problem.locked,
    schools,
  };
  if (!contradict(now)) return null;
  for (const rule of now.rules) {
    const without = { ...now, rules: new Set([...now.rules].filter((other) => other !== rule)) };
    if (contradict(without)) now = without;
  }
  const tooFew = now.rules.has("posts");
  // With too few posts it is all of them together; otherwise it is about certain locked posts or schools.
  if (!tooFew) {
    for (const c of problem.locked) now = kept(now, { ...now, locked: now.locked.filter((other) => other !== c) });
    for (const s of schools) now = kept(now, { ...now, schools: now.schools.filter((other) => other !== s) });
  }
  function kept(before: InForce, after: InForce): InForce {
    return contradict(after) ? after : before;
  }
  return {
    rules: [...now.rules],
    locked: now.rules.has("locked") ? now.locked : [],
    schools: now.rules.has("everySchool") ? now.schools : [],
    needed: tooFew ? fewest(now) : null,
  };
}

/** The fewest posts with which a plan can keep the rules in force, however many there are; −1 when none can. */
function createFewest(problem: PostProblem): (inForce: InForce) => number {
  const all = { ...problem, posts: problem.candidates.length };
  const withMost = layoutOf(all);
  const withoutMost = layoutOf({ ...all, mostPerSchool: null });
  return ({ rules, locked, schools }) => {
    const status = new Uint8Array(problem.candidates.length).fill(FREE);
    if (rules.has("forbidden")) for (const c of problem.forbidden) status[c] = FORBIDDEN;
    if (rules.has("locked")) for (const c of locked) status[c] = LOCKED;
    const layout = rules.has("mostPerSchool") ? withMost : withoutMost;
    const gap = rules.has("gap") ? problem.longestGapMeters : null;
    const tables = layout.routes.map((route) => bestAlong(route, layout.units, status, gap, all.posts));
    const isAsked = (school: string | null) => school !== null && rules.has("everySchool") && schools.includes(school);
    const groups = layout.groups.map((group) => ({
      ...group,
      least: group.least > 0 && isAsked(group.school) ? 1 : 0,
    }));
    return leastNumber(bestOver({ ...layout, groups }, tables, all.posts).value);
  };
}
