import { noEvidence } from "./date-order";
import { squash } from "./header";
import type { InspectedColumn } from "./inspection";

/** The columns of several files as one list, and where each file's own columns are in it. */
export interface JoinedColumns {
  readonly columns: InspectedColumn[];
  /** For each file, for each of its columns, the index in `columns`. */
  readonly indexes: number[][];
}

/**
 * Joins the columns of files that are one extract: columns of one name are one, in the order of their first appearance. The
 * second of two columns with one name joins the second of the other file. A role that one file has tells what the column means
 * in all of them, unless it would give some file two columns for one role; what one file's values refuse is refused.
 */
export function joinColumns(files: readonly (readonly InspectedColumn[])[]): JoinedColumns {
  const columns: InspectedColumn[] = [];
  const indexOf = new Map<string, number>();
  const indexes = files.map((own, file) => {
    const seen = new Map<string, number>();
    return own.map((column) => {
      const name = squash(column.name) || column.name;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const key = `${name} ${nth}`;
      let at = indexOf.get(key);
      if (at === undefined) {
        at = columns.length;
        indexOf.set(key, at);
        columns.push({ ...column, dates: files.map(() => noEvidence) });
      }
      columns[at] = merged(columns[at], column, file);
      return at;
    });
  });
  const wanted = new Map<number, InspectedColumn["role"]>();
  files.forEach((own, file) => {
    own.forEach((column, c) => {
      if (column.role) wanted.set(indexes[file][c], column.role);
    });
  });
  for (const [at, role] of wanted) {
    if (columns[at].refused || columns[at].role === role) continue;
    const twice = indexes.some(
      (own) => own.includes(at) && own.some((other) => other !== at && columns[other].role === role),
    );
    if (!twice) columns[at] = { ...columns[at], role };
  }
  return { columns, indexes };
}

function merged(known: InspectedColumn, column: InspectedColumn, file: number): InspectedColumn {
  const dates = known.dates.map((evidence, f) => (f === file ? (column.dates[0] ?? noEvidence) : evidence));
  if (known.refused) return { ...known, dates };
  if (column.refused) return { ...column, dates };
  const note = column.changed && !known.changed ? column.note : known.note;
  return { ...known, sure: known.sure && column.sure, changed: known.changed || column.changed, note, dates };
}
