import type { Published } from "../../core/disclosure/published";
import { withFilter, withoutFilters } from "../../core/study/edits";
import { everything, type Study } from "../../core/study/study";
import { change } from "../../store/study-store";
import { Chip } from "../kit/Chip";
import { type ActiveFilter, activeFilters } from "./active-filters";
import styles from "./Controls.module.css";
import { DaysSection } from "./DaysSection";
import { HoursSection } from "./HoursSection";
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
export function ControlsPanel({ view, study }: { view: Published; study: Study }) {
  const active = activeFilters(study, view.monthOnly);
  return (
    <>
      {active.length > 0 && (
        <ul className={styles.chips} aria-label="Active filters">
          {active.map((filter) => (
            <li key={filter.key}>
              <Chip removeLabel={`Remove the filter “${filter.words}”`} onRemove={() => removeFilter(filter)}>
                {filter.words}
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <QuestionSection view={view} study={study} />
      <WhenSection view={view} study={study} />
      <HoursSection view={view} study={study} />
      <DaysSection view={view} study={study} />
      <OffencesSection view={view} study={study} />
      <MoreFilters view={view} study={study} />
      <MapSection view={view} study={study} />
    </>
  );
}
