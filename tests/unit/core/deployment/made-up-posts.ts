import type { Candidate, PostProblem } from "../../../../src/core/deployment/problem";

type Dice = () => number;
const below = (dice: Dice, n: number) => Math.floor(dice() * n);

export interface Size {
  readonly routes: number;
  /** Candidates of each route, 25 m apart. */
  readonly places: number;
  readonly posts: number;
  /** Share of the demand that lies on street of two routes. */
  readonly shared: number;
}

const SIGHT = 75;
const APART = 25;

/** Demand in clusters along invented routes, some of it on street that two routes share; no rule but the number of posts. */
export function makeProblem(dice: Dice, { routes, places, posts, shared }: Size): PostProblem {
  const covers: number[][][] = Array.from({ length: routes }, () => Array.from({ length: places }, () => []));
  const demand: number[] = [];
  const see = (route: number, meters: number, item: number) => {
    for (let j = 0; j < places; j++) if (Math.abs(j * APART - meters) <= SIGHT) covers[route][j].push(item);
  };
  for (let route = 0; route < routes; route++) {
    const middles = Array.from({ length: 2 }, () => dice() * places * APART);
    for (let n = 0; n < places; n++) {
      // Some at random along the route, some around two places that have more than others.
      const near = dice() < 0.5 ? middles[below(dice, 2)] + (dice() + dice() - 1) * 100 : dice() * places * APART;
      const meters = Math.max(0, Math.min((places - 1) * APART, near));
      demand.push(Math.round(100 * dice() * dice()) / 100);
      see(route, meters, demand.length - 1);
      if (routes > 1 && dice() < shared) {
        // Streets run on from one route to its neighbor, the other way round.
        see((route + 1) % routes, (places - 1) * APART - meters, demand.length - 1);
      }
    }
  }
  const candidates: Candidate[] = covers.flatMap((ofRoute, route) =>
    ofRoute.map((items, j) => ({ route, atMeters: j * APART, covers: Int32Array.from(items) })),
  );
  return {
    demand: Float64Array.from(demand),
    schools: Array.from({ length: routes }, (_, route) => (dice() < 0.1 ? null : `school ${route >> 1}`)),
    candidates,
    posts,
    locked: [],
    forbidden: [],
    longestGapMeters: null,
    everySchool: false,
    mostPerSchool: null,
  };
}

/** The same problem under rules thrown by dice: some bind, some contradict each other. */
export function withRules(dice: Dice, problem: PostProblem): PostProblem {
  const { candidates } = problem;
  const several = (share: number, most: number) => {
    const many = dice() < share ? 1 + below(dice, most) : 0;
    return [...new Set(Array.from({ length: many }, () => below(dice, candidates.length)))].sort((a, b) => a - b);
  };
  return {
    ...problem,
    locked: several(0.5, 3),
    forbidden: several(0.5, candidates.length >> 2),
    longestGapMeters: dice() < 0.6 ? 50 + 25 * below(dice, 8) : null,
    everySchool: dice() < 0.4,
    mostPerSchool: dice() < 0.2 ? 1 + below(dice, 3) : null,
  };
}
