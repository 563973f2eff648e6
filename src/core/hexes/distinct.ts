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
  let count = 0;
  // Both grow with the different points, not with all: for a few thousand of them they stay where the processor is quick. The bits of
  // each different point lie together, so that a look at one is one look into memory.
  let slots = new Int32Array(1 << 12).fill(-1);
  let bits = new Uint32Array(2 * slots.length);

  /** The slot that holds a point, or the one that it would go to. */
  function slotOf(a: number, b: number, c: number, d: number): number {
    const last = slots.length - 1;
    const hash = Math.imul(Math.imul(a ^ (b << 7), 2246822519) + (c ^ (d << 7)), 2654435769);
    for (let slot = hash >>> Math.clz32(last); ; slot = (slot + 1) & last) {
      if (slots[slot] < 0) return slot;
      const k = 4 * slots[slot];
      if (bits[k] === a && bits[k + 1] === b && bits[k + 2] === c && bits[k + 3] === d) return slot;
    }
  }

  function grow(): void {
    slots = new Int32Array(2 * slots.length).fill(-1);
    const fewer = bits;
    bits = new Uint32Array(2 * slots.length);
    bits.set(fewer);
    for (let k = 0; k < count; k++) slots[slotOf(bits[4 * k], bits[4 * k + 1], bits[4 * k + 2], bits[4 * k + 3])] = k;
  }

  for (let i = 0; i < lng.length; i++) {
    const [a, b, c, d] = [lngBits[2 * i], lngBits[2 * i + 1], latBits[2 * i], latBits[2 * i + 1]];
    const slot = slotOf(a, b, c, d);
    if (slots[slot] < 0) {
      slots[slot] = count;
      const k = 4 * count++;
      bits[k] = a;
      bits[k + 1] = b;
      bits[k + 2] = c;
      bits[k + 3] = d;
    }
    of[i] = slots[slot];
    if (2 * count >= slots.length) grow();
  }
  const doubles = new Float64Array(bits.buffer);
  const distinct = { lng: new Float64Array(count), lat: new Float64Array(count), of };
  for (let k = 0; k < count; k++) {
    distinct.lng[k] = doubles[2 * k];
    distinct.lat[k] = doubles[2 * k + 1];
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
