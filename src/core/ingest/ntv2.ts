import type { Bounds } from "./project";

const RECORD = 16;
const HEADER = 11 * RECORD;
/** The shift across Britain is under 0.002°: so far from its edge a point is inside the grid before and after it. Degrees. */
const MARGIN = 0.003;

/**
 * The extents of the grids in an NTv2 file, degrees, a little smaller than they are; null when the bytes are no such file.
 * NTv2: an overview header of eleven records of 16 bytes, then for each grid a header of eleven and a record for each node. Angles
 * are seconds, longitudes count westwards.
 */
export function extentsOf(bytes: ArrayBuffer): Bounds[] | null {
  if (bytes.byteLength < 2 * HEADER) return null;
  if (String.fromCharCode(...new Uint8Array(bytes, 0, 8)) !== "NUM_OREC") return null;
  const view = new DataView(bytes);
  const isLittle = view.getInt32(8, true) === 11;
  const degrees = (at: number) => view.getFloat64(at, isLittle) / 3600;
  const extents: Bounds[] = [];
  const grids = view.getInt32(2 * RECORD + 8, isLittle);
  for (let start = HEADER, grid = 0; grid < grids; grid++) {
    if (start + HEADER > bytes.byteLength) return null;
    const at = (record: number) => start + record * RECORD + 8;
    const [south, north, east, west] = [degrees(at(4)), degrees(at(5)), -degrees(at(6)), -degrees(at(7))];
    extents.push([west + MARGIN, south + MARGIN, east - MARGIN, north - MARGIN]);
    start += HEADER + view.getInt32(at(10), isLittle) * RECORD;
    if (start > bytes.byteLength) return null;
  }
  return extents;
}
