import { type Unmatched, unmatchedOffences } from "../core/incidents/unmatched";
import type { Inspection } from "../core/ingest/inspection";
import { matchOffences } from "../core/study/offences";
import { formatOf, type LoadOptions, readerOf } from "./load";
import { type NamedBlob, readRows } from "./read-file";

/** The whole of most extracts, and read in a fraction of a second. */
const FIRST_ROWS = 20_000;

/** A workbook can only be unpacked whole: one that takes seconds would keep a person from going on. */
const MOST_WORKBOOK_BYTES = 3_000_000;

/** What the table of offences makes of the first rows of an extract, before it is loaded. */
export interface FirstOffences {
  readonly unmatched: Unmatched;
  /** Rows that were looked at. */
  readonly rows: number;
  /** Whether they are all that there are. */
  readonly isAll: boolean;
}

class Enough extends Error {}

/**
 * Looks the offences of the first rows up, by the reader that loads them: what it hides of a load it hides here. Null where no column is the
 * offence, while something keeps the files from being read, of a large workbook, and where the signal says that nobody waits any more.
 */
export async function firstOffences(
  files: readonly NamedBlob[],
  inspection: Inspection,
  options: LoadOptions,
  signal?: AbortSignal,
  mostRows = FIRST_ROWS,
): Promise<FirstOffences | null> {
  const hasOffence = inspection.columns.some(({ role }) => role === "offence" || role === "offenceCode");
  const isLate = inspection.files.some(
    (file) => file.encoding === "Excel workbook" && file.bytes > MOST_WORKBOOK_BYTES,
  );
  if (inspection.blockers.length > 0 || !hasOffence || isLate) return null;
  const reader = readerOf(inspection, options);
  const enough = new AbortController();
  signal?.addEventListener("abort", () => enough.abort(new Enough()), { once: true });
  let rows = 0;
  try {
    for (const [at, file] of files.entries()) {
      const { headerRow } = inspection.files[at];
      await readRows(
        file,
        await formatOf(file, inspection.files[at]),
        (fields, rowNumber) => {
          if (rowNumber <= headerRow) return;
          if (rows === mostRows) return enough.abort(new Enough());
          rows++;
          reader.push(fields, rowNumber, at);
        },
        () => {},
        enough.signal,
      );
    }
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  if (signal?.aborted) return null;
  const { incidents } = reader.finish();
  const matched = matchOffences(options.offences, incidents.offences);
  return { unmatched: unmatchedOffences(incidents, matched, options.offences), rows, isAll: !enough.signal.aborted };
}
