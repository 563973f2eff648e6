import proj4 from "proj4";

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
 * anywhere in Britain (51 test points in tests/fixtures/bng-test-points.csv).
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

const isShiftFile = (bytes: ArrayBuffer) =>
  bytes.byteLength > 352 && String.fromCharCode(...new Uint8Array(bytes, 0, 8)) === "NUM_OREC";

/**
 * The projection by a grid of shifts that a user has: OSTN15 as an NTv2 file (`.gsb`), which no package may hold. Good to a
 * millimetre or so where the file reaches; beyond it, the seven parameters take over.
 * @throws when the bytes are no NTv2 file.
 */
export function createGridProjection(ntv2: ArrayBuffer): ProjectGrid {
  if (!isShiftFile(ntv2)) {
    throw new Error("Got a file that is not NTv2 when expected a grid of shifts such as OSTN15_NTv2_OSGBtoETRS.gsb.");
  }
  const name = "a-user's-grid";
  proj4.nadgrid(name, ntv2);
  const byShifts = proj4(`${GRID} +nadgrids=${name}`, DEGREES);
  return (easting, northing, into) => {
    const [lng, lat] = byShifts.forward([easting, northing]);
    if (Number.isFinite(lng) && Number.isFinite(lat)) {
      into.lng = rounded(lng);
      into.lat = rounded(lat);
    } else projectGrid(easting, northing, into);
  };
}
