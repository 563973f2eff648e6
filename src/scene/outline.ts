import type { PublishedGrid } from "../core/disclosure/published";

type Point = readonly [number, number];

/** Corners closer than this may be one corner: a centimetre, above the noise of cutting and rounding and far below any hex. */
const TOLERANCE_DEGREES = 1e-7;

/** What is drawn of one hex: pieces cut by the study area, each an outer ring and its holes, closed. */
export function piecesOf(grid: PublishedGrid, h: number): Point[][][] {
  return between(grid.pieceStart, h, (piece) =>
    between(grid.ringStart, piece, (ring) =>
      between(grid.pointStart, ring, (v): Point => [grid.ringLngLat[2 * v], grid.ringLngLat[2 * v + 1]]),
    ),
  );
}

function between<T>(start: Uint32Array, i: number, read: (k: number) => T): T[] {
  const found: T[] = [];
  for (let k = start[i]; k < start[i + 1]; k++) found.push(read(k));
  return found;
}

/**
 * The outer edges of a group of hexes as closed rings (last point = first), counter-clockwise around the group and clockwise around a
 * hole in it. An edge that two of the hexes share is inside and is not drawn. `O(corners)`.
 */
export function outlineOf(grid: PublishedGrid, hexes: readonly number[]): Point[][] {
  const corners = createCorners();
  const edges = new Map<number, readonly [number, number]>();
  const key = (from: number, to: number) => from * ROW + to;
  for (const h of hexes) {
    for (const piece of piecesOf(grid, h)) {
      piece.forEach((ring, r) => {
        // Outer rings one way, holes the other, so that the two hexes at a shared edge walk it in opposite directions.
        const outer = r === 0;
        const ids = (signedArea(ring) > 0 === outer ? ring : ring.toReversed()).map(corners.idOf);
        for (let i = 0; i + 1 < ids.length; i++) {
          const [from, to] = [ids[i], ids[i + 1]];
          if (from !== to && !edges.delete(key(to, from))) edges.set(key(from, to), [from, to]);
        }
      });
    }
  }
  return chain([...edges.values()]).map((ring) => ring.map((id) => corners.points[id]));
}

function signedArea(ring: readonly Point[]): number {
  // Relative to the first corner: the products of whole degrees would swallow the digits that matter.
  const [x0, y0] = ring[0];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    twice += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  }
  return twice / 2;
}

/** One id for corners that are the same but for rounding: cells of the tolerance, and the next cell where a corner lies near its edge. */
function createCorners() {
  const points: Point[] = [];
  const cells = new Map<number, number>();
  let [west, south] = [0, 0];
  const idOf = (point: Point): number => {
    if (points.length === 0) [west, south] = point;
    const [x, y] = [(point[0] - west) / TOLERANCE_DEGREES, (point[1] - south) / TOLERANCE_DEGREES];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    for (const i of near(x - column)) {
      for (const j of near(y - row)) {
        const id = cells.get((column + i) * ROW + row + j);
        if (id !== undefined) return id;
      }
    }
    cells.set(column * ROW + row, points.length);
    points.push(point);
    return points.length - 1;
  };
  return { points, idOf };
}

/** More cells than lie above each other in any area. */
const ROW = 2 ** 26;

/** What rounding leaves, in cells: places have ten digits, the eighth decimal of a latitude. */
const NOISE = 0.25;
const [before, same, after] = [[0, -1], [0], [0, 1]];
const near = (part: number): readonly number[] => (part < NOISE ? before : part > 1 - NOISE ? after : same);

/** Directed edges into rings. As many edges end at a corner as begin there, so every walk comes back to its start. */
function chain(edges: readonly (readonly [number, number])[]): number[][] {
  const next = new Map<number, number[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const rings: number[][] = [];
  for (const [start] of edges) {
    if ((next.get(start)?.length ?? 0) === 0) continue;
    const ring = [start];
    for (let at = next.get(start)?.pop(); at !== undefined; at = next.get(at)?.pop()) {
      ring.push(at);
      if (at === start) break;
    }
    rings.push(ring);
  }
  return rings;
}
