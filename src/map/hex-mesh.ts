import { polygon, tesselate } from "@turf/turf";
import type { PublishedGrid } from "../core/disclosure/published";

/** The hexes of a grid as triangles and edges for a graphics card. */
export interface HexMesh {
  /** The Mercator place (0 to 1 from west to east and from north to south) that all others are relative to: 32 bits alone are a metre or two coarse. */
  readonly center: readonly [number, number];
  /** x and y of every corner. */
  readonly corners: Float32Array;
  /** The hex that each corner belongs to. */
  readonly owner: Uint32Array;
  /** Three corners a triangle. */
  readonly triangles: Uint32Array;
  /** From x, y to x, y: every edge once, although two hexes share it. */
  readonly edges: Float32Array;
}

const mercatorX = (lng: number) => (lng + 180) / 360;
const mercatorY = (lat: number) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

const meshes = new WeakMap<PublishedGrid, HexMesh>();

/** Worked out once a grid. `O(corners)`. */
export function meshOf(grid: PublishedGrid): HexMesh {
  const known = meshes.get(grid) ?? createMesh(grid);
  meshes.set(grid, known);
  return known;
}

function createMesh(grid: PublishedGrid): HexMesh {
  const { ringLngLat } = grid;
  const center = [mercatorX(ringLngLat[0] ?? 0), mercatorY(ringLngLat[1] ?? 0)] as const;
  const corners = new Float32Array(ringLngLat.length);
  for (let v = 0; v < ringLngLat.length; v += 2) {
    corners[v] = mercatorX(ringLngLat[v]) - center[0];
    corners[v + 1] = mercatorY(ringLngLat[v + 1]) - center[1];
  }
  return { center, corners, owner: ownersOf(grid), triangles: trianglesOf(grid), edges: edgesOf(grid, corners) };
}

function ownersOf({ cells, pieceStart, ringStart, pointStart, ringLngLat }: PublishedGrid): Uint32Array {
  const owner = new Uint32Array(ringLngLat.length / 2);
  for (let h = 0; h < cells.length; h++)
    owner.fill(h, pointStart[ringStart[pieceStart[h]]], pointStart[ringStart[pieceStart[h + 1]]]);
  return owner;
}

/** A whole hex is convex, and a fan from one corner covers it exactly; what the study area cuts may be hollow or in rings. */
function trianglesOf({ ringStart, pointStart, ringLngLat }: PublishedGrid): Uint32Array {
  // A ring of n corners makes n − 2 triangles, and each hole two more: never more than one a corner.
  const triangles = new Uint32Array((3 * ringLngLat.length) / 2);
  let n = 0;
  for (let piece = 0; piece + 1 < ringStart.length; piece++) {
    const [first, last] = [pointStart[ringStart[piece]], pointStart[ringStart[piece + 1]]];
    if (ringStart[piece + 1] - ringStart[piece] === 1 && isConvex(ringLngLat, first, last - 1)) {
      for (let v = first + 1; v + 2 < last; v++) {
        triangles[n++] = first;
        triangles[n++] = v;
        triangles[n++] = v + 1;
      }
    } else {
      const rings = Array.from({ length: ringStart[piece + 1] - ringStart[piece] }, (_, i) => {
        const ring = ringStart[piece] + i;
        return Array.from({ length: pointStart[ring + 1] - pointStart[ring] }, (_, k) =>
          positionAt(ringLngLat, pointStart[ring] + k),
        );
      });
      const cornerAt = new Map<string, number>();
      for (let v = first; v < last; v++) cornerAt.set(String(positionAt(ringLngLat, v)), v);
      for (const { geometry } of tesselate(polygon(rings)).features) {
        for (const position of geometry.coordinates[0].slice(0, 3))
          triangles[n++] = cornerAt.get(String(position.slice(0, 2))) ?? first;
      }
    }
  }
  return triangles.slice(0, n);
}

const positionAt = (ringLngLat: Float64Array, v: number) => [ringLngLat[2 * v], ringLngLat[2 * v + 1]];

/** Whether the corners turn one way all around. `last` repeats `first`. */
function isConvex(ringLngLat: Float64Array, first: number, last: number): boolean {
  const count = last - first;
  const at = (i: number) => 2 * (first + (i % count));
  let turn = 0;
  for (let i = 0; i < count; i++) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)];
    const cross =
      (ringLngLat[b] - ringLngLat[a]) * (ringLngLat[c + 1] - ringLngLat[b + 1]) -
      (ringLngLat[b + 1] - ringLngLat[a + 1]) * (ringLngLat[c] - ringLngLat[b]);
    if (cross * turn < 0) return false;
    if (cross !== 0) turn = cross;
  }
  return true;
}

/**
 * Of an edge that two whole hexes share only the first of them draws it: else it would be drawn twice, and look darker than it is.
 * Hexes that the study area cuts draw all of theirs.
 */
function edgesOf(grid: PublishedGrid, corners: Float32Array): Float32Array {
  const { cells, pieceStart, ringStart, pointStart, ringLngLat, share } = grid;
  const edges = new Float32Array(2 * corners.length);
  let n = 0;
  for (let h = 0; h < cells.length; h++) {
    for (let ring = ringStart[pieceStart[h]]; ring < ringStart[pieceStart[h + 1]]; ring++) {
      for (let v = pointStart[ring]; v + 1 < pointStart[ring + 1]; v++) {
        const [a, b] = [2 * v, 2 * v + 2];
        if (corners[a] === corners[b] && corners[a + 1] === corners[b + 1]) continue;
        if (share[h] === 1) {
          const beyond = hexBeyond(
            grid,
            h,
            (ringLngLat[a] + ringLngLat[b]) / 2,
            (ringLngLat[a + 1] + ringLngLat[b + 1]) / 2,
          );
          if (beyond !== null && (beyond < h || share[beyond] < 1)) continue;
        }
        edges[n++] = corners[a];
        edges[n++] = corners[a + 1];
        edges[n++] = corners[b];
        edges[n++] = corners[b + 1];
      }
    }
  }
  return edges.slice(0, n);
}

/** The hex on the other side of an edge with this middle: the neighbour whose centre lies as far behind it. Null where there is none. */
function hexBeyond(
  { start, neighbors, centerLngLat }: PublishedGrid,
  h: number,
  lng: number,
  lat: number,
): number | null {
  const [x, y] = [2 * lng - centerLngLat[2 * h], 2 * lat - centerLngLat[2 * h + 1]];
  const reach = Math.abs(lng - centerLngLat[2 * h]) + Math.abs(lat - centerLngLat[2 * h + 1]);
  for (let k = start[h]; k < start[h + 1]; k++) {
    const other = neighbors[k];
    if (Math.abs(centerLngLat[2 * other] - x) + Math.abs(centerLngLat[2 * other + 1] - y) < reach / 2) return other;
  }
  return null;
}
