import { postsOf, type RoutePlan } from "../study/route-plan";
import type { Demand } from "./demand";
import { metersOfPlaces, STEP_METERS } from "./places-on-routes";
import type { Candidate, PostProblem } from "./problem";

/** A route of the plan. */
export interface RouteInPlan {
  readonly id: string;
  readonly schoolId: string | null;
  readonly lengthMeters: number;
}

/** Where a post stands: a route by its number in the plan, and meters along it. */
export interface PlacedPost {
  readonly route: number;
  readonly atMeters: number;
}

type Rules = Pick<
  RoutePlan,
  "people" | "inPairs" | "sightMeters" | "longestGapMeters" | "everySchool" | "locked" | "forbidden"
>;

/** The plan as a problem for the planner: a place every 25 m of each route, and wherever a post is locked. */
export function problemOf(demand: Demand, routes: readonly RouteInPlan[], rules: Rules): PostProblem {
  const lockedOn = metersOn(routes, rules.locked);
  const forbiddenOn = metersOn(routes, rules.forbidden);
  const seenFrom = createSeenFrom(demand, routes.length, rules.sightMeters);
  const places: Candidate[] = [];
  const locked: number[] = [];
  const forbidden: number[] = [];
  routes.forEach(({ lengthMeters }, route) => {
    const meters = new Set([...metersOfPlaces(lengthMeters), ...lockedOn[route]]);
    for (const atMeters of [...meters].sort((a, b) => a - b)) {
      const isLocked = lockedOn[route].includes(atMeters);
      if (isLocked) locked.push(places.length);
      // A forbidden place takes all that a post there would see with it, or the next place would get the post. A post that someone locked stays.
      const reach = Math.max(rules.sightMeters, STEP_METERS - 1);
      const near = (other: number) => (isLocked ? other === atMeters : Math.abs(other - atMeters) <= reach);
      if (forbiddenOn[route].some(near)) forbidden.push(places.length);
      places.push({ route, atMeters, covers: seenFrom(route, atMeters) });
    }
  });
  return {
    ...grouped(demand, places),
    schools: routes.map(({ schoolId }) => schoolId),
    posts: postsOf(rules),
    locked,
    forbidden,
    longestGapMeters: rules.longestGapMeters,
    everySchool: rules.everySchool,
    mostPerSchool: null,
  };
}

/** Places by the number of their route, each once, none beyond its end. Those on routes that are not in the plan fall away. */
function metersOn(routes: readonly RouteInPlan[], places: RoutePlan["locked"]): number[][] {
  return routes.map(({ id, lengthMeters }) => {
    const here = places.filter(({ routeId }) => routeId === id);
    return [...new Set(here.map(({ atMeters }) => Math.min(lengthMeters, atMeters)))];
  });
}

/** Which items are in sight of a place. */
function createSeenFrom({ start, route, atMeters }: Demand, routes: number, sightMeters: number) {
  const on: { item: number; atMeters: number }[][] = Array.from({ length: routes }, () => []);
  for (let item = 0; item + 1 < start.length; item++) {
    for (let k = start[item]; k < start[item + 1]; k++) on[route[k]].push({ item, atMeters: atMeters[k] });
  }
  return (r: number, meters: number): Int32Array => {
    const near = on[r].filter((sighting) => Math.abs(sighting.atMeters - meters) <= sightMeters);
    return Int32Array.from(new Set(near.map(({ item }) => item)));
  };
}

/** Items that the very same places see are one to the planner. */
function grouped({ expected }: Demand, places: readonly Candidate[]): Pick<PostProblem, "demand" | "candidates"> {
  const seers: number[][] = Array.from(expected, () => []);
  places.forEach(({ covers }, c) => {
    for (const item of covers) seers[item].push(c);
  });
  const groups = new Map<string, number>();
  const demand: number[] = [];
  const groupOf = seers.map((by, item) => {
    const key = by.join(" ");
    const group = groups.get(key) ?? demand.length;
    groups.set(key, group);
    demand[group] = (demand[group] ?? 0) + expected[item];
    return group;
  });
  return {
    demand: Float64Array.from(demand),
    candidates: places.map((place) => ({
      ...place,
      covers: Int32Array.from(new Set(Array.from(place.covers, (item) => groupOf[item]))),
    })),
  };
}
