import { gridDisk, splitLongToH3Index } from "h3-js";
import { pointsToAsk } from "./distinct";
import { cellsOfPoints } from "./fast-cells";
import type { Resolution } from "./grid";

/** The hexes that hold a point, and one ring around them: the map of an extract without a study area. */
export function cellsAround(lng: Float64Array, lat: Float64Array, resolution: Resolution): string[] {
  const points = pointsToAsk(lng, lat);
  const { high, low } = cellsOfPoints(points.lng, points.lat, resolution);
  const cells = new Set<string>();
  for (let i = 0; i < high.length; i++) if (high[i] !== 0) cells.add(splitLongToH3Index(low[i], high[i]));
  const around = new Set<string>();
  for (const cell of cells) for (const near of gridDisk(cell, 1)) around.add(near);
  return [...around];
}
