import {
  cellToBoundary,
  cellToLatLng,
  getResolution,
  gridDisk,
  isValidCell,
  POLYGON_TO_CELLS_FLAGS,
  polygonToCellsExperimental,
} from "h3-js";
import { round10 } from "../kit/math";
import { createClipper } from "./clip";
import { createContains } from "./contains";
import { type MultiPolygon, type Position, polygonAreaKm2, type Rings, ringAreaKm2 } from "./geometry";

export type Resolution = 8 | 9 | 10;

/**
 * The hexes of one study area and who touches whom, sorted by id.
 *
 * Hex `h` touches `neighbors[start[h]] … neighbors[start[h + 1] − 1]`: its first ring as far as that is in the grid.
 *
 * What is drawn of hex `h` (its part inside the area) is the pieces `pieceStart[h] … pieceStart[h + 1] − 1`; piece `s`
 * is the rings `ringStart[s] … ringStart[s + 1] − 1`, the outer one first, then holes; ring `r` is the positions
 * `pointStart[r] … pointStart[r + 1] − 1` of `ringLngLat`, closed. `outlineOfHex` reads them.
 */
export interface HexGrid {
  readonly resolution: Resolution;
  readonly cells: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly start: Uint32Array;
  readonly neighbors: Uint32Array;
  /** The part of the hex that lies inside the area, 0 to 1; 1 everywhere in a grid without an area. */
  readonly share: Float64Array;
  /** The true area of the whole hex. */
  readonly areaKm2: Float64Array;
  readonly pieceStart: Uint32Array;
  readonly ringStart: Uint32Array;
  readonly pointStart: Uint32Array;
  readonly ringLngLat: Float64Array;
  readonly centerLngLat: Float64Array;
}

/**
 * All hexes that touch the area, empty or not. A hex that touches it only in drawing (by less than a ten-billionth of
 * its own area) has share 0 and no outline.
 */
export function gridOfArea(area: MultiPolygon, resolution: Resolution): HexGrid {
  const { clip } = createClipper(area, createContains(area));
  const cells = new Set<string>();
  for (const rings of area) {
    for (const cell of cellsTouching(rings, resolution)) cells.add(cell);
    if (rings.length === 1) continue;
    // H3 overlooks a hex around a hole that fits into it: look again at what it finds without the holes.
    for (const cell of cellsTouching(rings.slice(0, 1), resolution)) {
      if (!cells.has(cell) && clip(boundaryOf(cell), centerOf(cell)).length > 0) cells.add(cell);
    }
  }
  return createGrid([...cells].sort(), resolution, clip);
}

function cellsTouching(rings: Rings, resolution: Resolution): string[] {
  const loops = rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]));
  return polygonToCellsExperimental(loops, resolution, POLYGON_TO_CELLS_FLAGS.containmentOverlapping, true);
}

/** The closed outline of a cell. Rounded at once: H3's own sines differ between engines in the last bit. */
function boundaryOf(cell: string): Position[] {
  return cellToBoundary(cell, true).map(([lng, lat]) => [round10(lng), round10(lat)]);
}

function centerOf(cell: string): Position {
  const [lat, lng] = cellToLatLng(cell);
  return [round10(lng), round10(lat)];
}

/** Given hexes, whole: where there is no study area. The order of the list does not matter. */
export function gridOfCells(cells: readonly string[], resolution: Resolution): HexGrid {
  for (const cell of cells) {
    if (!isValidCell(cell)) throw new Error(`Got "${cell}" when expected an H3 cell.`);
    if (getResolution(cell) !== resolution) {
      throw new Error(`Got cell ${cell} of resolution ${getResolution(cell)} when expected resolution ${resolution}.`);
    }
  }
  const sorted = [...cells].sort();
  for (let h = 1; h < sorted.length; h++) {
    if (sorted[h] === sorted[h - 1]) throw new Error(`Got cell ${sorted[h]} twice; cells must be unique.`);
  }
  return createGrid(sorted, resolution, (ring) => [[ring]]);
}

function createGrid(
  cells: readonly string[],
  resolution: Resolution,
  clip: (ring: readonly Position[], center: Position) => MultiPolygon,
): HexGrid {
  const indexOf = new Map(cells.map((cell, h) => [cell, h]));
  const share = new Float64Array(cells.length);
  const areaKm2 = new Float64Array(cells.length);
  const centerLngLat = new Float64Array(2 * cells.length);
  const [pieceStart, ringStart, pointStart, ringLngLat]: number[][] = [[0], [0], [0], []];
  cells.forEach((cell, h) => {
    const ring = boundaryOf(cell);
    const center = centerOf(cell);
    centerLngLat.set(center, 2 * h);
    const area = ringAreaKm2(ring);
    let areaInside = 0;
    for (const rings of clip(ring, center)) {
      areaInside += polygonAreaKm2(rings);
      for (const pieceRing of rings) {
        for (const [x, y] of pieceRing) ringLngLat.push(round10(x), round10(y));
        pointStart.push(ringLngLat.length / 2);
      }
      ringStart.push(pointStart.length - 1);
    }
    pieceStart.push(ringStart.length - 1);
    areaKm2[h] = round10(area);
    share[h] = Math.min(1, round10(areaInside / area));
  });
  return {
    resolution,
    cells,
    indexOf,
    ...neighborsWithin(cells, indexOf),
    share,
    areaKm2,
    pieceStart: Uint32Array.from(pieceStart),
    ringStart: Uint32Array.from(ringStart),
    pointStart: Uint32Array.from(pointStart),
    ringLngLat: Float64Array.from(ringLngLat),
    centerLngLat,
  };
}

/** The first ring around every cell, sorted; cells outside the study area are not neighbors. */
function neighborsWithin(cells: readonly string[], indexOf: ReadonlyMap<string, number>) {
  const start = new Uint32Array(cells.length + 1);
  const neighbors: number[] = [];
  cells.forEach((cell, h) => {
    const ring: number[] = [];
    for (const other of gridDisk(cell, 1)) {
      const index = indexOf.get(other);
      if (index !== undefined && index !== h) ring.push(index);
    }
    neighbors.push(...ring.sort((a, b) => a - b));
    start[h + 1] = neighbors.length;
  });
  return { start, neighbors: Uint32Array.from(neighbors) };
}

/** What is drawn of hex `h`, as the coordinates of a GeoJSON MultiPolygon; empty for a hex of share 0. */
export function outlineOfHex(grid: HexGrid, h: number): Position[][][] {
  const pieces: Position[][][] = [];
  for (let piece = grid.pieceStart[h]; piece < grid.pieceStart[h + 1]; piece++) {
    const rings: Position[][] = [];
    for (let ring = grid.ringStart[piece]; ring < grid.ringStart[piece + 1]; ring++) {
      const points: Position[] = [];
      for (let point = grid.pointStart[ring]; point < grid.pointStart[ring + 1]; point++) {
        points.push([grid.ringLngLat[2 * point], grid.ringLngLat[2 * point + 1]]);
      }
      rings.push(points);
    }
    pieces.push(rings);
  }
  return pieces;
}
