import type { ReasonLine } from "../../core/ingest/report";
import { whole } from "../../core/words/numbers";

/** "37, 402, 3,911 …": the first rows of a reason, as Excel numbers them; with the file where there are several. */
export function rowWords(line: ReasonLine<string>, severalFiles: boolean): string {
  const more = line.rows > line.first.length ? " …" : "";
  if (!severalFiles) return line.first.map(({ row }) => whole(row)).join(", ") + more;
  const byFile = Map.groupBy(line.first, ({ file }: RowNumber) => file);
  return (
    [...byFile].map(([file, rows]) => `${file}: ${rows.map(({ row }) => whole(row)).join(", ")}`).join("; ") + more
  );
}
