/** Rows of one event, found by joining; who is joined with whom does not depend on the order of the joining. */
export interface EventJoiner {
  /** Joins every pair of `rows` that `same` holds for. `hash` must be equal wherever `same` is true. `O(rows)`. */
  joinEqual(rows: Int32Array, hash: (i: number) => number, same: (i: number, j: number) => boolean): void;
  /** The event of each row, numbered in the order of first appearance, and how many events there are. */
  number(): { event: Uint32Array; events: number };
}

/** Bits for each row in the sieve below: one row in sixteen is then suspected wrongly; up to so many, which a processor has near. */
const BITS_A_ROW = 16;
const MOST_BITS = 1 << 24;

/**
 * The hashes of rows, their bits mixed upwards, and which of them may be there twice. Most rows are like no other, and a sieve of bits
 * tells so in memory that is near; a table of all rows would be a walk through far memory for each.
 */
function hashedTwice(rows: Int32Array, hash: (i: number) => number) {
  const hashes = new Int32Array(rows.length);
  let bits = 1024;
  while (bits < rows.length * BITS_A_ROW && bits < MOST_BITS) bits *= 2;
  const shift = Math.clz32(bits) + 1; // the upper bits of the product: the lower ones know only the lower bits of the hash
  const once = new Int32Array(bits >> 5);
  const twice = new Int32Array(bits >> 5);
  const isTwice = (mixed: number) => {
    const bit = mixed >>> shift;
    return (twice[bit >> 5] & (1 << (bit & 31))) !== 0;
  };
  for (let k = 0; k < rows.length; k++) {
    const mixed = Math.imul(hash(rows[k]), 2654435769);
    hashes[k] = mixed;
    const bit = mixed >>> shift;
    const word = bit >> 5;
    const mask = 1 << (bit & 31);
    if ((once[word] & mask) === 0) once[word] |= mask;
    else twice[word] |= mask;
  }
  let suspects = 0;
  for (let k = 0; k < rows.length; k++) if (isTwice(hashes[k])) suspects++;
  return { hashes, isTwice, suspects };
}

/** Union–find over `length` rows. */
export function createEventJoiner(length: number): EventJoiner {
  const parent = new Uint32Array(length);
  for (let i = 0; i < length; i++) parent[i] = i;

  function root(i: number): number {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  return {
    joinEqual(rows, hash, same) {
      const { hashes, isTwice, suspects } = hashedTwice(rows, hash);
      let size = 16;
      while (size < suspects * 2) size *= 2;
      const slots = new Int32Array(size).fill(-1);
      const shift = Math.clz32(size) + 1;
      for (let k = 0; k < rows.length; k++) {
        if (!isTwice(hashes[k])) continue;
        const i = rows[k];
        let slot = hashes[k] >>> shift;
        while (slots[slot] !== -1 && !same(slots[slot], i)) slot = (slot + 1) & (size - 1);
        if (slots[slot] === -1) slots[slot] = i;
        else {
          const a = root(slots[slot]);
          const b = root(i);
          // The earlier row is the root, so that numbering in order meets every root before its rows.
          if (a < b) parent[b] = a;
          else parent[a] = b;
        }
      }
    },
    number() {
      const event = new Uint32Array(length);
      let events = 0;
      for (let i = 0; i < length; i++) event[i] = parent[i] === i ? events++ : event[root(i)];
      return { event, events };
    },
  };
}
