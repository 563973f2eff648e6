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
  let size = 16;
  while (size < 2 * lng.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const shift = Math.clz32(size) + 1;
  for (let i = 0; i < lng.length; i++) {
    const a = lngBits[2 * i];
    const b = lngBits[2 * i + 1];
    const c = latBits[2 * i];
    const d = latBits[2 * i + 1];
    let slot = Math.imul(Math.imul(a ^ (b << 7), 2246822519) + (c ^ (d << 7)), 2654435769) >>> shift;
    for (; ; slot = (slot + 1) & (size - 1)) {
      const k = slots[slot];
      if (k < 0) break;
      const j = 2 * first[k];
      if (lngBits[j] === a && lngBits[j + 1] === b && latBits[j] === c && latBits[j + 1] === d) break;
    }
    if (slots[slot] < 0) {
      slots[slot] = count;
      first[count++] = i;
    }
    of[i] = slots[slot];
  }
  const distinct = { lng: new Float64Array(count), lat: new Float64Array(count), of };
  for (let k = 0; k < count; k++) {
    distinct.lng[k] = lng[first[k]];
    distinct.lat[k] = lat[first[k]];
  }
  return distinct;
}
