import { blockersOf } from "./blockers";
import type { Blocker, Inspection } from "./inspection";
import { orderChanged } from "./memory";
import { createNote } from "./notes";
import { questionsOf } from "./questions";

type Decided = Omit<Inspection, "questions" | "blockers"> & { readonly questions?: Inspection["questions"] };

/** Questions, blockers and what the dates prove follow from the columns; answers that were given stay. */
export function settled(parts: Decided, ofFiles: readonly Blocker[]): Inspection {
  const answers = Object.fromEntries(
    (parts.questions ?? []).flatMap(({ id, answer }) => (answer ? [[id, answer]] : [])),
  );
  const questions = questionsOf(parts.files, parts.columns, answers);
  // Files that cannot be one extract have nothing in common to ask about.
  const blockers = ofFiles.length > 0 ? [...ofFiles] : blockersOf({ ...parts, questions });
  const changed = parts.files.filter((_, at) => orderChanged(parts, at));
  const notes = [
    ...parts.notes.filter(({ code }) => code !== "orderChanged"),
    ...changed.map(({ name }) => createNote("orderChanged", name)),
  ];
  return { ...parts, questions, blockers, notes };
}
