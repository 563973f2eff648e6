import { cos, log, PI, sin } from "../core/kit/math";
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

/** Where places come to lie on a picture. */
export interface Projection {
  /** Pixels from the left and the top. */
  readonly project: (lng: number, lat: number) => readonly [number, number];
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
  (cos(radians(lat)) * EARTH_CIRCUMFERENCE_METERS) / (WORLD_PIXELS * 2 ** zoom);

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
    project: (lng, lat) => [x0 + (mercatorX(lng) - left) * scale, y0 + (mercatorY(lat) - top) * scale],
    width,
    height,
    zoom,
    metersPerPixel: metersPerPixel(zoom, (south + north) / 2),
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
