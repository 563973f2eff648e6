import { MapView } from "../../map/MapView";
import { useSession } from "../../store/session-store";
import { SidePanel } from "../hotspots/SidePanel";
import { useNarrow } from "../hotspots/use-narrow";
import layout from "../hotspots/Workspace.module.css";
import { RegionActions, RegionFigures, RegionHeadline, RegionWords } from "../regions/RegionAnswer";
import { zoneTexts } from "../regions/region-kinds";
import { OutreachPanel } from "./OutreachPanel";

/** Holiday outreach: for which days, with whom and where; the map of zones; and what was found there. */
export function OutreachWorkspace() {
  const isNarrow = useNarrow();
  const view = useSession((session) => session.published);
  const label = view ? "Map of zones. The same is in the list and the table." : "Map of zones, without incidents.";
  if (isNarrow) {
    return (
      <div className={layout.narrow}>
        <RegionHeadline texts={zoneTexts} />
        <RegionWords texts={zoneTexts} />
        <div className={layout.narrowActions}>
          <RegionActions texts={zoneTexts} />
        </div>
        <section className={layout.narrowMap} aria-label="Map">
          <MapView label={label} />
        </section>
        <RegionFigures texts={zoneTexts} />
        <section aria-label={zoneTexts.title}>
          <OutreachPanel />
        </section>
      </div>
    );
  }
  return (
    <div className={layout.wide}>
      <SidePanel
        side="left"
        name={zoneTexts.title}
        row={<h2 className={layout.title}>{zoneTexts.title}</h2>}
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
      </div>
      <SidePanel side="right" name="Answer" row={<RegionActions texts={zoneTexts} />} rowAt="end">
        <RegionHeadline texts={zoneTexts} />
        <div className={layout.scroll}>
          <RegionWords texts={zoneTexts} />
          <RegionFigures texts={zoneTexts} />
        </div>
      </SidePanel>
    </div>
  );
}
