import type { RememberedColumns } from "../study/study";
import { findHeader, type Header } from "./find-header";
import { firstRows } from "./first-rows";
import { squash } from "./header";
import type { Blocker, FileProblem, Inspection, LastTime } from "./inspection";
import { joinColumns } from "./join-columns";
import { matchRoles } from "./match";
import { memoryOf } from "./memory";
import { createNote, type Note } from "./notes";
import type { FileLine, ReadAs } from "./report";
import { settled } from "./settled";

/** The first rows of a file, as text. */
export interface Sample {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: FileLine["encoding"];
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  readonly readAs?: ReadAs;
  /** The row with the names of the columns as a person states it, 0 for none; null or left out to find it. */
  readonly headerStated?: number | null;
  /** What reading its bytes had to say. */
  readonly notes?: readonly Note[];
}

const found: ReadAs = { encoding: null, delimiter: null };

/** What keeps a file from being looked at further, or its header. */
function openSample(sample: Sample, remembered: readonly RememberedColumns[]): Header | FileProblem {
  const header = findHeader(sample.rows, sample.headerStated ?? null, remembered);
  const problem = (what: string, remedy: string): FileProblem => ({ file: sample.name, what, remedy });
  if (!header) {
    return problem(
      "No row with two or more columns was found in its first lines.",
      "Save it as CSV with the names of the columns in one row, then choose it again.",
    );
  }
  const refusal = header.preset.refuse?.(header.names.map(squash));
  if (refusal) return problem(refusal.what, refusal.remedy);
  if (!sample.rows.slice(header.row + 1).some((cells) => cells.some((cell) => cell.trim() !== ""))) {
    return problem("It has a header but no rows.", "Run the extract again for a period with incidents in it.");
  }
  return header;
}

const isProblem = (opened: Header | FileProblem): opened is FileProblem => "remedy" in opened;

const isStated = ({ encoding, delimiter }: ReadAs) => encoding !== null || delimiter !== null;

const lastTimeOf = (memory: RememberedColumns | null): LastTime => ({
  readAs: memory && isStated(memory.readAs) ? memory.readAs : null,
  dateOrder: memory?.dateOrder ?? null,
  epoch: memory?.epoch ?? null,
  shiftGrid: memory?.shiftGrid ?? null,
});

/** Whether a file, read like this, has the header that is remembered. */
export function hasHeaderOf(sample: Sample, known: RememberedColumns): boolean {
  const opened = openSample(sample, [known]);
  return !isProblem(opened) && memoryOf(opened.names, [known]) !== null;
}

/** Files of different publishers are never one extract, whatever their columns are called. */
function kindsDiffer(samples: readonly Sample[], headers: readonly Header[]): Blocker[] {
  const other = headers.findIndex(({ preset }) => preset !== headers[0].preset);
  if (other < 0) return [];
  const kinds = `${headers[0].preset.label}, ${headers[other].preset.label}`;
  const names = `“${samples[0].name}” and “${samples[other].name}”`;
  return [{ text: `${names} are of different kinds (${kinds}): load them one after the other.`, mendedBy: null }];
}

function notesOf(sample: Sample, { row, names }: Header): Note[] {
  const notes = [...(sample.notes ?? [])];
  const unnamed = names.every((name) => name === "");
  if (unnamed) notes.push(createNote("noHeader", sample.name, { rows: [row + 2] }));
  else if (row > 0) notes.push(createNote("headerNotFirst", sample.name, { rows: [row + 1] }));
  const squashed = names.map(squash);
  const twice = squashed.filter((name, c) => name !== "" && squashed.indexOf(name) !== c);
  if (twice.length > 0) {
    const about = names[squashed.indexOf(twice[0])];
    notes.push(createNote("duplicateHeader", sample.name, { count: twice.length, about }));
  }
  return notes;
}

/**
 * A first look at the files: where the header is, which source it is, what each column means. Nothing is loaded.
 * `remembered` is how files were read before; the latest with the same header wins.
 */
export function inspect(
  samples: readonly Sample[],
  remembered: readonly RememberedColumns[],
): Inspection | { problems: FileProblem[] } {
  const opened = samples.map((sample) => openSample(sample, remembered));
  const problems = opened.filter(isProblem);
  if (problems.length > 0 || samples.length === 0) return { problems };
  const headers = opened as Header[];
  const [{ preset }] = headers;
  const memories = headers.map(({ names }) => memoryOf(names, remembered));
  const ofFile = headers.map((header, at) => {
    return matchRoles(header.preset, header.names, samples[at].rows.slice(header.row + 1), memories[at]);
  });
  const { columns, indexes } = joinColumns(ofFile);
  const notes = samples.flatMap((sample, at) => notesOf(sample, headers[at]));
  const same = indexes.every((own) => own.length === columns.length);
  if (!same) notes.push(createNote("mixedColumns", samples[0].name, { count: samples.length }));
  return settled(
    {
      presetId: preset.id,
      presetLabel: preset.label,
      confirm: preset.confirm,
      files: samples.map(({ name, bytes, encoding, delimiter, rows, readAs = found, headerStated = null }, at) => ({
        name,
        bytes,
        encoding,
        delimiter,
        headerRow: headers[at].row + 1,
        hasNames: headers[at].names.some((name) => name !== ""),
        headerStated,
        firstRows: firstRows(rows, headers[at], ofFile[at]),
        readAs,
        columns: indexes[at],
        lastTime: lastTimeOf(memories[at]),
      })),
      columns,
      mergeAlike: memories.some((memory) => memory?.mergeAlike),
      notes,
    },
    kindsDiffer(samples, headers),
  );
}
