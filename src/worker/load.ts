import type { Incidents } from "../core/incidents/incidents";
import { inspect } from "../core/ingest/inspect";
import type { FileProblem, Inspection } from "../core/ingest/inspection";
import { presets } from "../core/ingest/presets";
import { createReader, type ReaderOptions } from "../core/ingest/reader";
import type { LoadReport, SetAsideRow } from "../core/ingest/report";
import type { RememberedColumns } from "../core/study/study";
import type { Decoded } from "./decode";
import { type FileSample, type NamedBlob, readRows, sniff, UnreadableFile } from "./read-file";

export interface LoadOptions extends Pick<ReaderOptions, "bounds" | "today" | "salt" | "offences"> {
  /** `MOST_ROWS` where nothing is said. */
  readonly mostRows?: number;
}

/**
 * More rows than this are refused, before a tab runs out of memory and takes the work with it. 5,000,000 rows were measured
 * (`npm run bench`); a tab may have 2 to 4 GB.
 */
const MOST_ROWS = 5_000_000;

const tooManyRows = (file: string, mostRows: number): FileProblem => ({
  file,
  what: `With this file the extract has more than ${mostRows.toLocaleString("en-GB")} rows, more than a browser tab is sure to hold.`,
  remedy: "Choose fewer files, or ask for the extract in parts, by year, and load one part at a time.",
});

export interface LoadProgress {
  readonly rows: number;
  readonly bytes: number;
  readonly totalBytes: number;
}

export interface LoadedExtract {
  readonly incidents: Incidents;
  readonly report: LoadReport;
  readonly setAside: SetAsideRow[];
}

/** A first look at the files: what their columns mean, or which files cannot be read. Nothing is loaded. */
export async function inspectFiles(
  files: readonly NamedBlob[],
  remembered: readonly RememberedColumns[],
): Promise<Inspection | { problems: FileProblem[] }> {
  const samples: FileSample[] = [];
  const problems: FileProblem[] = [];
  for (const file of files) {
    try {
      samples.push(await sniff(file));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      problems.push(error.problem);
    }
  }
  const inspection = inspect(samples, remembered);
  const known = "problems" in inspection ? inspection.problems : [];
  return problems.length > 0 ? { problems: [...problems, ...known] } : inspection;
}

/**
 * Reads the inspected files, in any order, as one extract. Used by the worker and by Node alike.
 * @throws UnreadableFile, the signal's reason when aborted, and an error in plain words when the roles do not allow it.
 */
export async function loadExtract(
  files: readonly NamedBlob[],
  inspection: Inspection,
  options: LoadOptions,
  onProgress: (progress: LoadProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<LoadedExtract> {
  if (inspection.blockers.length > 0) throw new Error(inspection.blockers.join(" "));
  if (files.length !== inspection.files.length) {
    throw new Error(`Got ${files.length} files when expected the ${inspection.files.length} that were inspected.`);
  }
  const preset = presets.find(({ id }) => id === inspection.presetId);
  if (!preset) throw new Error(`Got source "${inspection.presetId}" when expected one of the registry.`);
  const reader = createReader({ ...options, preset, columns: inspection.columns, files: inspection.files });
  const { mostRows = MOST_ROWS } = options;
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  const encodings: Decoded["encoding"][] = [];
  let rows = 0;
  let bytesBefore = 0;
  for (const [at, file] of files.entries()) {
    const { headerRow, delimiter } = inspection.files[at];
    const { newline } = await sniff(file);
    const encoding = await readRows(
      file,
      { delimiter, newline },
      (fields, rowNumber) => {
        if (rowNumber <= headerRow) return;
        if (++rows > mostRows) throw new UnreadableFile(tooManyRows(file.name, mostRows));
        reader.push(fields, rowNumber, at);
      },
      (bytes) => onProgress({ rows, bytes: bytesBefore + bytes, totalBytes }),
      signal,
    );
    encodings.push(encoding);
    bytesBefore += file.size;
  }
  const loaded = reader.finish();
  // What the sample did not show: a file may turn out not to be UTF-8 further down.
  const lines = loaded.report.files.map((line, at) => ({ ...line, encoding: encodings[at] }));
  return { ...loaded, report: { ...loaded.report, files: lines } };
}
