/** Rows of one event, found by joining; who is joined with whom does not depend on the order of the joining. */
export interface EventJoiner {
  /** Joins every pair of `rows` that `same` holds for. `hash` must be equal wherever `same` is true. `O(rows)`. */
  joinEqual(rows: Int32Array, hash: (i: number) => number, same: (i: number, j: number) => boolean): void;
  /** The event of each row, numbered in the order of first appearance, and how many events there are. */
  number(): { event: Uint32Array; events: number };
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
      let size = 16;
      while (size < rows.length * 2) size *= 2;
      const slots = new Int32Array(size).fill(-1);
      const shift = Math.clz32(size) + 1; // the upper bits of the product: the lower ones know only the lower bits of the hash
      for (const i of rows) {
        let slot = Math.imul(hash(i), 2654435769) >>> shift;
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
