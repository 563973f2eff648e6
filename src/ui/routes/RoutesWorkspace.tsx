import { useEffect } from "react";
import { regionLimits } from "../../core/words/region-words";
import { MapView } from "../../map/MapView";
import { keepPlanned, postsShown, usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { SidePanel } from "../hotspots/SidePanel";
import { useNarrow } from "../hotspots/use-narrow";
import layout from "../hotspots/Workspace.module.css";
import styles from "../regions/Answer.module.css";
import { routeTexts } from "../regions/region-kinds";
import { AlongWalk } from "./AlongWalk";
import { FurtherPeople } from "./FurtherPeople";
import { Missed } from "./Missed";
import { PlanActions } from "./PlanActions";
import { PlanHeadline, PlanNotes, PlanWords } from "./PlanWords";
import { PostsTable } from "./PostsTable";
import { RoutesPanel } from "./RoutesPanel";

/** Which school routes, at which times, with chaperones standing where: the choices, the map, and the plan with what it would miss. */
export function RoutesWorkspace() {
  useKeptPlan();
  const isNarrow = useNarrow();
  const hasView = useSession((session) => session.published !== null);
  const label = hasView
    ? "Map of routes and posts. The same is in the list and the tables."
    : "Map of routes, without incidents.";
  if (isNarrow) {
    return (
      <div className={layout.narrow}>
        <PlanHeadline />
        <section aria-label={routeTexts.title}>
          <RoutesPanel />
        </section>
        <PlanWords />
        <div className={layout.narrowActions}>
          <PlanActions />
        </div>
        <section className={layout.narrowMap} aria-label="Map">
          <MapView label={label} inPage />
        </section>
        <PlanTables />
        <PlanStrip />
      </div>
    );
  }
  return (
    <div className={layout.wide}>
      <SidePanel
        side="left"
        name={routeTexts.title}
        row={<h2 className={layout.title}>{routeTexts.title}</h2>}
        rowAt="start"
      >
        <div className={layout.scroll}>
          <RoutesPanel />
        </div>
      </SidePanel>
      <div className={layout.centre}>
        <div className={layout.map}>
          <MapView label={label} />
        </div>
        <PlanStrip className={layout.strip} />
      </div>
      <SidePanel side="right" name="Answer" row={<PlanActions />} rowAt="end">
        <PlanHeadline />
        <div className={layout.scroll}>
          <PlanWords />
          <PlanTables />
        </div>
      </SidePanel>
    </div>
  );
}

/** Plans whenever the study or the extract has changed in a way that matters, as long as this screen is open. */
function useKeptPlan(): void {
  const study = useStudyStore((state) => state.study);
  const report = useSession((session) => session.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another study or another extract is what may need another plan.
  useEffect(keepPlanned, [study, report]);
}

function PlanTables() {
  const view = useSession((session) => session.published);
  const posts = usePlan(postsShown);
  if (!view || view.monthOnly || !posts || posts.posts.length + posts.incidents.total + posts.leftOut.incidents === 0)
    return null;
  return (
    <>
      {posts.posts.length > 0 && <PostsTable posts={posts} />}
      <Missed posts={posts} />
      <div className={styles.notes}>
        {posts.posts.length > 0 && <PlanNotes view={view} />}
        <p>{regionLimits(view, "route")}</p>
      </div>
    </>
  );
}

/** Below the map: the chosen route from its gate on, and what more people would add. */
function PlanStrip({ className }: { className?: string }) {
  const view = useSession((session) => session.published);
  const { plan, move } = usePlan();
  const posts = postsShown({ plan, move });
  if (!view || view.monthOnly || view.routeScores.routes.length === 0) return null;
  // Its room is there from the start, so that the map does not shrink under a plan that comes later.
  return (
    <div className={className}>
      {posts && posts.stretches.length > 0 ? <AlongWalk posts={posts} /> : <div />}
      {plan && <FurtherPeople plan={plan} />}
    </div>
  );
}
