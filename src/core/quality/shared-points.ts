import { METERS_OF_LAT, METERS_OF_LNG } from "../ingest/where";
import type { Points } from "./points";

export interface SharedPoints {
  /** Events at a point that has another event. */
  readonly events: number;
  /** Asked for only where the source does not say so already: it compares points with their neighbours. */
  readonly isSnapped: () => boolean;
}

const LEAST_SHARED_POINTS = 20;
/** Of the different points so many must be shared before anything is compared: by chance or by address it is a few percent. */
const LEAST_SHARED_PART = 0.1;
const CLOSE_METERS = 15;
/** Among true positions, close neighbours are hundreds of times as common as exact repeats; among addresses, about as common. */
const TIMES_THE_CLOSE = 3;

/**
 * Whether as many points as `enough` have another one within 15 m. Points are sorted into squares of that size, those of a square in a chain:
 * `O(points)`.
 */
function areClose({ lng, lat }: Points, enough: number): boolean {
  const at = (value: number, meters: number) => Math.floor((value * meters) / CLOSE_METERS);
  const last = (1 << (33 - Math.clz32(lng.length))) - 1;
  const slotOf = (x: number, y: number) =>
    (Math.imul(Math.imul(x, 2246822519) ^ y, 2654435769) >>> Math.clz32(last)) & last;
  const first = new Int32Array(last + 1).fill(-1);
  const next = new Int32Array(lng.length);
  const [xs, ys] = [new Int32Array(lng.length), new Int32Array(lng.length)];
  for (let k = 0; k < lng.length; k++) {
    xs[k] = at(lng[k], METERS_OF_LNG);
    ys[k] = at(lat[k], METERS_OF_LAT);
    const slot = slotOf(xs[k], ys[k]);
    next[k] = first[slot];
    first[slot] = k;
  }
  /** Whether a point of this square, or of one that shares its slot, is close to the `k`-th. */
  const hasCloseIn = (k: number, x: number, y: number) => {
    for (let other = first[slotOf(x, y)]; other >= 0; other = next[other]) {
      if (other === k) continue;
      const east = (lng[k] - lng[other]) * METERS_OF_LNG;
      const north = (lat[k] - lat[other]) * METERS_OF_LAT;
      if (east * east + north * north <= CLOSE_METERS * CLOSE_METERS) return true;
    }
    return false;
  };
  let close = 0;
  for (let k = 0; k < lng.length && close < enough; k++) {
    let found = false;
    for (let dx = -1; dx <= 1 && !found; dx++) {
      for (let dy = -1; dy <= 1 && !found; dy++) found = hasCloseIn(k, xs[k] + dx, ys[k] + dy);
    }
    if (found) close++;
  }
  return close >= enough;
}

/**
 * Whether points look as if they had been moved to a list of places or to a grid: many are shared by several events, and yet
 * hardly any two different points are close together. One pile-up is one point, and does not make a file look so.
 */
export function sharedPoints(points: Points): SharedPoints {
  let shared = 0;
  let events = 0;
  for (const count of points.events) {
    if (count < 2) continue;
    shared++;
    events += count;
  }
  const isWorthALook = shared >= LEAST_SHARED_POINTS && shared >= points.events.length * LEAST_SHARED_PART;
  const isSnapped = () => isWorthALook && !areClose(points, Math.ceil(shared / TIMES_THE_CLOSE));
  return { events, isSnapped };
}
