import { type RouteScore, SEGMENT_METERS } from "../places/route-scores";
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
  /** The incident of the extract that it stands for, −1 for a share of the prior. */
  readonly incident: Int32Array;
  /** What that incident counts; 0 for a share of the prior. */
  readonly weight: Float64Array;
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
}

/**
 * Takes the expectation of the routes apart. That of a segment is its gamma–Poisson posterior mean, (α · length + y) ÷ (β + T) a school day:
 * each of its y incidents carries weight ÷ (β + T), and the prior's α ÷ (β + T) is spread evenly along it, in pieces of 25 m. Exact, so that
 * what is covered and what is missed add up to it.
 *
 * An incident on several routes is one item, seen from each; where the routes expect differently of it, the most of them counts. A piece of
 * street that an earlier route has too is one item as well, with the earlier route's expectation.
 *
 * @param days School days of the plan, by route.
 */
export function demandOf(
  scores: readonly RouteScore[],
  pieces: readonly (readonly Piece[])[],
  days: readonly number[],
): Demand {
  return flat([...incidentItems(scores, days), ...priorItems(scores, pieces, days)]);
}

/** Days of the plan ÷ (β + T): what one incident of the extract lets expect. 0 where nothing was counted. */
function daysOverDays({ segments, schoolDays }: RouteScore, days: number): number {
  const over = segments.beta + schoolDays;
  return over > 0 ? days / over : 0;
}

function incidentItems(scores: readonly RouteScore[], days: readonly number[]): Item[] {
  const found = new Map<number, Item>();
  scores.forEach((score, route) => {
    const each = daysOverDays(score, days[route]);
    score.members.incident.forEach((incident, k) => {
      const item = found.get(incident) ?? { sightings: [], expected: 0, incident, weight: 0 };
      found.set(incident, item);
      const weight = score.members.weight[k];
      item.sightings.push({ route, atMeters: score.members.meters[k] });
      item.expected = Math.max(item.expected, weight * each);
      item.weight = Math.max(item.weight, weight);
    });
  });
  return [...found.values()].sort(byPlace);
}

/** Along the routes, so that sums do not depend on the order of the rows. */
function byPlace(a: Item, b: Item): number {
  const [first, other] = [a.sightings[0], b.sightings[0]];
  return first.route - other.route || first.atMeters - other.atMeters || a.expected - b.expected || a.weight - b.weight;
}

function priorItems(
  scores: readonly RouteScore[],
  pieces: readonly (readonly Piece[])[],
  days: readonly number[],
): Item[] {
  const items = scores.map((): Item[] => []);
  scores.forEach((score, route) => {
    const perMeter = (score.segments.alpha / SEGMENT_METERS) * daysOverDays(score, days[route]);
    for (const { middle, meters, earlier } of pieces[route]) {
      const own: Item = {
        sightings: [{ route, atMeters: middle }],
        expected: perMeter * meters,
        incident: -1,
        weight: 0,
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
  };
}
