import type { ReasonLine } from "../ingest/report";
import { whole } from "./numbers";

/** "37, 402, 3,911 …": the first rows of a reason, as Excel numbers them; with the file where there are several. */
export function rowWords(line: ReasonLine<string>, severalFiles: boolean): string {
  const more = line.rows > line.first.length ? " …" : "";
  if (!severalFiles) return line.first.map(({ row }) => whole(row)).join(", ") + more;
  const files = [...new Set(line.first.map(({ file }) => file))];
  const rowsOf = (file: string) => line.first.filter((one) => one.file === file).map(({ row }) => whole(row));
  return files.map((file) => `${file}: ${rowsOf(file).join(", ")}`).join("; ") + more;
}
