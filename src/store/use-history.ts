import { useStore } from "zustand";
import { useStudyStore } from "./study-store";

/** The steps that Undo and Redo would take, by name; null where there is none. */
export function useHistory(): { readonly undoLabel: string | null; readonly redoLabel: string | null } {
  const label = useStudyStore((state) => state.label);
  const past = useStore(useStudyStore.temporal, (state) => state.pastStates.length);
  const future = useStore(useStudyStore.temporal, (state) => state.futureStates.at(-1)?.label ?? null);
  return { undoLabel: past > 0 ? label : null, redoLabel: future };
}
