import proj4 from "proj4";
import { extentsOf } from "./ntv2";

/** [west, south, east, north], WGS84 degrees. */
export type Bounds = readonly [number, number, number, number];

/** A point that is filled again for every row. Degrees; `NaN` where there is none. */
export interface Point {
  lng: number;
  lat: number;
}

// EPSG:27700 with the seven-parameter shift. The published definition now names a grid file that no package may hold,
// and proj4 answers NaN without it; the parameters are those of epsg.io/27700, checked against PROJ.
const GRID = "+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m +no_defs";
const SEVEN_PARAMETERS = "+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489";
const DEGREES = "+proj=longlat +datum=WGS84 +no_defs";

const toDegrees = proj4(`${GRID} ${SEVEN_PARAMETERS}`, DEGREES);

/** What the seven parameters miss in Coventry, measured against OSTN15. Anywhere else it would make things worse. */
const COVENTRY = { west: 426500, east: 439500, south: 274500, north: 285500, lng: 9.05e-6, lat: 1.669e-5 } as const;

/** A centimetre; and two JavaScript engines that differ in the last bit of a sine still agree. */
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

/** The extent of the grid that is Britain, in metres. */
export const isOnGrid = (easting: number, northing: number) =>
  easting > 0 && easting < 700000 && northing > 0 && northing < 1300000;

/**
 * British National Grid, metres, to WGS84 degrees with seven decimals. Within 0.3 m of OSTN15 inside Coventry, within 5 m
 * anywhere in Britain (`gridAccuracy`).
 */
export function projectGrid(easting: number, northing: number, into: Point): void {
  const [lng, lat] = toDegrees.forward([easting, northing]);
  const inCoventry =
    easting >= COVENTRY.west && easting <= COVENTRY.east && northing >= COVENTRY.south && northing <= COVENTRY.north;
  into.lng = rounded(inCoventry ? lng + COVENTRY.lng : lng);
  into.lat = rounded(inCoventry ? lat + COVENTRY.lat : lat);
}

/** British National Grid, metres, to WGS84 degrees with seven decimals, into a point. */
export type ProjectGrid = typeof projectGrid;

/** A file that cannot be used as a grid of shifts, in words for the person who chose it. */
export class UnusableGrid extends Error {}

/** Lattice of points of the National Grid at which a user's grid is tried before it is trusted, metres. */
const TRIED_EVERY = 20_000;
const METERS_OF_DEGREE = 111_000;
/** The shift from OSGB36 is some 120 m: a file that is further off turns it round, or is another country's. Metres. */
const FARTHEST = 100;

function tryGrid(byShifts: ProjectGrid, reaches: (point: Point) => boolean): void {
  const [usual, shifted]: Point[] = [
    { lng: 0, lat: 0 },
    { lng: 0, lat: 0 },
  ];
  let reached = 0;
  let farthest = 0;
  for (let easting = TRIED_EVERY; easting < 700_000; easting += TRIED_EVERY) {
    for (let northing = TRIED_EVERY; northing < 1_300_000; northing += TRIED_EVERY) {
      projectGrid(easting, northing, usual);
      if (!reaches(usual)) continue;
      byShifts(easting, northing, shifted);
      reached++;
      farthest = Math.max(farthest, Math.abs(shifted.lat - usual.lat) * METERS_OF_DEGREE);
    }
  }
  if (reached === 0) throw new UnusableGrid("It reaches no part of Britain.");
  if (farthest > FARTHEST) {
    throw new UnusableGrid(
      `It moves points by ${Math.round(farthest)} m from where they are known to be within 5 m: it may be the one for the way back.`,
    );
  }
}

/**
 * The projection by a grid of shifts that a user has: OSTN15 as an NTv2 file (`.gsb`), which no package may hold. Good to a
 * centimetre where the file reaches, as positions keep seven decimals; beyond it, the seven parameters take over.
 * @throws UnusableGrid when the bytes are no NTv2 file, or one that cannot be meant.
 */
export function createGridProjection(ntv2: ArrayBuffer): ProjectGrid {
  const extents = extentsOf(ntv2);
  if (!extents) throw new UnusableGrid("It is not an NTv2 file, such as OSTN15_NTv2_OSGBtoETRS.gsb.");
  const reaches = ({ lng, lat }: Point) =>
    extents.some(([west, south, east, north]) => lng > west && lng < east && lat > south && lat < north);
  const name = "a-user's-grid";
  proj4.nadgrid(name, ntv2);
  const byShifts = proj4(`${GRID} +nadgrids=${name}`, DEGREES);
  const project: ProjectGrid = (easting, northing, into) => {
    projectGrid(easting, northing, into);
    // proj4 writes to the console about each point that the file does not reach.
    if (!reaches(into)) return;
    const [lng, lat] = byShifts.forward([easting, northing]);
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) return;
    into.lng = rounded(lng);
    into.lat = rounded(lat);
  };
  tryGrid(project, reaches);
  return project;
}
