import { temporal } from "zundo";
import { create } from "zustand";
import { createStudy } from "../core/study/defaults";
import type { Study } from "../core/study/study";

interface StudyState {
  readonly study: Study;
  /** What made the study what it is, in the words that Undo shows. */
  readonly label: string;
}

/** A study with a key: `crypto.randomUUID` would do, but not on an intranet without https. */
function keyed(study: Study): Study {
  if (study.key !== null) return study;
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return { ...study, key: Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") };
}

/** The study and its past. Everything a person decided goes through `change`, so that everything can be undone. */
export const useStudyStore = create<StudyState>()(
  temporal((): StudyState => ({ study: keyed(createStudy()), label: "Start" }), {
    limit: 200,
    equality: (past, current) => past.study === current.study,
  }),
);

/** Makes a named step. `change("Set hours", (study) => withFilter(study, { hours }))`. An edit that changes nothing is no step. */
export function change(label: string, edit: (study: Study) => Study): void {
  const { study } = useStudyStore.getState();
  const next = edit(study);
  if (next !== study) useStudyStore.setState({ study: next, label });
}

/** Puts another study in the place of this one and forgets the past: a study that was opened is a new start. */
export function replaceStudy(study: Study, label: string): void {
  useStudyStore.setState({ study: keyed(study), label });
  useStudyStore.temporal.getState().clear();
}

export const undo = (): void => useStudyStore.temporal.getState().undo();
export const redo = (): void => useStudyStore.temporal.getState().redo();

export const currentStudy = (): Study => useStudyStore.getState().study;
