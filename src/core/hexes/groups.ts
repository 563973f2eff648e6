import type { HexGrid } from "./grid";

/**
 * The contiguous groups of marked hexes: a group number for every hex, −1 for the unmarked. Groups are numbered from 0
 * in the order of their first hex, and the grid is sorted by id, so the numbers are the same whatever came first.
 */
export function groupsOf(marked: Uint8Array, grid: Pick<HexGrid, "start" | "neighbors">): Int32Array {
  const group = new Int32Array(marked.length).fill(-1);
  let next = 0;
  for (let first = 0; first < marked.length; first++) {
    if (marked[first] === 0 || group[first] !== -1) continue;
    const waiting = [first];
    group[first] = next;
    for (let h = waiting.pop(); h !== undefined; h = waiting.pop()) {
      for (let k = grid.start[h]; k < grid.start[h + 1]; k++) {
        const neighbor = grid.neighbors[k];
        if (marked[neighbor] === 0 || group[neighbor] !== -1) continue;
        group[neighbor] = next;
        waiting.push(neighbor);
      }
    }
    next++;
  }
  return group;
}
