import type { RememberedColumns } from "../study/study";
import { blockersOf } from "./blockers";
import { cleanName, squash } from "./header";
import type { FileProblem, InspectedColumn, Inspection } from "./inspection";
import { matchRoles } from "./match";
import { anyExtract, presets } from "./presets";
import type { Preset } from "./presets/types";

/** The first rows of a file, as text. */
export interface Sample {
  readonly name: string;
  readonly bytes: number;
  readonly encoding: "UTF-8" | "Windows-1252";
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** A title, a date of production, a marking: the header stands below them, but not far. */
const HEADER_WITHIN_ROWS = 20;
const SURE_ENOUGH = 0.45;

interface Header {
  readonly row: number;
  readonly preset: Preset;
  readonly names: readonly string[];
}

/** The row that some source recognises best; else the first of the widest ones. Null when no row has two columns. */
function findHeader(rows: Sample["rows"]): Header | null {
  let best: Header | null = null;
  let bestScore = 0;
  let widest = 1;
  const top = rows.slice(0, HEADER_WITHIN_ROWS);
  top.forEach((cells, at) => {
    const names = cells.map(squash);
    const filled = names.filter((name) => name !== "").length;
    for (const preset of presets) {
      const refused = preset.refuse?.(names) ? 1 : 0;
      const score = Math.max(refused, preset.recognise(names));
      if (score >= SURE_ENOUGH && score > bestScore) {
        best = { row: at, preset, names: cells.map(cleanName) };
        bestScore = score;
      }
    }
    if (bestScore === 0 && filled > widest) {
      widest = filled;
      best = { row: at, preset: anyExtract, names: cells.map(cleanName) };
    }
  });
  return best;
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

/** Sentences about files that cannot be one extract. */
function mixedFiles(samples: readonly Sample[], headers: readonly Header[]): string[] {
  const [first] = headers;
  const other = headers.findIndex((header) => !sameNames(header.names, first.names));
  if (other < 0) return [];
  const kinds =
    headers[other].preset === first.preset
      ? "have different columns"
      : `are of different kinds (${first.preset.label}, ${headers[other].preset.label})`;
  return [`“${samples[0].name}” and “${samples[other].name}” ${kinds}: load them one after the other.`];
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
  const [{ preset, names }] = headers;
  const rows = samples.flatMap((sample, at) => sample.rows.slice(headers[at].row + 1));
  const memory = remembered.findLast(({ header }) => sameNames(header, names));
  const columns = matchRoles(preset, names, rows, memory ?? null);
  return {
    presetId: preset.id,
    presetLabel: preset.label,
    confirm: preset.confirm,
    files: samples.map(({ name, bytes, encoding, delimiter }, at) => ({
      name,
      bytes,
      encoding,
      delimiter,
      headerRow: headers[at].row + 1,
    })),
    columns,
    blockers: [...mixedFiles(samples, headers), ...blockersOf(columns)],
  };
}

/** The inspection with another role for one column (an index into `columns`). A refused column keeps none. */
export function withRole(inspection: Inspection, column: number, role: InspectedColumn["role"]): Inspection {
  const before = blockersOf(inspection.columns);
  const columns = inspection.columns.map((known, c): InspectedColumn => {
    if (c !== column || known.refused) return known;
    return { ...known, role, sure: true, note: "Set by hand", examples: role === "reference" ? [] : known.examples };
  });
  const ofFiles = inspection.blockers.filter((blocker) => !before.includes(blocker));
  return { ...inspection, columns, blockers: [...ofFiles, ...blockersOf(columns)] };
}
