import { useEffect } from "react";
import { MapView } from "../../map/MapView";
import { keepRota, rotaShown, useRota } from "../../store/rota";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { SidePanel } from "../hotspots/SidePanel";
import { useNarrow } from "../hotspots/use-narrow";
import layout from "../hotspots/Workspace.module.css";
import { zoneTexts } from "../regions/region-kinds";
import { HolidayChart } from "./HolidayChart";
import { MissedSessions } from "./MissedSessions";
import { OutreachActions } from "./OutreachActions";
import { OutreachPanel } from "./OutreachPanel";
import { RotaHeadline, RotaWords } from "./RotaAnswer";
import { RotaCurves } from "./RotaCurves";
import { RotaPanel } from "./RotaPanel";
import { SuggestButton } from "./SuggestButton";
import { ZonesTable } from "./ZonesTable";

/** Holiday outreach: for which days, with whom and where; the map of zones and the rota; and what the rota would meet and miss. */
export function OutreachWorkspace() {
  useKeptRota();
  const isNarrow = useNarrow();
  const hasView = useSession((session) => session.published !== null);
  const label = hasView ? "Map of zones. The same is in the list and the table." : "Map of zones, without incidents.";
  if (isNarrow) {
    return (
      <div className={layout.narrow}>
        <RotaHeadline />
        <section aria-label={zoneTexts.title}>
          <SuggestButton />
          <OutreachPanel />
        </section>
        <RotaWords />
        <div className={layout.narrowActions}>
          <OutreachActions />
        </div>
        <section className={layout.narrowMap} aria-label="Map">
          <MapView label={label} inPage />
        </section>
        <RotaPanel />
        <RotaTables />
      </div>
    );
  }
  return (
    <div className={layout.wide}>
      <SidePanel
        side="left"
        name={zoneTexts.title}
        row={
          <>
            <h2 className={layout.title}>{zoneTexts.title}</h2>
            <SuggestButton />
          </>
        }
        rowAt="start"
      >
        <div className={layout.scroll}>
          <OutreachPanel />
        </div>
      </SidePanel>
      <div className={layout.centre}>
        <div className={layout.map}>
          <MapView label={label} />
        </div>
        <RotaPanel />
      </div>
      <SidePanel side="right" name="Answer" row={<OutreachActions />} rowAt="end">
        <RotaHeadline />
        <div className={layout.scroll}>
          <RotaWords />
          <RotaTables />
        </div>
      </SidePanel>
    </div>
  );
}

/** Plans whenever the study or the extract has changed in a way that matters, as long as this screen is open. */
function useKeptRota(): void {
  const study = useStudyStore((state) => state.study);
  const report = useSession((session) => session.report);
  const isReady = useSession((session) => session.published !== null && !session.published.monthOnly);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another study or another extract is what may need another rota.
  useEffect(() => {
    if (isReady) keepRota();
  }, [study, report, isReady]);
}

function RotaTables() {
  const view = useSession((session) => session.published);
  const state = useRota();
  const shown = rotaShown(state);
  if (!view || view.monthOnly) return null;
  return (
    <>
      {state.profile && state.profile.zones.length > 0 && <ZonesTable profile={state.profile} />}
      {shown && shown.cells.length > 0 && <MissedSessions view={shown} />}
      {state.rota && state.rota.contradictions.length === 0 && <RotaCurves rota={state.rota} />}
      {state.profile && <HolidayChart profile={state.profile} />}
    </>
  );
}
