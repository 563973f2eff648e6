import type { Published } from "../../core/disclosure/published";
import { withFilter } from "../../core/study/edits";
import type { Filter, Study } from "../../core/study/study";
import { change } from "../../store/study-store";

/** What every section of the controls is given: the view whose counts it shows, and the study (or the draft under a hand) it edits. */
export interface SectionProps {
  readonly view: Published;
  readonly study: Study;
}

/**
 * A named step that replaces parts of the filter. What depends on the filter of before is a function of it: a panel may be a moment
 * behind, and what it was drawn from must not undo a choice made since.
 */
export const changeFilter = (label: string, part: Partial<Filter> | ((filter: Filter) => Partial<Filter>)): void =>
  change(label, (study) => withFilter(study, typeof part === "function" ? part(study.filter) : part));
