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
  const edges = edgesOf(grid);
  const isMember = new Uint8Array(grid.cells.length);
  for (const h of hexes) {
    isMember[h] = 1;
    edges.read(h);
  }
  const outer: number[] = [];
  for (const h of hexes) {
    edges.each(h, (edge) => {
      if (!isInside(edge, h, isMember, grid, edges)) outer.push(edge);
    });
  }
  return chain(outer, edges).map((ring) => ring.map((id) => edges.corners[id]));
}

/** Whether another member lies across the edge. */
function isInside(edge: number, h: number, isMember: Uint8Array, grid: PublishedGrid, edges: Edges): boolean {
  const { from, to } = edges;
  let found = false;
  for (let n = grid.start[h]; n < grid.start[h + 1] && !found; n++) {
    const other = grid.neighbors[n];
    if (isMember[other] === 0) continue;
    edges.each(other, (back) => {
      if (from[back] === to[edge] && to[back] === from[edge]) found = true;
    });
  }
  return found;
}

/** The edges of hexes, each from one corner to the next, as far as they were read. */
interface Edges {
  readonly corners: readonly Point[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly read: (h: number) => void;
  readonly each: (h: number, see: (edge: number) => void) => void;
}

/** A hand that drags a filter asks for the same hexes in other groups many times a second. */
const known = new WeakMap<PublishedGrid, Edges>();

function edgesOf(grid: PublishedGrid): Edges {
  const edges = known.get(grid) ?? createEdges(grid);
  known.set(grid, edges);
  return edges;
}

function createEdges(grid: PublishedGrid): Edges {
  const { points, idOf } = createCorners();
  const [from, to] = [new Uint32Array(grid.ringLngLat.length / 2), new Uint32Array(grid.ringLngLat.length / 2)];
  const isRead = new Uint8Array(grid.cells.length);
  const startOf = (h: number) => grid.pointStart[grid.ringStart[grid.pieceStart[h]]];
  const read = (h: number) => {
    if (isRead[h] === 1) return;
    isRead[h] = 1;
    let edge = startOf(h);
    for (const piece of piecesOf(grid, h)) {
      piece.forEach((ring, r) => {
        // Outer rings one way, holes the other, so that the two hexes at a shared edge walk it in opposite directions.
        const outer = r === 0;
        const ids = (signedArea(ring) > 0 === outer ? ring : ring.toReversed()).map(idOf);
        ids.forEach((id, i) => {
          from[edge] = id;
          // After the last corner no edge: it is the first one again.
          to[edge++] = ids[i + 1] ?? id;
        });
      });
    }
  };
  const each = (h: number, see: (edge: number) => void) => {
    for (let edge = startOf(h); edge < startOf(h + 1); edge++) if (from[edge] !== to[edge]) see(edge);
  };
  return { corners: points, from, to, read, each };
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
function chain(edges: readonly number[], { from, to }: Edges): number[][] {
  // The edges that begin at a corner, one behind the other, the last one first.
  const first = new Map<number, number>();
  const behind = new Int32Array(edges.length);
  edges.forEach((edge, i) => {
    behind[i] = first.get(from[edge]) ?? -1;
    first.set(from[edge], i);
  });
  const next = (at: number): number | undefined => {
    const i = first.get(at) ?? -1;
    if (i < 0) return undefined;
    first.set(at, behind[i]);
    return to[edges[i]];
  };
  const rings: number[][] = [];
  for (const edge of edges) {
    const start = from[edge];
    const ring = [start];
    for (let at = next(start); at !== undefined; at = next(at)) {
      ring.push(at);
      if (at === start) break;
    }
    if (ring.length > 1) rings.push(ring);
  }
  return rings;
}
