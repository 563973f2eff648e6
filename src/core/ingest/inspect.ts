import type { RememberedColumns } from "../study/study";
import { looksLikeData } from "./guess";
import { cleanName, squash } from "./header";
import type { FileProblem, Inspection, LastTime } from "./inspection";
import { joinColumns } from "./join-columns";
import { matchRoles } from "./match";
import { memoryOf } from "./memory";
import { createNote, type Note } from "./notes";
import { anyExtract, presets } from "./presets";
import type { Preset } from "./presets/types";
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
  /** What reading its bytes had to say. */
  readonly notes?: readonly Note[];
}

const found: ReadAs = { encoding: null, delimiter: null };

/** A title, a date of production, a marking: the header stands below them, but not far. */
const HEADER_WITHIN_ROWS = 20;
const SURE_ENOUGH = 0.45;

interface Header {
  /** Index of the row with the names; the one before the first row of data where there are no names. */
  readonly row: number;
  readonly preset: Preset;
  readonly names: readonly string[];
}

const filledIn = (cells: readonly string[]) => cells.filter((cell) => squash(cell) !== "").length;

/** A row with names has about as many as a row of data has values; a title or a date of production has fewer. */
const NAMES_FOR_VALUES = 0.6;

/** The header of a file whose names no source knows: the first of the widest rows above the first row of data, or none at all. */
function findUnknownHeader(top: Sample["rows"]): Header | null {
  const firstData = top.findIndex(looksLikeData);
  const above = firstData < 0 ? top : top.slice(0, firstData);
  const widest = Math.max(1, ...above.map(filledIn));
  const row = above.findIndex((cells) => filledIn(cells) === widest);
  if (firstData < 0) return widest < 2 ? null : { row, preset: anyExtract, names: top[row].map(cleanName) };
  if (widest >= 2 && widest >= filledIn(top[firstData]) * NAMES_FOR_VALUES) {
    return { row, preset: anyExtract, names: top[row].map(cleanName) };
  }
  return { row: firstData - 1, preset: anyExtract, names: top[firstData].map(() => "") };
}

/** The row that some source recognises best, or what is most like a header. Null when no row has two columns. */
function findHeader(rows: Sample["rows"]): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  const top = rows.slice(0, HEADER_WITHIN_ROWS);
  top.forEach((cells, at) => {
    const names = cells.map(squash);
    for (const preset of presets) {
      const refused = preset.refuse?.(names) ? 1 : 0;
      const score = Math.max(refused, preset.recognise(names));
      if (score >= SURE_ENOUGH && score > bestScore) {
        best = { row: at, preset, names: cells.map(cleanName) };
        bestScore = score;
      }
    }
  });
  return best ?? findUnknownHeader(top);
}

/** What keeps a file from being looked at further, or its header. */
function openSample(sample: Sample): Header | FileProblem {
  const header = findHeader(sample.rows);
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
  const opened = openSample(sample);
  return !isProblem(opened) && memoryOf(opened.names, [known]) !== null;
}

/** Files of different publishers are never one extract, whatever their columns are called. */
function kindsDiffer(samples: readonly Sample[], headers: readonly Header[]): string[] {
  const other = headers.findIndex(({ preset }) => preset !== headers[0].preset);
  if (other < 0) return [];
  const kinds = `${headers[0].preset.label}, ${headers[other].preset.label}`;
  return [
    `“${samples[0].name}” and “${samples[other].name}” are of different kinds (${kinds}): load them one after the other.`,
  ];
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
  const opened = samples.map(openSample);
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
      files: samples.map(({ name, bytes, encoding, delimiter, readAs = found }, at) => ({
        name,
        bytes,
        encoding,
        delimiter,
        headerRow: headers[at].row + 1,
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
