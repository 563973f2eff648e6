import { countPieces } from "../places/route-count";
import { type RouteScore, type RouteScores, SEGMENT_METERS } from "../places/route-scores";
import { type StretchRate, stretchRates } from "../places/stretch-rates";
import { type Piece, STEP_METERS } from "./places-on-routes";

/**
 * What posts could see, in parts that add up: item `i` is seen from the places `start[i] … start[i + 1] − 1` of `route` and `atMeters`, one for
 * each route that it lies on, in the order of the routes.
 */
export interface Demand {
  readonly start: Uint32Array;
  readonly route: Uint16Array;
  readonly atMeters: Float64Array;
  /** Incidents to be expected on the days of the plan. */
  readonly expected: Float64Array;
  /** The incident after school that it stands for, −1 for one of another hour and for an even share. */
  readonly incident: Int32Array;
  /** What that incident counts; 0 for the others. */
  readonly weight: Float64Array;
  /** What an incident counts at other hours. */
  readonly otherHours: Float64Array;
}

interface Sighting {
  readonly route: number;
  readonly atMeters: number;
}

interface Item {
  readonly sightings: Sighting[];
  expected: number;
  readonly incident: number;
  weight: number;
  otherHours: number;
}

/** A route of the plan, and what each of its stretches of 100 m lets expect. */
export interface RouteWithRates {
  readonly score: RouteScore;
  readonly rates: readonly StretchRate[];
}

/** The routes with the rates of their stretches, for which all of them are looked at together. */
export function withRates({ routes, rowsPerEvent }: Pick<RouteScores, "routes" | "rowsPerEvent">): RouteWithRates[] {
  const stretches = routes.map(({ members, otherHours, lengthMeters, schoolDays }) => {
    const other = countPieces(otherHours, lengthMeters, SEGMENT_METERS);
    return [...countPieces(members, lengthMeters, SEGMENT_METERS).counts].map((afterSchool, s) => ({
      afterSchool,
      otherHours: other.counts[s] * schoolDays,
      ground: other.lengths[s] * schoolDays,
    }));
  });
  const rates = stretchRates(stretches.flat(), rowsPerEvent);
  let from = 0;
  return routes.map((score, r) => {
    const first = from;
    from += stretches[r].length;
    return { score, rates: rates.slice(first, from) };
  });
}

/**
 * Takes the expectation of the routes apart, by `stretchRates`: each incident after school carries a part, each of another hour a smaller one, and
 * the rest is spread evenly along the stretch, in pieces of 25 m. Exact, so that what is covered and what is missed add up to it.
 *
 * An incident on several routes is one item, seen from each; where the routes expect differently of it, the most of them counts. A piece of
 * street that an earlier route has too is one item as well, with the earlier route's expectation.
 *
 * @param days School days of the plan, by route.
 */
export function demandOf(
  routes: readonly RouteWithRates[],
  pieces: readonly (readonly Piece[])[],
  days: readonly number[],
): Demand {
  return flat([...incidentItems(routes, days), ...evenItems(routes, pieces, days)]);
}

/** An incident as one route sees it. */
interface Here {
  readonly atMeters: number;
  readonly expected: number;
  readonly weight: number;
  readonly other: number;
}

const rateAt = (rates: readonly StretchRate[], meters: number): StretchRate =>
  rates[Math.min(rates.length - 1, Math.floor(meters / SEGMENT_METERS))];

function incidentItems(routes: readonly RouteWithRates[], days: readonly number[]): Item[] {
  const found = new Map<number, Item>();
  routes.forEach(({ score: { members, otherHours, schoolDays }, rates }, route) => {
    // A range of time may be partly in the window.
    const here = new Map<number, Here>();
    members.incident.forEach((incident, k) => {
      const [atMeters, weight] = [members.meters[k], members.weight[k]];
      const expected = (weight * rateAt(rates, atMeters).afterSchool * days[route]) / schoolDays;
      here.set(incident, { atMeters, expected, weight, other: 0 });
    });
    otherHours.incident.forEach((incident, k) => {
      const atMeters = otherHours.meters[k];
      const other = otherHours.weight[k];
      const expected = other * rateAt(rates, atMeters).otherHours * days[route];
      const own = here.get(incident);
      here.set(incident, { atMeters, expected: (own?.expected ?? 0) + expected, weight: own?.weight ?? 0, other });
    });
    for (const [incident, { atMeters, expected, weight, other }] of here) {
      const item = found.get(incident) ?? { sightings: [], expected: 0, incident, weight: 0, otherHours: 0 };
      found.set(incident, item);
      item.sightings.push({ route, atMeters });
      item.expected = Math.max(item.expected, expected);
      item.weight = Math.max(item.weight, weight);
      item.otherHours = Math.max(item.otherHours, other);
    }
  });
  return [...found.values()].map((item) => (item.weight > 0 ? item : { ...item, incident: -1 })).sort(byPlace);
}

/** Along the routes, so that sums do not depend on the order of the rows. */
function byPlace(a: Item, b: Item): number {
  const [first, other] = [a.sightings[0], b.sightings[0]];
  return first.route - other.route || first.atMeters - other.atMeters || a.expected - b.expected || a.weight - b.weight;
}

function evenItems(
  routes: readonly RouteWithRates[],
  pieces: readonly (readonly Piece[])[],
  days: readonly number[],
): Item[] {
  const items = routes.map((): Item[] => []);
  routes.forEach(({ rates }, route) => {
    for (const { middle, meters, earlier } of pieces[route]) {
      const own: Item = {
        sightings: [{ route, atMeters: middle }],
        expected: rateAt(rates, middle).ground * (meters / SEGMENT_METERS) * days[route],
        incident: -1,
        weight: 0,
        otherHours: 0,
      };
      const shared = earlier && items[earlier.route][Math.floor(earlier.atMeters / STEP_METERS)];
      if (shared) shared.sightings.push({ route, atMeters: middle });
      // In its place all the same, so that a place along the route finds its item.
      items[route].push(shared ?? own);
    }
  });
  return [...new Set(items.flat())];
}

function flat(items: readonly Item[]): Demand {
  const start = new Uint32Array(items.length + 1);
  items.forEach(({ sightings }, i) => {
    start[i + 1] = start[i] + sightings.length;
  });
  const sightings = items.flatMap((item) => item.sightings);
  return {
    start,
    route: Uint16Array.from(sightings, ({ route }) => route),
    atMeters: Float64Array.from(sightings, ({ atMeters }) => atMeters),
    expected: Float64Array.from(items, ({ expected }) => expected),
    incident: Int32Array.from(items, ({ incident }) => incident),
    weight: Float64Array.from(items, ({ weight }) => weight),
    otherHours: Float64Array.from(items, ({ otherHours }) => otherHours),
  };
}
