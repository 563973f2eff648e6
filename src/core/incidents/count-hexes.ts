import { OUTSIDE } from "../hexes/locate";
import type { Incidents } from "./incidents";

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
export function countHexes(incidents: Incidents, failed: Uint16Array, hex: Int32Array, hexes: number): HexCounts {
  const rows = new Uint32Array(hexes);
  const NONE = 0xffffffff;
  const hexOfEvent = new Uint32Array(incidents.events).fill(NONE);
  const rowsOfEvent = new Uint32Array(incidents.events);
  let inHexes = 0;
  let outside = 0;
  let withoutPlace = 0;
  for (let i = 0; i < incidents.length; i++) {
    if (failed[i] !== 0) continue;
    const h = hex[i];
    if (h >= 0) {
      inHexes++;
      rows[h]++;
      rowsOfEvent[incidents.event[i]]++;
      // The smallest hex, not the first row met: the answer must not depend on the order of the rows.
      if (h < hexOfEvent[incidents.event[i]]) hexOfEvent[incidents.event[i]] = h;
    } else if (h === OUTSIDE) outside++;
    else withoutPlace++;
  }
  const events = new Uint32Array(hexes);
  let eventsInHexes = 0;
  for (const h of hexOfEvent) {
    if (h === NONE) continue;
    events[h]++;
    eventsInHexes++;
  }
  const squares = rowsOfEvent.reduce((sum, n) => sum + n * n, 0);
  const rowsPerEvent = inHexes === 0 ? 1 : squares / inHexes;
  return {
    rows,
    events,
    matching: inHexes + outside + withoutPlace,
    inHexes,
    outside,
    withoutPlace,
    eventsInHexes,
    rowsPerEvent,
  };
}
