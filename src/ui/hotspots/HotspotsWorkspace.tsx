import { memo } from "react";
import type { Published } from "../../core/disclosure/published";
import { headline } from "../../core/words/findings-words";
import { MapView } from "../../map/MapView";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { LinkButton } from "../kit/LinkButton";
import { AnswerActions } from "./AnswerActions";
import { AnswerTables } from "./AnswerTables";
import { AnswerHeadline, AnswerLimits, AnswerWords } from "./AnswerWords";
import { activeFilters } from "./active-filters";
import { ControlsPanel, clearFilters } from "./ControlsPanel";
import { FiltersPage } from "./FiltersPage";
import { InTurn, type ViewProps } from "./InTurn";
import { NoExtract } from "./NoExtract";
import { NothingMatches } from "./NothingMatches";
import { SidePanel } from "./SidePanel";
import { Strip } from "./Strip";
import { useNarrow } from "./use-narrow";
import styles from "./Workspace.module.css";

/** Where and when violence concentrates: the controls, the map with its time strip, and the answer in words and tables. */
export function HotspotsWorkspace() {
  const view = useSession((session) => session.published);
  const draft = useSession((session) => session.draft);
  const study = useStudyStore((state) => state.study);
  const isNarrow = useNarrow();
  if (!view) return <NoExtract />;
  const Layout = isNarrow ? Narrow : Wide;
  return <Layout view={view} study={draft ?? study} />;
}

function Wide({ view, study }: ViewProps) {
  return (
    <div className={styles.wide}>
      <InTurn of={ControlsColumn} view={view} study={study} />
      <div className={styles.centre}>
        <div className={styles.map}>
          <MapView label={mapLabel(view)} />
        </div>
        <div className={styles.strip}>
          <Strip view={view} study={study} />
        </div>
      </div>
      <InTurn of={AnswerColumn} view={view} study={study} />
    </div>
  );
}

function ControlsColumn({ view, study }: ViewProps) {
  const isFiltered = activeFilters(study, view.monthOnly).length > 0;
  return (
    <SidePanel
      side="left"
      name="Controls"
      rowAt="start"
      row={
        <>
          <h2 className={styles.title}>Hotspots</h2>
          <ClearFilters isDisabled={!isFiltered} />
        </>
      }
    >
      <div className={styles.scroll}>
        <ControlsPanel view={view} study={study} />
      </div>
    </SidePanel>
  );
}

const ClearFilters = memo(function ClearFilters({ isDisabled }: { readonly isDisabled: boolean }) {
  return (
    <LinkButton isDisabled={isDisabled} onPress={clearFilters}>
      Clear filters
    </LinkButton>
  );
});

const actions = <AnswerActions />;

function AnswerColumn({ view, study }: ViewProps) {
  return (
    <SidePanel side="right" name="Answer" rowAt="end" row={actions}>
      <AnswerHeadline view={view} />
      <div className={styles.scroll}>
        <Words view={view} study={study} />
        <InTurn of={Tables} view={view} study={study} />
        <AnswerLimits view={view} />
      </div>
    </SidePanel>
  );
}

const Tables = ({ view, study }: ViewProps) => <AnswerTables view={view} labels={study.labels} />;

/** One column: words before the map, nothing lost. */
function Narrow({ view, study }: ViewProps) {
  return (
    <div className={styles.narrow}>
      <AnswerHeadline view={view} />
      <Words view={view} study={study} />
      <div className={styles.narrowActions}>
        <FiltersPage view={view} study={study} />
        {actions}
      </div>
      <section className={styles.narrowMap} aria-label="Map">
        <MapView label={mapLabel(view)} inPage />
      </section>
      <InTurn of={Tables} view={view} study={study} />
      <AnswerLimits view={view} />
      <Strip view={view} study={study} />
    </div>
  );
}

function Words({ view, study }: ViewProps) {
  return (
    <>
      {view.sums.inHexes === 0 && <NothingMatches view={view} study={study} />}
      <AnswerWords view={view} />
    </>
  );
}

const mapLabel = (view: Published) => `Map: ${headline(view)}. The same is in the tables of places and hexes.`;
