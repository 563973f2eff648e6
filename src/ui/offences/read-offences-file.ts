import type { OffenceTable } from "../../core/study/offences";
import { type ReadOffences, readOffences } from "../../core/study/offences-file";
import { readText, rowsOf } from "../data/read-table";

/** What the first bytes of a zipped file, as a workbook is, look like as text. */
const ZIPPED = "PK\u0003\u0004";

/** What a file of offences would change of the table, or what is wrong with it. */
export async function readOffencesFile(file: File, table: OffenceTable): Promise<ReadOffences> {
  const text = await readText(file);
  return text.startsWith(ZIPPED)
    ? { problems: ["It is an Excel workbook. In Excel, save the sheet as “CSV UTF-8”, then load that file."] }
    : readOffences(rowsOf(text), table);
}
