import type { Incidents } from "./incidents";

/** The incidents of some days, as an extract that knows nothing of any other day. `index` says which of the whole extract they are. */
export function incidentsBetween(
  incidents: Incidents,
  from: number,
  to: number,
): { readonly incidents: Incidents; readonly index: Uint32Array } {
  const index = Uint32Array.from(incidents.day.keys()).filter(
    (i) => incidents.day[i] >= from && incidents.day[i] <= to,
  );
  const parts = Object.fromEntries(
    Object.entries(incidents).map(([name, column]) => [
      name,
      ArrayBuffer.isView(column) ? taken(column as unknown as Column, index) : column,
    ]),
  ) as unknown as Incidents;
  return {
    incidents: {
      ...parts,
      length: index.length,
      firstDay: Math.max(from, incidents.firstDay),
      lastDay: Math.min(to, incidents.lastDay),
    },
    index,
  };
}

interface Column {
  readonly [i: number]: number;
  readonly constructor: new (length: number) => Column & { [i: number]: number };
}

function taken(column: Column, index: Uint32Array): Column {
  const part = new column.constructor(index.length);
  index.forEach((i, k) => {
    part[k] = column[i];
  });
  return part;
}
