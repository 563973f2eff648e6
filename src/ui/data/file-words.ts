import type { Delimiter } from "../../core/ingest/report";
import { whole } from "../../core/words/numbers";

/** "2.1 MB", "640 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${whole(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What stands between two columns, by its name. */
export const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "upright line |",
};

const delimiters: Readonly<Record<string, string>> = {
  ",": "comma-separated",
  ";": "semicolon-separated",
  "\t": "tab-separated",
  "|": "separated by |",
};

/** "comma-separated". */
export const delimiterWords = (delimiter: string): string => delimiters[delimiter] ?? "a workbook";

/** "22 Nov 2026, 14:05" on this machine's clock, from an ISO time. */
export function momentWords(iso: string): string {
  return new Date(iso).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
