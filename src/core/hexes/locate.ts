import { gridDisk, latLngToCell } from "h3-js";
import { createContains } from "./contains";
import { pointsToAsk } from "./distinct";
import { cellsOfPoints } from "./fast-cells";
import { distanceMeters, type MultiPolygon } from "./geometry";
import type { HexGrid, Resolution } from "./grid";
import { NO_PLACE, OUTSIDE } from "./no-hex";

/** The H3 cell of a place. The one spot where longitude before latitude is turned round for H3. */
export function cellOfPoint(lng: number, lat: number, resolution: Resolution): string {
  return latLngToCell(lat, lng, resolution);
}

/**
 * The hex of every point, as an index into the grid, or `NO_PLACE`, or `OUTSIDE`.
 *
 * With an area, a point counts when it lies inside the polygon, whatever becomes of its hex; without one, when its cell
 * is in the grid. Coordinates in degrees; NaN where there are none. Every different point is asked once.
 */
export function hexOfPoints(
  grid: HexGrid,
  lng: Float64Array,
  lat: Float64Array,
  area: MultiPolygon | null,
): { hex: Int32Array } {
  const contains = area ? createContains(area) : null;
  const points = pointsToAsk(lng, lat);
  const cells = cellsOfPoints(points.lng, points.lat, grid.resolution);
  const indexOf = createCellIndex(grid.cells);
  const hexOf = new Int32Array(points.lng.length);
  for (let k = 0; k < hexOf.length; k++) {
    const [x, y] = [points.lng[k], points.lat[k]];
    if (cells.high[k] === 0) hexOf[k] = NO_PLACE;
    else if (contains && !contains(x, y)) hexOf[k] = OUTSIDE;
    else {
      const h = indexOf(cells.high[k], cells.low[k]);
      hexOf[k] = h >= 0 ? h : contains ? nearestHex(grid, x, y) : OUTSIDE;
    }
  }
  const hex = new Int32Array(lng.length);
  for (let i = 0; i < hex.length; i++) hex[i] = hexOf[points.of[i]];
  return { hex };
}

/** The index of a cell in a list, by the two halves of its 64 bits; -1 where it is not in the list. */
function createCellIndex(cells: readonly string[]): (high: number, low: number) => number {
  let size = 16;
  while (size < 2 * cells.length) size *= 2;
  const shift = Math.clz32(size) + 1;
  const slots = new Int32Array(size).fill(-1);
  const highs = Uint32Array.from(cells, (cell) => Number.parseInt(cell.slice(0, -8), 16));
  const lows = Uint32Array.from(cells, (cell) => Number.parseInt(cell.slice(-8), 16));
  const slotOf = (high: number, low: number) => {
    let slot = Math.imul(Math.imul(high, 2246822519) + low, 2654435769) >>> shift;
    for (let h = slots[slot]; h >= 0 && (lows[h] !== low || highs[h] !== high); h = slots[slot])
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (let h = 0; h < cells.length; h++) slots[slotOf(highs[h], lows[h])] = h;
  return (high, low) => slots[slotOf(high, low)];
}

/**
 * A point inside the area whose own cell is not in the grid lies within millimeters of a side: drawn sides are straight
 * in degrees, H3's are not quite. It belongs to the neighbor that does touch the area.
 */
function nearestHex(grid: HexGrid, lng: number, lat: number): number {
  const cell = cellOfPoint(lng, lat, grid.resolution);
  let nearest = OUTSIDE;
  let least = Number.POSITIVE_INFINITY;
  for (const other of gridDisk(cell, 1).sort()) {
    const h = grid.indexOf.get(other);
    if (h === undefined) continue;
    const distance = distanceMeters([lng, lat], [grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]]);
    if (distance < least) [nearest, least] = [h, distance];
  }
  return nearest;
}
