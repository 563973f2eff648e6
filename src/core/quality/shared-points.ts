import { METERS_OF_LAT, METERS_OF_LNG } from "../ingest/where";
import type { Points } from "./points";

export interface SharedPoints {
  /** Events at a point that has another event. */
  readonly events: number;
  readonly isSnapped: boolean;
}

const LEAST_SHARED_POINTS = 20;
/** Of the different points so many must be shared before anything is compared: by chance or by address it is a few percent. */
const LEAST_SHARED_PART = 0.1;
const CLOSE_METERS = 15;
/** Among true positions, close neighbours are hundreds of times as common as exact repeats; among addresses, about as common. */
const TIMES_THE_CLOSE = 3;

/** How many points have another one within 15 m. Points are sorted into squares of that size: `O(points)`. */
function countClose({ lng, lat, events }: Points): number {
  const at = (value: number, meters: number) => Math.floor((value * meters) / CLOSE_METERS);
  const key = (x: number, y: number) => x * 4_000_000 + y;
  const squares = new Map<number, number[]>();
  for (let k = 0; k < lng.length; k++) {
    if (events[k] === 0) continue;
    const square = key(at(lng[k], METERS_OF_LNG), at(lat[k], METERS_OF_LAT));
    const members = squares.get(square);
    if (members) members.push(k);
    else squares.set(square, [k]);
  }
  const isClose = (k: number, other: number) => {
    const east = (lng[k] - lng[other]) * METERS_OF_LNG;
    const north = (lat[k] - lat[other]) * METERS_OF_LAT;
    return k !== other && east * east + north * north <= CLOSE_METERS * CLOSE_METERS;
  };
  let close = 0;
  for (let k = 0; k < lng.length; k++) {
    if (events[k] === 0) continue;
    const x = at(lng[k], METERS_OF_LNG);
    const y = at(lat[k], METERS_OF_LAT);
    let found = false;
    for (let dx = -1; dx <= 1 && !found; dx++) {
      for (let dy = -1; dy <= 1 && !found; dy++) {
        found = squares.get(key(x + dx, y + dy))?.some((other) => isClose(k, other)) ?? false;
      }
    }
    if (found) close++;
  }
  return close;
}

/**
 * Whether points look as if they had been moved to a list of places or to a grid: many are shared by several events, and yet
 * hardly any two different points are close together. One pile-up is one point, and does not make a file look so.
 */
export function sharedPoints(points: Points): SharedPoints {
  let shared = 0;
  let filled = 0;
  let events = 0;
  for (const count of points.events) {
    if (count > 0) filled++;
    if (count < 2) continue;
    shared++;
    events += count;
  }
  const isWorthALook = shared >= LEAST_SHARED_POINTS && shared >= filled * LEAST_SHARED_PART;
  return { events, isSnapped: isWorthALook && shared > TIMES_THE_CLOSE * countClose(points) };
}
