import type { Counter } from "./counter";
import type { Sieve } from "./filter";
import type { HexesInTime, Timeline } from "./timeline";

export interface HexCounts {
  /** Rows in each hex. */
  readonly rows: Uint32Array;
  /** Events in each hex; an event whose rows lie in several hexes is counted in the first of them, so that events are a total too. */
  readonly events: Uint32Array;
  readonly matching: number;
  readonly inHexes: number;
  readonly outside: number;
  readonly withoutPlace: number;
  readonly eventsInHexes: number;
  /** Rows of the event that a row belongs to, averaged over the rows: 1 when every row is an event of its own. See `kit/clustered.ts`. */
  readonly rowsPerEvent: number;
}

/** Counts what the filter leaves in. `matching = inHexes + outside + withoutPlace`, always. */
export function countHexes(
  timeline: Timeline,
  sieve: Sieve,
  { hexes, repeatHex }: HexesInTime,
  counter: Counter,
): HexCounts {
  const counted = counter.rows(sieve);
  const rows = counted.slice(0, hexes);
  const [outside, withoutPlace] = counted.subarray(hexes);
  const inHexes = rows.reduce((sum, n) => sum + n, 0);
  // Every row is an event of its own, until it turns out to be one of several.
  const events = rows.slice();
  let eventsInHexes = inHexes;
  let squares = inHexes;
  const { first, repeatSlot, repeatProfile } = timeline;
  for (let e = 0; e + 1 < first.length; e++) {
    let n = 0;
    // The smallest hex, not the first row met: the answer must not depend on the order of the rows.
    let smallest = hexes;
    for (let k = first[e]; k < first[e + 1]; k++) {
      const h = repeatHex[k];
      if (h >= hexes || sieve.slots[repeatSlot[k]] !== 0 || sieve.profiles[repeatProfile[k]] !== 0) continue;
      n++;
      events[h]--;
      if (h < smallest) smallest = h;
    }
    if (n === 0) continue;
    events[smallest]++;
    eventsInHexes += 1 - n;
    squares += n * n - n;
  }
  return {
    rows,
    events,
    matching: inHexes + outside + withoutPlace,
    inHexes,
    outside,
    withoutPlace,
    eventsInHexes,
    rowsPerEvent: inHexes === 0 ? 1 : squares / inHexes,
  };
}
