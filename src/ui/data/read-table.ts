import { decode } from "../../worker/decode";
import { splitAnyLines } from "../../worker/split-any";

const NEWLINE = 10;

/** The text of a small file: UTF-8, or Windows-1252 where it is not. */
export async function readText(file: File): Promise<string> {
  return decode(new Uint8Array(await file.arrayBuffer()), NEWLINE).text.replace(/^\uFEFF/, "");
}

/** The rows of a small table: commas, semicolons or tabs between the cells, whichever its first line has most of. */
export function rowsOf(text: string): string[][] {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (sign: string) => header.split(sign).length;
  const delimiter = [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  const rows: string[][] = [];
  splitAnyLines(text, delimiter, '"', (fields) => rows.push(fields));
  return rows;
}
