import { withFilter, withoutFilters } from "../../core/study/edits";
import { everything } from "../../core/study/study";
import { change } from "../../store/study-store";
import { Chip } from "../kit/Chip";
import { type ActiveFilter, activeFilters } from "./active-filters";
import styles from "./Controls.module.css";
import { DaysSection } from "./DaysSection";
import { HoursSection } from "./HoursSection";
import { InTurn, type ViewProps } from "./InTurn";
import { MapSection } from "./MapSection";
import { MoreFilters } from "./MoreFilters";
import { OffencesSection } from "./OffencesSection";
import { QuestionSection } from "./QuestionSection";
import { WhenSection } from "./WhenSection";

export const clearFilters = (): void => change("Clear filters", withoutFilters);

/** Takes one filter away, as a named step. */
export const removeFilter = ({ key, words }: Pick<ActiveFilter, "key"> & { words: string }): void =>
  change(`Remove “${words}”`, (study) => withFilter(study, { [key]: everything[key] }));

/** All controls, in the order in which they are mostly needed; each shows what it would leave. */
export function ControlsPanel({ view, study }: ViewProps) {
  return sections.map((Section, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes.
    <InTurn key={i} of={Section} view={view} study={study} />
  ));
}

const sections = [
  ActiveChips,
  QuestionSection,
  WhenSection,
  HoursSection,
  DaysSection,
  OffencesSection,
  MoreFilters,
  MapSection,
] as const;

function ActiveChips({ view, study }: ViewProps) {
  const active = activeFilters(study, view.monthOnly);
  if (active.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {active.map((filter) => (
        <li key={filter.key}>
          <Chip removeLabel={`Remove the filter “${filter.words}”`} onRemove={() => removeFilter(filter)}>
            {filter.words}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
