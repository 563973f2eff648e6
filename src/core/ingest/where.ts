import { isInBritain, readDegreeText } from "./parse/degrees";
import { readNumber } from "./parse/values";
import type { RemarkCode } from "./problems";
import { type Bounds, isOnGrid, type Point, type ProjectGrid, projectGrid } from "./project";

const isBlank = (text: string) => text === "";

const isInside = (point: Point, [west, south, east, north]: Bounds) =>
  point.lng >= west && point.lng <= east && point.lat >= south && point.lat <= north;

/** Makes the point one without a place, and gives back why. */
export function nowhere(point: Point, why: RemarkCode): RemarkCode {
  point.lng = Number.NaN;
  point.lat = Number.NaN;
  return why;
}

function at(point: Point, lng: number, lat: number): void {
  point.lng = lng;
  point.lat = lat;
}

/** By how much a decimal point may have been lost: `524081` for 52.4081. */
const lostDecimals = [1e2, 1e3, 1e4, 1e5, 1e6, 1e7];
/** Decimetres, centimetres, millimetres; tens of metres (a figure cut off each), hundreds, kilometres. */
const gridScales = [0.1, 0.01, 0.001, 10, 100, 1000];

/** Degrees without their decimal point, where the study area tells what they must have been. */
export function readLostDecimals(lng: number, lat: number, bounds: Bounds, point: Point): boolean {
  for (const byLat of lostDecimals) {
    for (const byLng of lostDecimals) {
      at(point, lng / byLng, lat / byLat);
      if (isInside(point, bounds)) return true;
    }
  }
  return false;
}

/**
 * Longitude and latitude into `point`. Mended where the values tell (swapped; grid metres) or the study area does (a lost decimal
 * point). Gives the remark that the row deserves, or null.
 */
export function readDegrees(
  lngText: string,
  latText: string,
  bounds: Bounds | null,
  point: Point,
  project: ProjectGrid = projectGrid,
): RemarkCode | null {
  if (isBlank(lngText) || isBlank(latText)) return nowhere(point, "noPlace");
  const lng = readDegreeText(lngText);
  const lat = readDegreeText(latText);
  if (isInBritain(lng, lat)) {
    at(point, lng, lat);
    return null;
  }
  if (Number.isNaN(lng) || Number.isNaN(lat)) {
    // "433,412" is no degree, but it may be meters in the wrong column.
    const meters = readGridMeters(lngText, latText, bounds, point, project);
    return meters ?? nowhere(point, "badPlace");
  }
  if (lng === 0 && lat === 0) return nowhere(point, "nullIsland");
  if (isInBritain(lat, lng)) {
    at(point, lat, lng);
    return "swapped";
  }
  const meters = readGridMeters(lngText, latText, bounds, point, project);
  if (meters) return meters;
  if (bounds && readLostDecimals(lng, lat, bounds, point)) return "scaled";
  return nowhere(point, "outsideBritain");
}

/** Grid metres in columns that are called longitude and latitude: taken for what they are inside the study area only. */
function readGridMeters(
  x: string,
  y: string,
  bounds: Bounds | null,
  point: Point,
  project: ProjectGrid,
): RemarkCode | null {
  const easting = readNumber(x);
  const northing = readNumber(y);
  if (!bounds || !isOnGrid(easting, northing)) return null;
  project(easting, northing, point);
  return isInside(point, bounds) ? "otherSystem" : null;
}

const hasGroups = (text: string) => text.length > 6 && (text.includes(",") || text.includes(" "));

/** A place outside the study area that one rule puts inside it. Gives that rule's remark, or null; `point` is then of no use. */
function mendGrid(
  easting: number,
  northing: number,
  bounds: Bounds,
  point: Point,
  project: ProjectGrid,
): RemarkCode | null {
  if (isOnGrid(northing, easting)) {
    project(northing, easting, point);
    if (isInside(point, bounds)) return "swapped";
  }
  for (const scale of gridScales) {
    if (!isOnGrid(easting * scale, northing * scale)) continue;
    project(easting * scale, northing * scale, point);
    if (isInside(point, bounds)) return "scaled";
  }
  return null;
}

/**
 * Easting and northing into `point`. Mended (swapped, of another scale) only where the study area tells: as written the point is
 * outside its box, by one rule it is inside. Degrees in these columns are known by their size. Gives the remark that the row
 * deserves, or null.
 */
export function readGrid(
  eastingText: string,
  northingText: string,
  bounds: Bounds | null,
  point: Point,
  project: ProjectGrid = projectGrid,
): RemarkCode | null {
  if (isBlank(eastingText) || isBlank(northingText)) return nowhere(point, "noPlace");
  const easting = readNumber(eastingText);
  const northing = readNumber(northingText);
  if (easting === 0 && northing === 0) return nowhere(point, "nullIsland");
  if (!(Math.abs(easting) > 200 || Math.abs(northing) > 200))
    return readDegreesOfGrid(eastingText, northingText, point);
  if (Number.isNaN(easting) || Number.isNaN(northing)) return nowhere(point, "badPlace");
  const onGrid = isOnGrid(easting, northing);
  const groups = hasGroups(eastingText) || hasGroups(northingText) ? "thousands" : null;
  if (onGrid) {
    project(easting, northing, point);
    if (!bounds || isInside(point, bounds)) return groups;
  }
  const { lng, lat } = point;
  const mended = bounds && mendGrid(easting, northing, bounds, point, project);
  if (mended) return mended;
  at(point, lng, lat);
  return onGrid ? groups : nowhere(point, "outsideBritain");
}

function readDegreesOfGrid(eastingText: string, northingText: string, point: Point): RemarkCode {
  const remark = readDegrees(eastingText, northingText, null, point);
  return remark === null || remark === "swapped" ? "otherSystem" : remark;
}

/** So far apart two places of one row are not one place written twice. */
const SAME_PLACE_METERS = 100;
export const METERS_OF_LAT = 111_300;
/** At 52.4° north; elsewhere in Britain it is some percent off, which decides nothing at short distances. */
export const METERS_OF_LNG = 67_900;

/** Whether two points are further apart than one place written in two systems can be. */
export function areApart(a: Point, b: Point): boolean {
  const north = (a.lat - b.lat) * METERS_OF_LAT;
  const east = (a.lng - b.lng) * METERS_OF_LNG;
  return north * north + east * east > SAME_PLACE_METERS * SAME_PLACE_METERS;
}
