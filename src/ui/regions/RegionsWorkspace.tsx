import { MapView } from "../../map/MapView";
import { useSession } from "../../store/session-store";
import { SidePanel } from "../hotspots/SidePanel";
import { useNarrow } from "../hotspots/use-narrow";
import layout from "../hotspots/Workspace.module.css";
import { RegionActions, RegionFigures, RegionHeadline, RegionWords } from "./RegionAnswer";
import { RegionsPanel } from "./RegionsPanel";
import type { RegionTexts } from "./region-kinds";

/** Routes, or zones: the list to work on, the map that mirrors it, and what was found in words and figures. */
export function RegionsWorkspace({ texts }: { texts: RegionTexts }) {
  const isNarrow = useNarrow();
  const view = useSession((session) => session.published);
  const label = view
    ? `Map of ${texts.several}. The same is in the list and the table.`
    : `Map of ${texts.several}, without incidents.`;
  if (isNarrow) {
    return (
      <div className={layout.narrow}>
        <RegionHeadline texts={texts} />
        <RegionWords texts={texts} />
        <div className={layout.narrowActions}>
          <RegionActions texts={texts} />
        </div>
        <section className={layout.narrowMap} aria-label="Map">
          <MapView label={label} />
        </section>
        <RegionFigures texts={texts} />
        <section aria-label={texts.title}>
          <RegionsPanel texts={texts} />
        </section>
      </div>
    );
  }
  return (
    <div className={layout.wide}>
      <SidePanel side="left" name={texts.title} row={<h2 className={layout.title}>{texts.title}</h2>} rowAt="start">
        <div className={layout.scroll}>
          <RegionsPanel texts={texts} />
        </div>
      </SidePanel>
      <div className={layout.centre}>
        <div className={layout.map}>
          <MapView label={label} />
        </div>
      </div>
      <SidePanel side="right" name="Answer" row={<RegionActions texts={texts} />} rowAt="end">
        <RegionHeadline texts={texts} />
        <div className={layout.scroll}>
          <RegionWords texts={texts} />
          <RegionFigures texts={texts} />
        </div>
      </SidePanel>
    </div>
  );
}
