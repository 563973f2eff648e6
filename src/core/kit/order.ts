const BITS = 11;
const DIGITS = 1 << BITS;
const LAST = DIGITS - 1;

/**
 * The places of values that are not negative, the smallest value first, equal ones in the order of their places; NaN last. Digit by
 * digit, the last one first: the bits of such doubles, read as a whole number, stand in the order of the doubles. O(n).
 */
export function orderOf(values: Float64Array): Uint32Array {
  const length = values.length;
  const words = new Uint32Array(values.buffer, values.byteOffset, 2 * length);
  // Which half of a double comes first in memory is the machine's choice.
  const high = new Uint8Array(Uint32Array.of(1).buffer)[0];
  // Three digits of 11 bits reach over the 32 bits of a half. How often each is there, then where the first with it goes.
  const places = new Uint32Array(6 * DIGITS);
  for (let word = 0; word < words.length; word++) {
    const bits = words[word];
    const half = (word & 1) === high ? 3 * DIGITS : 0;
    places[half + (bits & LAST)]++;
    places[half + DIGITS + ((bits >>> BITS) & LAST)]++;
    places[half + 2 * DIGITS + (bits >>> (2 * BITS))]++;
  }
  let order = new Uint32Array(length);
  for (let place = 0; place < length; place++) order[place] = place;
  let next = new Uint32Array(length);
  for (let pass = 0; pass < 6; pass++) {
    const start = pass * DIGITS;
    let before = 0;
    for (let digit = start; digit < start + DIGITS; digit++) {
      const times = places[digit];
      places[digit] = before;
      before += times;
    }
    const half = pass < 3 ? 1 - high : high;
    const shift = (pass % 3) * BITS;
    for (let i = 0; i < length; i++) {
      const place = order[i];
      next[places[start + ((words[2 * place + half] >>> shift) & LAST)]++] = place;
    }
    [order, next] = [next, order];
  }
  return order;
}
