/** The compiled H3 inside h3-js: not in its documentation, so used by `fast-cells.ts` alone and compared there with what is. */
declare module "h3-js/dist/libh3-browser.js" {
  const libh3: {
    readonly HEAPF64: Float64Array;
    readonly HEAPU32: Uint32Array;
    _malloc(bytes: number): number;
    /** Latitude and longitude in radians at `place`; the cell, low half first, to `cell`. 0 when all went well. */
    _latLngToCell(place: number, resolution: number, cell: number): number;
  };
  export default libh3;
}
