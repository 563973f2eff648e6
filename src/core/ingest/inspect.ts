import type { RememberedColumns } from "../study/study";
import { blockersOf } from "./blockers";
import { looksLikeData } from "./guess";
import { cleanName, squash } from "./header";
import type { FileProblem, InspectedColumn, Inspection } from "./inspection";
import { joinColumns } from "./join-columns";
import { matchRoles } from "./match";
import { createNote, type Note } from "./notes";
import { anyExtract, presets } from "./presets";
import type { Preset } from "./presets/types";
import { questionsOf } from "./questions";
import type { FileLine, ReadAs } from "./report";

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

const sameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, c) => squash(name) === squash(b[c]));

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

type Decided = Pick<Inspection, "files" | "columns"> & { readonly questions?: Inspection["questions"] };

/** Questions and blockers follow from the columns; answers that were given stay. */
function complete<T extends Decided>(parts: T, ofFiles: readonly string[]) {
  const answers = Object.fromEntries(
    (parts.questions ?? []).flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])),
  );
  const questions = questionsOf(parts.files, parts.columns, answers);
  // Files that cannot be one extract have nothing in common to ask about.
  const blockers = ofFiles.length > 0 ? [...ofFiles] : blockersOf({ ...parts, questions });
  return { ...parts, questions, blockers };
}

/**
 * A first look at the files: where the header is, which source it is, what each column means. Nothing is loaded.
 * `remembered` are the meanings confirmed before; the latest with the same header wins.
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
  const ofFile = headers.map((header, at) => {
    const memory = remembered.findLast(
      (known) => sameNames(known.header, header.names) && header.names.some((name) => name !== ""),
    );
    return matchRoles(header.preset, header.names, samples[at].rows.slice(header.row + 1), memory ?? null);
  });
  const { columns, indexes } = joinColumns(ofFile);
  const notes = samples.flatMap((sample, at) => notesOf(sample, headers[at]));
  const same = indexes.every((own) => own.length === columns.length);
  if (!same) notes.push(createNote("mixedColumns", samples[0].name, { count: samples.length }));
  return complete(
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
      })),
      columns,
      mergeAlike: false,
      notes,
    },
    kindsDiffer(samples, headers),
  );
}

/** The inspection with other columns: what the files themselves keep from being loaded stays. */
function withColumns(inspection: Inspection, columns: readonly InspectedColumn[]): Inspection {
  const before = blockersOf(inspection);
  const ofFiles = inspection.blockers.filter((blocker) => !before.includes(blocker));
  return complete({ ...inspection, columns }, ofFiles);
}

/** The inspection with another role for one column (an index into `columns`). A refused column keeps none. */
export function withRole(inspection: Inspection, column: number, role: InspectedColumn["role"]): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    if (c !== column || known.refused) return known;
    return { ...known, role, sure: true, note: "Set by hand", examples: role === "reference" ? [] : known.examples };
  });
  return withColumns(inspection, columns);
}

/** The inspection with an answer to one of its questions. */
export function withAnswer(inspection: Inspection, question: string, answer: string): Inspection {
  const before = blockersOf(inspection);
  const ofFiles = inspection.blockers.filter((blocker) => !before.includes(blocker));
  const questions = inspection.questions.map((known) =>
    known.id === question && known.options.some(({ id }) => id === answer) ? { ...known, answer } : known,
  );
  return complete({ ...inspection, questions }, ofFiles);
}

/** The inspection with a column let through that only its content spoke against, after a person saw the rule and the masked examples. */
export function withOverrule(inspection: Inspection, column: number): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    if (c !== column || !known.refused || !known.overrulable) return known;
    return { ...known, refused: null, role: known.wouldBe, note: "Let through by hand", overrulable: false };
  });
  return withColumns(inspection, columns);
}

/** The inspection with what the whole of a file says about its dates: `dates[c]` for column `c`, null to leave it. */
export function withEvidence(
  inspection: Inspection,
  file: number,
  dates: readonly (InspectedColumn["dates"][number] | null)[],
): Inspection {
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    const evidence = dates[c];
    return evidence ? { ...known, dates: known.dates.map((old, f) => (f === file ? evidence : old)) } : known;
  });
  return withColumns(inspection, columns);
}
