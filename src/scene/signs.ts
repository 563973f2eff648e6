import type { Box, Room } from "./place-labels";
import type { Avoid } from "./scene";

/** Above this size on the screen a hex is ground to write on, not a mark to keep clear of. */
const LARGE_HEX_PIXELS = 44;
/** Pixels of a square of the index. */
const SQUARE = 48;

const weightOf = (mark: Avoid) => (mark.radiusMeters > 0 ? 2 : 1);

/**
 * How much of the signs and marked hexes a box on the picture covers: their weights added up. By squares of the picture, since there
 * may be a thousand.
 */
export function createSigns(avoid: readonly Avoid[], room: Room): (box: Box) => number {
  const [columns, rows] = [Math.floor(room.width / SQUARE) + 1, Math.floor(room.height / SQUARE) + 1];
  const squares = new Map<number, number[]>();
  const edges = new Float64Array(4 * avoid.length);
  /** Calls with every square that a box on the picture has part in. */
  const over = (left: number, top: number, right: number, bottom: number, see: (square: number) => void) => {
    const [firstX, lastX] = [Math.max(0, Math.floor(left / SQUARE)), Math.min(columns - 1, Math.floor(right / SQUARE))];
    const [firstY, lastY] = [Math.max(0, Math.floor(top / SQUARE)), Math.min(rows - 1, Math.floor(bottom / SQUARE))];
    for (let x = firstX; x <= lastX; x++) for (let y = firstY; y <= lastY; y++) see(x * rows + y);
  };
  avoid.forEach((mark, i) => {
    const radius = mark.radiusPixels + mark.radiusMeters / room.metersPerPixel;
    if (mark.radiusMeters > 0 && 2 * radius > LARGE_HEX_PIXELS) return;
    const [x, y] = room.project(mark.lng, mark.lat);
    edges.set([x - radius, y - radius, x + radius, y + radius], 4 * i);
    over(x - radius, y - radius, x + radius, y + radius, (square) => {
      const members = squares.get(square);
      if (members) members.push(i);
      else squares.set(square, [i]);
    });
  });
  const countedFor = new Uint32Array(avoid.length);
  let query = 0;
  return ([left, top, right, bottom]) => {
    query++;
    let weight = 0;
    over(left, top, right, bottom, (square) => {
      for (const i of squares.get(square) ?? []) {
        const overlaps =
          edges[4 * i] < right && left < edges[4 * i + 2] && edges[4 * i + 1] < bottom && top < edges[4 * i + 3];
        if (countedFor[i] === query || !overlaps) continue;
        countedFor[i] = query;
        weight += weightOf(avoid[i]);
      }
    });
    return weight;
  };
}
