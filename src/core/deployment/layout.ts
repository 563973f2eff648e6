import type { PostProblem } from "./problem";

/**
 * One route as the planner sees it. Place `j` along it is candidate `order[j]`. Run `r` says that the places `from[r] … to[r]`, and no others
 * of this run, see item `item[r]`.
 */
export interface RouteLayout {
  readonly order: Int32Array;
  readonly atMeters: Float64Array;
  readonly item: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Routes under one rule on their number of posts: those of a school, or one route alone. */
interface Group {
  readonly school: string | null;
  readonly routes: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface Layout {
  readonly routes: readonly RouteLayout[];
  readonly groups: readonly Group[];
  /**
   * Demand in whole units, of which there are about 2⁴⁰ in all: sums of whole numbers are exact in any order, so ties are ties and a bound
   * is a bound to the last digit.
   */
  readonly units: Float64Array;
  readonly unitsOfOne: number;
  /** Items with more than one run: seen from several routes, or from places of one route that are not neighbors. */
  readonly shared: Int32Array;
}

/** 2⁴⁰. */
const UNITS = 1_099_511_627_776;

export const FREE = 0;
export const LOCKED = 1;
export const FORBIDDEN = 2;

/** Puts the candidates in order along their routes and finds the runs of places that see each item. */
export function layoutOf(problem: PostProblem): Layout {
  const places: number[][] = problem.schools.map(() => []);
  problem.candidates.forEach(({ route }, c) => {
    places[route].push(c);
  });
  const runs = new Uint32Array(problem.demand.length);
  const routes = places.map((candidates) => layoutRoute(problem, candidates, runs));
  const total = problem.demand.reduce((sum, x) => sum + x, 0);
  let unitsOfOne = 1;
  // A power of two: whole demands stay exact.
  while (total > 0 && total * unitsOfOne < UNITS / 2) unitsOfOne *= 2;
  while (total * unitsOfOne > UNITS) unitsOfOne /= 2;
  return {
    routes,
    groups: groupsOf(problem),
    units: problem.demand.map((x) => Math.round(x * unitsOfOne)),
    unitsOfOne,
    shared: Int32Array.from(runs.keys()).filter((item) => runs[item] > 1),
  };
}

function layoutRoute({ candidates }: PostProblem, places: readonly number[], runs: Uint32Array): RouteLayout {
  const order = Int32Array.from(places).sort((a, b) => candidates[a].atMeters - candidates[b].atMeters || a - b);
  const item: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const latest = new Map<number, number>();
  order.forEach((c, j) => {
    for (const seen of candidates[c].covers) {
      const run = latest.get(seen);
      if (run !== undefined && to[run] === j - 1) to[run] = j;
      else {
        latest.set(seen, item.length);
        item.push(seen);
        from.push(j);
        to.push(j);
        runs[seen]++;
      }
    }
  });
  return {
    order,
    atMeters: Float64Array.from(order, (c) => candidates[c].atMeters),
    item: Int32Array.from(item),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
  };
}

function groupsOf({ schools, posts, everySchool, mostPerSchool }: PostProblem): Group[] {
  const ofSchool = new Map<string, number[]>();
  const groups: Group[] = [];
  schools.forEach((school, route) => {
    const known = school === null ? undefined : ofSchool.get(school);
    if (known) {
      known.push(route);
      return;
    }
    const routes = [route];
    if (school !== null) ofSchool.set(school, routes);
    groups.push({
      school,
      routes,
      least: school !== null && everySchool ? 1 : 0,
      most: school === null ? posts : Math.min(posts, mostPerSchool ?? posts),
    });
  });
  return groups;
}
