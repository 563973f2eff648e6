import { isoOfDay } from "../core/calendar/days";
import type { MultiPolygon } from "../core/hexes/geometry";
import type { Incidents } from "../core/incidents/incidents";
import { createEvidence, isUndecided, losesZeros, mayLoseZeros } from "../core/ingest/date-order";
import { decisionsOf } from "../core/ingest/decisions";
import { hasHeaderOf, inspect } from "../core/ingest/inspect";
import type { FileProblem, Inspection } from "../core/ingest/inspection";
import { withEvidence } from "../core/ingest/inspection-edits";
import { createNote, type Note } from "../core/ingest/notes";
import { presets } from "../core/ingest/presets";
import { dateReadings } from "../core/ingest/questions";
import { createReader, type ReaderOptions, type RowReader } from "../core/ingest/reader";
import type { FileLine, LoadReport, SetAsideRow, Stated } from "../core/ingest/report";
import { assess } from "../core/quality/assess";
import type { RememberedColumns } from "../core/study/study";
import {
  type FileSample,
  type NamedBlob,
  type ReadSummary,
  readRows,
  SAMPLE_BYTES,
  SAMPLE_ROWS,
  sniff,
  UnreadableFile,
} from "./read-file";

export interface LoadOptions
  extends Pick<ReaderOptions, "bounds" | "today" | "salt" | "offences" | "project" | "projectedBy"> {
  /** The study area, by which points outside it are counted; left out, none are. */
  readonly area?: MultiPolygon | null;
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

/** An extract in columns, before anything is said about its quality. */
export type ReadExtract = ReturnType<RowReader["finish"]>;

export interface LoadedExtract {
  readonly incidents: Incidents;
  readonly report: LoadReport;
  readonly setAside: SetAsideRow[];
}

class Enough extends Error {}

/**
 * Where the first rows do not tell whether the day or the month comes first, or whether times have lost their zeros, the rest of the file
 * is asked, up to the first slice that tells: an extract in the order of its dates begins with two hundred rows of one day.
 */
async function readEvidence(
  file: NamedBlob,
  sample: FileSample,
  at: number,
  inspection: Inspection,
): Promise<Inspection> {
  const { headerRow, columns } = inspection.files[at];
  const open = columns.flatMap((c, field) => {
    const { dates, refused, role } = inspection.columns[c];
    if (refused) return [];
    const values = () => sample.rows.slice(headerRow).map((row) => (row[field] ?? "").trim());
    const isTime = (role === "time" || role === "timeTo") && mayLoseZeros(values(), dates[at]);
    return isTime || isUndecided(dates[at]) ? [{ c, field, isTime, gathered: createEvidence() }] : [];
  });
  const isAllSeen = sample.rows.length < SAMPLE_ROWS && file.size <= SAMPLE_BYTES;
  if (open.length === 0 || isAllSeen || sample.isWorkbook) return inspection;
  const enough = new AbortController();
  try {
    await readRows(
      file,
      sample,
      (fields, rowNumber) => {
        if (rowNumber <= headerRow) return;
        for (const { field, gathered } of open) gathered.add(fields.text(field));
      },
      () => {
        const isTold = ({ isTime, gathered: { evidence } }: (typeof open)[number]) =>
          isTime ? losesZeros(evidence) : !isUndecided(evidence);
        if (open.every(isTold)) enough.abort(new Enough());
      },
      enough.signal,
    );
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  const evidence = inspection.columns.map((_, c) => open.find((one) => one.c === c)?.gathered.evidence ?? null);
  return withEvidence(inspection, at, evidence);
}

/** Looks at a file as its bytes say, or as a person stated for its header before; the latest wins. */
async function sniffAsLastTime(file: NamedBlob, remembered: readonly RememberedColumns[]): Promise<FileSample> {
  const found = await sniff(file);
  if (found.isWorkbook) return found;
  for (const known of remembered.toReversed()) {
    const { encoding, delimiter } = known.readAs;
    const isFound = encoding === null && delimiter === null;
    // Bytes that are no text in the encoding of some other file are no problem of this one.
    const sample = isFound ? found : await sniff(file, known.readAs).catch(() => null);
    if (sample && hasHeaderOf(sample, known)) return sample;
  }
  return found;
}

const sniffAsStated = async (file: NamedBlob, { readAs, headerStated }: Stated): Promise<FileSample> => ({
  ...(await sniff(file, readAs)),
  headerStated,
});

/**
 * A first look at the files: what their columns mean, what must be asked, or which files cannot be read. Nothing is loaded.
 * `stated` is what a person knows better of a file: its bytes, its header. Left out, they are as last time for its header, or found.
 */
export async function inspectFiles(
  files: readonly NamedBlob[],
  remembered: readonly RememberedColumns[],
  stated: readonly (Stated | undefined)[] = [],
): Promise<Inspection | { problems: FileProblem[] }> {
  const samples: FileSample[] = [];
  const problems: FileProblem[] = [];
  for (const [at, file] of files.entries()) {
    try {
      samples.push(await (stated[at] ? sniffAsStated(file, stated[at]) : sniffAsLastTime(file, remembered)));
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      problems.push(error.problem);
    }
  }
  const looked = inspect(samples, remembered);
  if ("problems" in looked) return { problems: [...problems, ...looked.problems] };
  if (problems.length > 0) return { problems };
  let inspection = looked;
  for (const [at, file] of files.entries()) inspection = await readEvidence(file, samples[at], at, inspection);
  return inspection;
}

/** What reading a file to its end had to say about it. */
function notesOf(file: string, { nulBytes, strayQuotes }: ReadSummary): Note[] {
  const notes: Note[] = [];
  if (nulBytes > 0) notes.push(createNote("nulBytes", file, { count: nulBytes }));
  if (strayQuotes.count > 0) {
    notes.push(createNote("strayQuote", file, { count: strayQuotes.count, rows: strayQuotes.rows }));
  }
  return notes;
}

/** How the records of an inspected file are told apart. */
export async function formatOf(file: NamedBlob, { delimiter, readAs, encoding }: Inspection["files"][number]) {
  const isWorkbook = encoding === "Excel workbook";
  return isWorkbook ? { delimiter, newline: "\n" as const, isWorkbook } : { ...(await sniff(file, readAs)), delimiter };
}

/** Takes the rows of inspected files as a person said that they are to be read. */
export function readerOf(inspection: Inspection, options: LoadOptions): RowReader {
  if (inspection.blockers.length > 0) throw new Error(inspection.blockers.map(({ text }) => text).join(" "));
  const preset = presets.find(({ id }) => id === inspection.presetId);
  if (!preset) throw new Error(`Got source "${inspection.presetId}" when expected one of the registry.`);
  const readings = dateReadings(inspection);
  const described = inspection.files.map((file, at) => ({ ...file, dates: readings[at] }));
  const { columns, mergeAlike } = inspection;
  const decisions = decisionsOf(inspection);
  return createReader({ ...options, preset, columns, files: described, mergeAlike, decisions });
}

/**
 * Reads the inspected files, in any order, into columns, with the account of every row; nothing is judged yet.
 * @throws UnreadableFile, the signal's reason when aborted, and an error in plain words when the roles do not allow it.
 */
export async function readExtract(
  files: readonly NamedBlob[],
  inspection: Inspection,
  options: LoadOptions,
  onProgress: (progress: LoadProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<ReadExtract> {
  if (files.length !== inspection.files.length) {
    throw new Error(`Got ${files.length} files when expected the ${inspection.files.length} that were inspected.`);
  }
  const reader = readerOf(inspection, options);
  const { mostRows = MOST_ROWS } = options;
  const totalBytes = files.reduce((sum, file) => sum + file.size, 0);
  const encodings: FileLine["encoding"][] = [];
  const notes = [...inspection.notes];
  let rows = 0;
  let bytesBefore = 0;
  for (const [at, file] of files.entries()) {
    const { headerRow } = inspection.files[at];
    const summary = await readRows(
      file,
      await formatOf(file, inspection.files[at]),
      (fields, rowNumber) => {
        if (rowNumber <= headerRow) return;
        if (++rows > mostRows) throw new UnreadableFile(tooManyRows(file.name, mostRows));
        reader.push(fields, rowNumber, at);
      },
      (bytes) => onProgress({ rows, bytes: bytesBefore + bytes, totalBytes }),
      signal,
    );
    encodings.push(summary.encoding);
    notes.push(...notesOf(file.name, summary));
    bytesBefore += file.size;
  }
  const read = reader.finish();
  // What the sample did not show: a file may turn out not to be UTF-8 further down.
  const lines = read.report.files.map((line, at) => ({ ...line, encoding: encodings[at] }));
  return { ...read, report: { ...read.report, files: lines, notes: [...notes, ...read.report.notes] } };
}

const periodOf = ({ length, firstDay, lastDay }: Incidents) =>
  length === 0 ? null : { from: isoOfDay(firstDay), to: isoOfDay(lastDay) };

/** Reads the inspected files (see `readExtract`), and says what the extract is fit for. Used by the worker and by Node alike. */
export async function loadExtract(...reading: Parameters<typeof readExtract>): Promise<LoadedExtract> {
  const [, , { area = null }] = reading;
  const { incidents, report, setAside } = await readExtract(...reading);
  const { findings, fit, months } = assess(incidents, report, area);
  const snapped = findings.some(({ id }) => id === "snapped");
  return {
    setAside,
    incidents: snapped ? { ...incidents, snapped } : incidents,
    report: { ...report, findings, fit, months, period: periodOf(incidents) },
  };
}
