import { gridDisk, latLngToCell } from "h3-js";
import type { Resolution } from "./grid";

/** The hexes that hold a point, and one ring around them: the map of an extract without a study area. */
export function cellsAround(lng: Float64Array, lat: Float64Array, resolution: Resolution): string[] {
  const cells = new Set<string>();
  for (let i = 0; i < lng.length; i++) if (!Number.isNaN(lng[i])) cells.add(latLngToCell(lat[i], lng[i], resolution));
  const around = new Set<string>();
  for (const cell of cells) for (const near of gridDisk(cell, 1)) around.add(near);
  return [...around];
}
