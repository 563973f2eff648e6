import type { ReasonLine } from "../ingest/report";
import { whole } from "./numbers";

/** So many say where to look; all of them are in the files to download. */
const FIRST = 5;

/** "37, 402, 3,911 …": the first rows of a reason, as Excel numbers them; with the file where there are several. */
export function rowWords(line: ReasonLine<string>, severalFiles: boolean): string {
  const first = line.first.slice(0, FIRST);
  const more = first.length > 0 && line.rows > first.length ? " …" : "";
  if (!severalFiles) return first.map(({ row }) => whole(row)).join(", ") + more;
  const files = [...new Set(first.map(({ file }) => file))];
  const rowsOf = (file: string) => first.filter((one) => one.file === file).map(({ row }) => whole(row));
  return files.map((file) => `${file}: ${rowsOf(file).join(", ")}`).join("; ") + more;
}
