import { lineBetween } from "../deployment/places-on-routes";
import type { Position } from "../hexes/geometry";
import { measureLine, metersPerDegree } from "../places/along-line";
import type { School } from "../schools/school";
import { withRoute } from "./edits";
import { type PlaceOnRoute, withRoutePlan } from "./route-plan";
import type { Route, Study } from "./study";

/** A route that begins no farther from a school than this is taken to be from it. */
const NEAR_METERS = 250;

const routeOf = ({ routes }: Study, id: string): Route => {
  const route = routes.find((other) => other.id === id);
  if (!route) throw new Error(`Got no route ${id}.`);
  return route;
};

/** The route with every locked and forbidden place on it moved to where `move` says; null leaves a place alone. */
function withMovedPlaces(study: Study, move: (place: PlaceOnRoute) => PlaceOnRoute | null): Study {
  const moved = <Place extends PlaceOnRoute>(places: readonly Place[]) =>
    places.map((place) => ({ ...place, ...move(place) }));
  const { locked, forbidden } = study.routePlan;
  return withRoutePlan(study, { locked: moved(locked), forbidden: moved(forbidden) });
}

/** A copy of a route beside it, to be changed: what is locked or forbidden on the first is not on the copy. */
export function withDuplicate(study: Study, id: string, newId: string): Study {
  const route = routeOf(study, id);
  return withRoute(study, { ...route, id: newId, name: `${route.name}, copy` });
}

/** The same street walked the other way: meters count from its other end, and fixed places stay where they are on the ground. */
export function withReversed(study: Study, id: string): Study {
  const route = routeOf(study, id);
  const { lengthMeters } = measureLine(route.line);
  return withMovedPlaces(withRoute(study, { ...route, line: [...route.line].reverse() }), (place) =>
    place.routeId === id ? { routeId: id, atMeters: Math.max(0, lengthMeters - place.atMeters) } : null,
  );
}

/** Two routes of one, parted at some meters along it: the first keeps its id; fixed places stay where they are on the ground. */
export function withSplit(study: Study, id: string, atMeters: number, newId: string): Study {
  const route = routeOf(study, id);
  const line = measureLine(route.line);
  if (!(atMeters > 0 && atMeters < line.lengthMeters))
    throw new RangeError(`Got no place inside the route: ${atMeters} m.`);
  const parts = withRoute(
    // Where the whole led, only the second part leads.
    withRoute(study, { ...route, name: `${route.name}, 1`, to: null, line: lineBetween(line, 0, atMeters) }),
    { ...route, id: newId, name: `${route.name}, 2`, line: lineBetween(line, atMeters, line.lengthMeters) },
  );
  return withMovedPlaces(parts, (place) =>
    place.routeId === id && place.atMeters > atMeters ? { routeId: newId, atMeters: place.atMeters - atMeters } : null,
  );
}

/** The school nearest to where a route begins; null when there is none within 250 m. */
export function schoolNear(schools: readonly School[], [lng, lat]: Position): string | null {
  const [perLng, perLat] = metersPerDegree(lat);
  let [nearest, least]: [string | null, number] = [null, NEAR_METERS];
  for (const school of schools) {
    const [east, north] = [(school.lng - lng) * perLng, (school.lat - lat) * perLat];
    const meters = Math.sqrt(east * east + north * north);
    if (meters <= least) [nearest, least] = [school.id, meters];
  }
  return nearest;
}
