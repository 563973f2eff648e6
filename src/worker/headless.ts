import type { Published } from "../core/disclosure/published";
import type { FileProblem } from "../core/ingest/inspection";
import { withAnswer } from "../core/ingest/inspection-edits";
import type { LoadReport } from "../core/ingest/report";
import type { Study } from "../core/study/study";
import { createEngine } from "./engine";

export interface HeadlessOptions {
  /** ISO date; later incidents are set aside. */
  readonly today: string;
  /** What the questions of the inspection are answered with, by their ids: `{"date-order-0": "day-first"}`. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Any two numbers: they only keep the hashes of references from being looked up elsewhere. */
  readonly salt?: readonly [number, number];
}

/**
 * Files and a study in, the published view out, in Node: for a scheduled job and for the golden tests. Columns are matched by name,
 * or as the study remembers them. Nobody is there to be asked: a column whose values cannot be what they were is an error. Throws with the problems of the files when they cannot be read.
 */
export async function publishFiles(
  files: readonly File[],
  study: Study,
  options: HeadlessOptions,
): Promise<{ published: Published; report: LoadReport }> {
  const engine = createEngine();
  const looked = await engine.inspect(files, study.columns);
  if ("problems" in looked) throw new Error(inWords(looked.problems));
  const inspection = Object.entries(options.answers ?? {}).reduce(
    (known, [question, answer]) => withAnswer(known, question, answer),
    looked.inspection,
  );
  const changed = inspection.columns.find((column) => column.changed);
  if (changed) throw new Error(`“${changed.name}”: ${changed.note}.`);
  if (inspection.blockers.length > 0) throw new Error(inspection.blockers.map(({ text }) => text).join(" "));
  const loaded = await engine.load(
    files,
    inspection,
    study,
    options.today,
    options.salt ?? [0, 0],
    () => {},
    new AbortController().signal,
  );
  if ("problems" in loaded) throw new Error(inWords(loaded.problems));
  if ("cancelled" in loaded) throw new Error("Reading was cancelled.");
  return { published: engine.analyse(study), report: loaded.report };
}

const inWords = (problems: readonly FileProblem[]) =>
  problems.map(({ file, what, remedy }) => `${file}: ${what} ${remedy}`).join(" ");
