import { distinctPoints } from "../hexes/distinct";
import type { Incidents } from "../incidents/incidents";

/** The different points of an extract and how many events each has. An event counts once, at its first row's point. */
export interface Points {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly events: Uint32Array;
  /** Events with a place. */
  readonly placed: number;
}

export function pointsOf(incidents: Incidents): Points {
  const { lng, lat, of } = distinctPoints(incidents.lng, incidents.lat);
  const events = new Uint32Array(lng.length);
  const seen = new Uint8Array(incidents.events);
  let placed = 0;
  for (let i = 0; i < incidents.length; i++) {
    const event = incidents.event[i];
    if (seen[event] === 1 || Number.isNaN(incidents.lng[i])) continue;
    seen[event] = 1;
    events[of[i]]++;
    placed++;
  }
  return { lng, lat, events, placed };
}
