import { readNumber } from "./parse/values";
import type { RemarkCode } from "./problems";
import { type Bounds, isOnGrid, type Point, projectGrid } from "./project";

const isBlank = (text: string) => text === "";

/** Britain and the sea around it, WGS84 degrees. */
const isInBritain = (lng: number, lat: number) => lng > -9.5 && lng < 2.5 && lat > 49 && lat < 61.5;

const isInside = (point: Point, [west, south, east, north]: Bounds) =>
  point.lng >= west && point.lng <= east && point.lat >= south && point.lat <= north;

function nowhere(point: Point, why: RemarkCode): RemarkCode {
  point.lng = Number.NaN;
  point.lat = Number.NaN;
  return why;
}

/** Longitude and latitude as written, into `point`. Gives the remark that the row deserves, or null. */
export function readDegrees(lngText: string, latText: string, point: Point): RemarkCode | null {
  if (isBlank(lngText) || isBlank(latText)) return nowhere(point, "noPlace");
  const lng = readNumber(lngText);
  const lat = readNumber(latText);
  if (Number.isNaN(lng) || Number.isNaN(lat)) return nowhere(point, "badPlace");
  if (lng === 0 && lat === 0) return nowhere(point, "nullIsland");
  if (!isInBritain(lng, lat)) return nowhere(point, "outsideBritain");
  point.lng = lng;
  point.lat = lat;
  return null;
}

/**
 * Easting and northing into `point`. Swapped ones are put right, where the study area tells: as written the point is
 * outside its box, the other way round inside. Gives the remark that the row deserves, or null.
 */
export function readGrid(
  eastingText: string,
  northingText: string,
  bounds: Bounds | null,
  point: Point,
): RemarkCode | null {
  if (isBlank(eastingText) || isBlank(northingText)) return nowhere(point, "noPlace");
  const easting = readNumber(eastingText);
  const northing = readNumber(northingText);
  if (Number.isNaN(easting) || Number.isNaN(northing)) return nowhere(point, "badPlace");
  if (easting === 0 && northing === 0) return nowhere(point, "nullIsland");
  const onGrid = isOnGrid(easting, northing);
  if (onGrid) projectGrid(easting, northing, point);
  if (bounds && !(onGrid && isInside(point, bounds)) && isOnGrid(northing, easting)) {
    const { lng, lat } = point;
    projectGrid(northing, easting, point);
    if (isInside(point, bounds)) return "swapped";
    point.lng = lng;
    point.lat = lat;
  }
  return onGrid ? null : nowhere(point, "outsideBritain");
}
