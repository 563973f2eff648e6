import libh3 from "h3-js/dist/libh3-browser.js";
import { PI } from "../kit/math";
import type { Resolution } from "./grid";

/** The cells of many points as the two halves of H3's 64 bits; both 0 where there is no place. */
export interface Cells {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Room for one place (two doubles) and one cell in the memory of the compiled H3, taken once. */
const place = libh3._malloc(24);
const cell = place + 16;

/**
 * The H3 cell of every point, in degrees; `NaN` and impossible coordinates have none.
 *
 * Calls the C library's own `latLngToCell`, compiled inside h3-js, without the text that h3-js makes of every cell (58 %
 * of its time). That module is not documented: h3-js is
 * pinned to a version, and a test compares every point of the oracles and 100,000 others with the public function.
 */
export function cellsOfPoints(lng: Float64Array, lat: Float64Array, resolution: Resolution): Cells {
  const { HEAPF64, HEAPU32, _latLngToCell } = libh3;
  const high = new Uint32Array(lng.length);
  const low = new Uint32Array(lng.length);
  for (let i = 0; i < lng.length; i++) {
    if (!(Math.abs(lng[i]) <= 180 && Math.abs(lat[i]) <= 90)) continue;
    HEAPF64[place >> 3] = (lat[i] * PI) / 180;
    HEAPF64[(place >> 3) + 1] = (lng[i] * PI) / 180;
    if (_latLngToCell(place, resolution, cell) !== 0) continue;
    low[i] = HEAPU32[cell >> 2];
    high[i] = HEAPU32[(cell >> 2) + 1];
  }
  return { high, low };
}
