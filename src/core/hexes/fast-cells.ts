import libh3 from "h3-js/dist/libh3-browser.js";
import { PI } from "../kit/math";
import { type FlatFace, flatFaceAround } from "./flat-face";
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
 * of its time), and once for each hexagon of the face that the first point lies on (`flat-face.ts`): points within one
 * have one cell. That module is not documented: h3-js is
 * pinned to a version, and a test compares every point of the oracles and 100,000 others with the public function.
 */
export function cellsOfPoints(lng: Float64Array, lat: Float64Array, resolution: Resolution): Cells {
  const high = new Uint32Array(lng.length);
  const low = new Uint32Array(lng.length);
  const isPlace = (i: number) => Math.abs(lng[i]) <= 180 && Math.abs(lat[i]) <= 90;
  const hexagons = createHexagonIndex();
  let face: FlatFace | null = null;
  for (let i = 0; i < lng.length; i++) {
    if (!isPlace(i)) continue;
    face ??= flatFaceAround(lng[i], lat[i], resolution);
    const hexagon = face.hexagonOf(lng[i], lat[i]);
    const first = hexagon === 0 ? i : hexagons.firstOf(hexagon, i);
    if (first === i) {
      if (!ask(lng[i], lat[i], resolution)) continue;
      low[i] = libh3.HEAPU32[cell >> 2];
      high[i] = libh3.HEAPU32[(cell >> 2) + 1];
    } else {
      low[i] = low[first];
      high[i] = high[first];
    }
  }
  return { high, low };
}

/** Has H3 put the cell of a point into its memory; false where it knows none. */
function ask(lng: number, lat: number, resolution: Resolution): boolean {
  const { HEAPF64, _latLngToCell } = libh3;
  HEAPF64[place >> 3] = (lat * PI) / 180;
  HEAPF64[(place >> 3) + 1] = (lng * PI) / 180;
  return _latLngToCell(place, resolution, cell) === 0;
}

/** Which point was the first of each hexagon. A `Map` of numbers above 30 bits takes four times as long. */
function createHexagonIndex() {
  let keys = new Int32Array(1 << 12);
  let firsts = new Int32Array(1 << 12);
  let count = 0;

  function slotOf(hexagon: number): number {
    const last = keys.length - 1;
    let slot = Math.imul(hexagon, 2654435769) >>> Math.clz32(last);
    while (keys[slot] !== 0 && keys[slot] !== hexagon) slot = (slot + 1) & last;
    return slot;
  }

  function grow(): void {
    const [oldKeys, oldFirsts] = [keys, firsts];
    keys = new Int32Array(2 * oldKeys.length);
    firsts = new Int32Array(2 * oldKeys.length);
    for (let k = 0; k < oldKeys.length; k++) {
      if (oldKeys[k] === 0) continue;
      const slot = slotOf(oldKeys[k]);
      keys[slot] = oldKeys[k];
      firsts[slot] = oldFirsts[k];
    }
  }

  return {
    /** The first point of a hexagon (not 0): `i` itself, if there was none before. */
    firstOf(hexagon: number, i: number): number {
      const slot = slotOf(hexagon);
      if (keys[slot] !== 0) return firsts[slot];
      keys[slot] = hexagon;
      firsts[slot] = i;
      if (2 * ++count > keys.length) grow();
      return i;
    },
  };
}
