import type { Incidents } from "../incidents/incidents";

/** The different points of an extract and how many events each has. An event counts once, at its first row with a place. In no order. */
export interface Points {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** One or more for each point. */
  readonly events: Uint32Array;
  /** Events with a place. */
  readonly placed: number;
}

/** So many events, or fewer, are told apart in a table that stays where the processor is quick. */
const EVENTS_OF_PART = 4096;
const MOST_PARTS = 1024;

/** The least power of two that is more. */
const powerOfTwo = (n: number) => 1 << (32 - Math.clz32(n));

/** The rows that count: of each event the first with a place. */
function firstRows({ length, event, events, lng }: Incidents): Uint32Array {
  const seen = new Uint8Array(events);
  const rows = new Uint32Array(events);
  let placed = 0;
  for (let i = 0; i < length; i++) {
    if (seen[event[i]] === 1 || Number.isNaN(lng[i])) continue;
    seen[event[i]] = 1;
    rows[placed++] = i;
  }
  return rows.subarray(0, placed);
}

/**
 * Two points are one when they are equal bit by bit. The rows are first sorted into parts by what their bits mix to, so that equal points are in
 * one part; each part is then told apart in a small table of its own. `O(rows)`; one table for a million different points is a walk
 * through memory.
 */
export function pointsOf(incidents: Incidents): Points {
  const rows = firstRows(incidents);
  const placed = rows.length;
  const [lngBits, latBits] = [incidents.lng, incidents.lat].map(
    (values) => new Uint32Array(values.buffer, values.byteOffset, 2 * values.length),
  );
  const parts = Math.min(MOST_PARTS, powerOfTwo(placed / EVENTS_OF_PART));
  const mixed = new Uint32Array(placed);
  const start = new Uint32Array(parts + 1);
  for (let k = 0; k < placed; k++) {
    const at = 2 * rows[k];
    const mix = Math.imul(lngBits[at] ^ (lngBits[at + 1] << 7), 2246822519) + (latBits[at] ^ (latBits[at + 1] << 7));
    mixed[k] = Math.imul(mix ^ (mix >>> 15), 2654435769);
    start[(mixed[k] & (parts - 1)) + 1]++;
  }
  for (let part = 0; part < parts; part++) start[part + 1] += start[part];
  const next = start.slice();
  const lng = new Float64Array(placed);
  const lat = new Float64Array(placed);
  const mixes = new Uint32Array(placed);
  for (let k = 0; k < placed; k++) {
    const to = next[mixed[k] & (parts - 1)]++;
    lng[to] = incidents.lng[rows[k]];
    lat[to] = incidents.lat[rows[k]];
    mixes[to] = mixed[k];
  }
  const events = new Uint32Array(placed);
  const count = mergeEqual(lng, lat, events, mixes, start);
  return { lng: lng.slice(0, count), lat: lat.slice(0, count), events: events.slice(0, count), placed };
}

/** Moves the different points of all parts to the front, with how many there are of each in `events`; gives how many they are. */
function mergeEqual(
  lng: Float64Array,
  lat: Float64Array,
  events: Uint32Array,
  mixes: Uint32Array,
  start: Uint32Array,
): number {
  let slots = new Int32Array(0);
  let count = 0;
  for (let part = 0; part + 1 < start.length; part++) {
    const size = powerOfTwo(2 * (start[part + 1] - start[part]));
    if (slots.length < size) slots = new Int32Array(size);
    slots.fill(-1, 0, size);
    const last = size - 1;
    for (let k = start[part]; k < start[part + 1]; k++) {
      const x = lng[k];
      const y = lat[k];
      let slot = (mixes[k] >>> 10) & last;
      while (slots[slot] >= 0 && !(Object.is(lng[slots[slot]], x) && Object.is(lat[slots[slot]], y)))
        slot = (slot + 1) & last;
      if (slots[slot] < 0) {
        // Never ahead of what is still to be read.
        slots[slot] = count;
        lng[count] = x;
        lat[count] = y;
        events[count++] = 0;
      }
      events[slots[slot]]++;
    }
  }
  return count;
}
