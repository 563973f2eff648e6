import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export type Row = Record<string, string>;

/** The rows of a plain CSV file (no quotes), as texts by column. Throws on a row that does not fit its header. */
export function parsePlainCsv(text: string): Row[] {
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const values = line.split(",");
    if (values.length !== names.length)
      throw new Error(`Got ${values.length} fields when expected ${names.length}: ${line}`);
    return Object.fromEntries(names.map((name, c) => [name, values[c]]));
  });
}

/** A CSV file below `cases/`, gzipped when its name says so. */
export function readCase(path: string): Row[] {
  const bytes = readFileSync(new URL(`cases/${path}`, import.meta.url));
  return parsePlainCsv((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
}

/** The reference data that is not copied into the repository. */
export const inPlace = new URL("../../../shared/oracles/datasets/nottingham-burglary/", import.meta.url);
