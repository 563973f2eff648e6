/** What a column is sorted by. Missing numbers are `NaN` and come last, whichever way the column is sorted. */
export type SortValue = number | string;

export interface SortOrder {
  readonly columnId: string;
  readonly descending: boolean;
}

/** A sorted copy. Rows that are alike keep the order in which they came. */
export function sorted<Row>(rows: readonly Row[], sortValueOf: (row: Row) => SortValue, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  const missing = (value: SortValue) => typeof value === "number" && Number.isNaN(value);
  return rows
    .map((row, i) => ({ row, i, value: sortValueOf(row) }))
    .sort((a, b) => {
      if (missing(a.value) || missing(b.value)) return Number(missing(a.value)) - Number(missing(b.value)) || a.i - b.i;
      if (a.value === b.value) return a.i - b.i;
      if (typeof a.value === "string" || typeof b.value === "string") {
        return sign * String(a.value).localeCompare(String(b.value), "en-GB", { numeric: true }) || a.i - b.i;
      }
      return sign * (a.value - b.value);
    })
    .map((entry) => entry.row);
}
