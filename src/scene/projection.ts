import { atan2, cos, exp, log, PI, pow, sin } from "../core/kit/math";
import type { Bounds } from "./scene";

/** MapLibre's: the world is 512 pixels wide at zoom 0. */
const WORLD_PIXELS = 512;
const EARTH_CIRCUMFERENCE_METERS = 40_075_016.686;

const radians = (degrees: number) => (degrees * PI) / 180;

/** Web Mercator, 0 to 1 from west to east. */
const mercatorX = (lng: number) => (lng + 180) / 360;
/** Web Mercator, 0 to 1 from north to south. */
const mercatorY = (lat: number) => {
  const s = sin(radians(lat));
  return 0.5 - log((1 + s) / (1 - s)) / (4 * PI);
};

/** The latitude at a height of `mercatorY`. */
const latitudeAt = (y: number) => (2 * atan2(exp((1 - 2 * y) * PI), 1) * 180) / PI - 90;

/** Where places come to lie on a picture. */
export interface Projection {
  /** Pixels from the left and the top. */
  readonly project: (lng: number, lat: number) => readonly [number, number];
  /** The place under a pixel: lng, lat. */
  readonly unproject: (x: number, y: number) => readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly metersPerPixel: number;
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Meters on the ground that a pixel covers at a zoom. */
export const metersPerPixel = (zoom: number, lat: number): number =>
  (cos(radians(lat)) * EARTH_CIRCUMFERENCE_METERS) / (WORLD_PIXELS * pow(2, zoom));

/** Web Mercator, so that the picture lies as on the map, with the bounds in the middle of what the padding leaves. */
export function fitted(bounds: Bounds, width: number, height: number, padding: Padding): Projection {
  const [west, south, east, north] = bounds;
  const [left, right, top, bottom] = [mercatorX(west), mercatorX(east), mercatorY(north), mercatorY(south)];
  const room = {
    x: Math.max(1, width - padding.left - padding.right),
    y: Math.max(1, height - padding.top - padding.bottom),
  };
  // A point has no size; a few meters around it do.
  const scale = Math.min(room.x / Math.max(right - left, 1e-7), room.y / Math.max(bottom - top, 1e-7));
  const x0 = padding.left + (room.x - (right - left) * scale) / 2;
  const y0 = padding.top + (room.y - (bottom - top) * scale) / 2;
  const zoom = log(scale / WORLD_PIXELS) / log(2);
  return {
    ...placed(left - x0 / scale, top - y0 / scale, scale),
    width,
    height,
    zoom,
    metersPerPixel: metersPerPixel(zoom, (south + north) / 2),
  };
}

/** Web Mercator at a zoom (MapLibre's), with a place in the middle of the picture. */
export function centered(lng: number, lat: number, zoom: number, width: number, height: number): Projection {
  const scale = WORLD_PIXELS * pow(2, zoom);
  return {
    ...placed(mercatorX(lng) - width / 2 / scale, mercatorY(lat) - height / 2 / scale, scale),
    width,
    height,
    zoom,
    metersPerPixel: metersPerPixel(zoom, lat),
  };
}

/** With this Mercator place at the top left, and so many pixels to the world. */
function placed(left: number, top: number, scale: number): Pick<Projection, "project" | "unproject"> {
  return {
    project: (lng, lat) => [(mercatorX(lng) - left) * scale, (mercatorY(lat) - top) * scale],
    unproject: (x, y) => [360 * (left + x / scale) - 180, latitudeAt(top + y / scale)],
  };
}

/** The longest of 1, 2, 5, 10 … meters that is at most `pixels` long, for a scale bar. */
export function scaleBar(perPixel: number, pixels: number): { readonly pixels: number; readonly label: string } {
  let meters = 1;
  for (const step of steps()) {
    if (step / perPixel > pixels) break;
    meters = step;
  }
  return { pixels: meters / perPixel, label: meters >= 1000 ? `${meters / 1000} km` : `${meters} m` };
}

function* steps(): Generator<number> {
  for (let power = 1; power <= 1e7; power *= 10) yield* [power, 2 * power, 5 * power];
}
