/** Points without repeats, and which of them each of the given points is: point `i` is `lng[of[i]]`, `lat[of[i]]`. */
export interface DistinctPoints {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly of: Uint32Array;
}

/**
 * Finds the different points among many. Published extracts move a million incidents to some ten thousand map points, and a
 * city has only so many addresses: what is worked out for a point is worked out once. Two points are one when they are equal
 * bit by bit, so `NaN` (no place) is a point too. `O(points)`.
 */
export function distinctPoints(lng: Float64Array, lat: Float64Array): DistinctPoints {
  const lngBits = new Uint32Array(lng.buffer, lng.byteOffset, 2 * lng.length);
  const latBits = new Uint32Array(lat.buffer, lat.byteOffset, 2 * lat.length);
  const of = new Uint32Array(lng.length);
  const first = new Uint32Array(lng.length);
  let count = 0;
  // Grows with the different points, not with all: for a few thousand of them it stays where the processor is quick.
  let slots = new Int32Array(1 << 12).fill(-1);

  /** The slot that holds point `i`, or the one that it would go to. */
  function slotOf(i: number): number {
    const a = lngBits[2 * i];
    const b = lngBits[2 * i + 1];
    const c = latBits[2 * i];
    const d = latBits[2 * i + 1];
    const last = slots.length - 1;
    const hash = Math.imul(Math.imul(a ^ (b << 7), 2246822519) + (c ^ (d << 7)), 2654435769);
    for (let slot = hash >>> Math.clz32(last); ; slot = (slot + 1) & last) {
      if (slots[slot] < 0) return slot;
      const j = 2 * first[slots[slot]];
      if (lngBits[j] === a && lngBits[j + 1] === b && latBits[j] === c && latBits[j + 1] === d) return slot;
    }
  }

  for (let i = 0; i < lng.length; i++) {
    const slot = slotOf(i);
    if (slots[slot] < 0) {
      slots[slot] = count;
      first[count++] = i;
    }
    of[i] = slots[slot];
    if (2 * count < slots.length) continue;
    slots = new Int32Array(2 * slots.length).fill(-1);
    for (let k = 0; k < count; k++) slots[slotOf(first[k])] = k;
  }
  const distinct = { lng: new Float64Array(count), lat: new Float64Array(count), of };
  for (let k = 0; k < count; k++) {
    distinct.lng[k] = lng[first[k]];
    distinct.lat[k] = lat[first[k]];
  }
  return distinct;
}

/** Of so many points a tenth must repeat, or looking for repeats takes longer than asking twice. */
const TRIED = 1 << 16;

/** As `distinctPoints`, but where hardly any repeat (exact points) all are given back as they are: for work of less than a microsecond each. */
export function pointsToAsk(lng: Float64Array, lat: Float64Array): DistinctPoints {
  const isExact =
    lng.length > TRIED && distinctPoints(lng.subarray(0, TRIED), lat.subarray(0, TRIED)).lng.length > 0.9 * TRIED;
  if (!isExact) return distinctPoints(lng, lat);
  const of = new Uint32Array(lng.length);
  for (let i = 0; i < of.length; i++) of[i] = i;
  return { lng, lat, of };
}
