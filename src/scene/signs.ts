import type { Room } from "./place-labels";
import type { Avoid } from "./scene";

/** Above this size on the screen a hex is ground to write on, not a mark to keep clear of. */
const LARGE_HEX_PIXELS = 44;
/** Pixels of a square of the index. */
const SQUARE = 48;

const NONE = -1;

const weightOf = (mark: Avoid) => (mark.radiusMeters > 0 ? 2 : 1);

/**
 * How much of the signs and marked hexes a box on the picture covers: their weights added up. By squares of the picture, since there
 * may be a thousand.
 */
export function createSigns(
  avoid: readonly Avoid[],
  room: Room,
): (left: number, top: number, right: number, bottom: number) => number {
  const [columns, rows] = [Math.floor(room.width / SQUARE) + 1, Math.floor(room.height / SQUARE) + 1];
  // The marks of a square, one behind the other.
  const first = new Int32Array(columns * rows).fill(NONE);
  const list: number[] = [];
  const edges = new Float64Array(4 * avoid.length);
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor(x / SQUARE)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor(y / SQUARE)));
  avoid.forEach((mark, i) => {
    const radius = mark.radiusPixels + mark.radiusMeters / room.metersPerPixel;
    if (mark.radiusMeters > 0 && 2 * radius > LARGE_HEX_PIXELS) return;
    const [x, y] = room.project(mark.lng, mark.lat);
    edges[4 * i] = x - radius;
    edges[4 * i + 1] = y - radius;
    edges[4 * i + 2] = x + radius;
    edges[4 * i + 3] = y + radius;
    for (let c = column(x - radius); c <= column(x + radius); c++) {
      for (let r = row(y - radius); r <= row(y + radius); r++) {
        list.push(i, first[c * rows + r]);
        first[c * rows + r] = list.length - 2;
      }
    }
  });
  const countedFor = new Uint32Array(avoid.length);
  let query = 0;
  return (left, top, right, bottom) => {
    query++;
    let weight = 0;
    for (let c = column(left); c <= column(right); c++) {
      for (let r = row(top); r <= row(bottom); r++) {
        for (let at = first[c * rows + r]; at !== NONE; at = list[at + 1]) {
          const i = list[at];
          const isOver =
            edges[4 * i] < right && left < edges[4 * i + 2] && edges[4 * i + 1] < bottom && top < edges[4 * i + 3];
          if (countedFor[i] === query || !isOver) continue;
          countedFor[i] = query;
          weight += weightOf(avoid[i]);
        }
      }
    }
    return weight;
  };
}
