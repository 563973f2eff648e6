const BITS = 11;
const DIGITS = 1 << BITS;
const LAST = DIGITS - 1;
/** From here on a run is sorted by merging instead of by moving one place at a time. */
const LONG = 24;

/**
 * The places of values that are not negative, the smallest value first, equal ones in the order of their places; NaN last. The bits of
 * such doubles, read as a whole number, stand in the order of the doubles: digit by digit, the last one first, through the upper half of
 * them, which tells apart what differs by more than a millionth. The few that agree there are then put in order by what they are.
 * O(n), and O(m log m) for m values that lie so close together.
 */
export function orderOf(values: Float64Array): Uint32Array {
  const length = values.length;
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * length);
  // Which half of a double comes first in memory is the machine's choice.
  const high = new Uint8Array(Uint32Array.of(1).buffer)[0];
  // Three digits of 11 bits reach over the 32 bits of a half. How often each is there, then where the first with it goes.
  const places = new Uint32Array(3 * DIGITS);
  for (let word = high; word < halves.length; word += 2) {
    const bits = halves[word];
    places[bits & LAST]++;
    places[DIGITS + ((bits >>> BITS) & LAST)]++;
    places[2 * DIGITS + (bits >>> (2 * BITS))]++;
  }
  let order = new Uint32Array(length);
  for (let place = 0; place < length; place++) order[place] = place;
  let next = new Uint32Array(length);
  for (let pass = 0; pass < 3; pass++) {
    const start = pass * DIGITS;
    let before = 0;
    for (let digit = start; digit < start + DIGITS; digit++) {
      const times = places[digit];
      places[digit] = before;
      before += times;
    }
    const shift = pass * BITS;
    for (let i = 0; i < length; i++) {
      const place = order[i];
      next[places[start + ((halves[2 * place + high] >>> shift) & LAST)]++] = place;
    }
    [order, next] = [next, order];
  }
  for (let from = 0, to = 1; from < length; from = to++) {
    const upper = halves[2 * order[from] + high];
    let isInOrder = true;
    for (; to < length && halves[2 * order[to] + high] === upper; to++)
      if (values[order[to]] < values[order[to - 1]]) isInOrder = false;
    if (!isInOrder) sortRun(order.subarray(from, to), values);
  }
  return order;
}

/** Puts the places of a run in the order of their values; equal ones stay in the order that they have. */
function sortRun(run: Uint32Array, values: Float64Array): void {
  if (run.length > LONG) {
    run.sort((a, b) => values[a] - values[b] || a - b);
    return;
  }
  for (let i = 1; i < run.length; i++) {
    const place = run[i];
    let to = i;
    for (; to > 0 && values[run[to - 1]] > values[place]; to--) run[to] = run[to - 1];
    run[to] = place;
  }
}
