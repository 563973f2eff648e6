import { readPlacePair } from "./parse/place-pair";
import { readNumber } from "./parse/values";
import type { RemarkCode } from "./problems";
import { type Bounds, type Point, type ProjectGrid, projectGrid } from "./project";
import { nowhere, readDegrees, readGrid, readLostDecimals } from "./where";

export type PairOrder = "latitudeFirst" | "longitudeFirst";

/**
 * A place whose two numbers stand in one field into `point`. Which degree is the latitude is told by its size, for each row: no
 * point of Britain stays in it the other way round, so neither order is a fault, but in `POINT(x y)`, where x comes first. Metres
 * are easting, then northing, and mended as `readGrid` does; a grid reference with letters needs no mending. Gives the remark that the row
 * deserves, or null; for degrees without one their order, since a row that differs from the others of its column is worth a look.
 */
export function readJointPlace(
  text: string,
  bounds: Bounds | null,
  point: Point,
  project: ProjectGrid = projectGrid,
): RemarkCode | PairOrder | null {
  if (text === "" || /^POINT\s*(?:ZM?|M)?\s*EMPTY$/i.test(text)) return nowhere(point, "noPlace");
  const pair = readPlacePair(text);
  if (!pair) return nowhere(point, "badPlace");
  const { first, second, isGrid, isPoint, isReference } = pair;
  if (!isGrid) {
    const remark = readDegrees(first, second, null, point, project);
    if (isPoint || (remark !== null && remark !== "swapped")) return remark;
    return remark === "swapped" ? "latitudeFirst" : "longitudeFirst";
  }
  if (isReference) return readGrid(first, second, null, point, project);
  const remark = readGrid(first, second, bounds, point, project);
  if (!bounds || !Number.isNaN(point.lng)) return remark;
  // Degrees that lost their decimal point are as long as metres, but are no place of the grid.
  const [x, y] = [readNumber(first), readNumber(second)];
  const isFound = readLostDecimals(x, y, bounds, point) || readLostDecimals(y, x, bounds, point);
  return isFound ? "scaled" : nowhere(point, remark ?? "outsideBritain");
}
