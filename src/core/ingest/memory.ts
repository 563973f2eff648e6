import type { RememberedColumns } from "../study/study";
import { hasOrder, orderOf } from "./date-order";
import { squash } from "./header";
import type { Inspection } from "./inspection";
import { mayHoldMeters } from "./place-column";
import { dateReadings, evidenceOf } from "./questions";

/** The name of column `c` as it is shown and remembered. */
export const shownName = (name: string, c: number): string => (name === "" ? `Column ${c + 1}` : name);

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, c) => squash(name) === squash(b[c]));

/** What is remembered of a header, the latest first; null where it is new, or where there are no names to know it by. */
export function memoryOf(names: readonly string[], remembered: readonly RememberedColumns[]): RememberedColumns | null {
  if (names.every((name) => name === "")) return null;
  const shown = names.map(shownName);
  return remembered.findLast(({ header }) => isSame(header, shown)) ?? null;
}

/** How the inspected files were read, one entry for each different header, for next month's files. */
export function remember(inspection: Inspection, shiftGrid: string | null): RememberedColumns[] {
  const readings = dateReadings(inspection);
  const entries = inspection.files.map((file, at): RememberedColumns => {
    const columns = file.columns.map((c) => inspection.columns[c]);
    const evidence = evidenceOf(inspection.columns, at);
    return {
      header: columns.map(({ name }) => name),
      roles: columns.map(({ role }) => role),
      overruled: columns.map(({ overruled }) => overruled),
      readAs: file.readAs,
      dateOrder: hasOrder(evidence) ? (readings[at].monthFirst ? "month-first" : "day-first") : file.lastTime.dateOrder,
      epoch: evidence.serials > 0 ? readings[at].epoch : file.lastTime.epoch,
      mergeAlike: inspection.mergeAlike,
      shiftGrid: columns.some(mayHoldMeters) ? shiftGrid : null,
    };
  });
  return entries.filter((entry, at) => !entries.slice(at + 1).some((later) => isSame(later.header, entry.header)));
}

/** Whether the dates of a file prove another order of day and month than the one that they had last time. */
export function orderChanged(inspection: Pick<Inspection, "files" | "columns">, file: number): boolean {
  const { dateOrder } = inspection.files[file].lastTime;
  const evidence = evidenceOf(inspection.columns, file);
  const order = orderOf(evidence);
  const isProven = evidence.dayFirst > 0 || evidence.monthFirst > 0;
  return dateOrder !== null && isProven && order !== null && order !== dateOrder;
}
