/** What each choice of hours would leave. All but `counts` are rows. */
export interface HourFacets {
  /** The 168 hours of the week: rows whose hour is known. */
  readonly known: Uint32Array;
  /** The same, and ranges over several hours with their share in each; rounded, so that neither the order of rows nor the engine shows. */
  readonly counts: Float64Array;
  /** Rows known only as such a range, and rows without a time. */
  readonly spread: number;
  readonly withoutTime: number;
  /** What the chosen hours leave in: rows whose hour is known, and ranges. */
  readonly knownIn: number;
  readonly spreadIn: number;
  /** What each of `hourPresets` would leave. */
  readonly presets: Uint32Array;
}

/** How many rows all hours and no hour together would leave. */
export const rowsOfAllHours = ({ known, spread, withoutTime }: HourFacets): number =>
  known.reduce((sum, count) => sum + count, spread + withoutTime);
