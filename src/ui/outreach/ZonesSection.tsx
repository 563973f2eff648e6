import { Hexagon } from "lucide-react";
import { useMemo } from "react";
import type { Study } from "../../core/study/study";
import { many } from "../../core/words/numbers";
import { rotaShown, useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { PanelSection } from "../kit/PanelSection";
import { AddRegions } from "../regions/AddRegions";
import { RegionList } from "../regions/RegionList";
import { type DrawnRegion, zoneTexts } from "../regions/region-kinds";
import { useFocusAfterDrawing } from "../regions/use-focus-after-drawing";
import { changeOutreach } from "./change-outreach";
import { LeftOut } from "./LeftOut";
import styles from "./Outreach.module.css";
import { snapZone } from "./snap-zone";
import { ZoneTag } from "./ZoneTag";

/** The zones, which of them are in the rota, and how to get more. */
export function ZonesSection() {
  useFocusAfterDrawing();
  const study = useStudyStore((state) => state.study);
  const { zones } = study;
  const isIn = inRota(study);
  const shown = useRota(rotaShown);
  const figures = useMemo(
    () =>
      shown &&
      new Map(
        zones.map(({ id }) => {
          const n = shown.sessions.filter(({ zoneId }) => zoneId === id).length;
          return [id, { count: many(n, "session"), detail: "" }] as const;
        }),
      ),
    [shown, zones],
  );
  return (
    <PanelSection title="Zones">
      {zones.length === 0 ? (
        <p className={styles.small}>There is none yet. {zoneTexts.drawHint} Add one below.</p>
      ) : (
        <RegionList
          texts={zoneTexts}
          figures={figures ?? undefined}
          moreItems={({ id }) => [
            {
              id: "snap",
              label: "Snap to hexes",
              note: "It then holds what their colours count",
              icon: <Hexagon aria-hidden size={16} />,
              onAction: () => void snapZone(id),
            },
          ]}
          lead={(zone) => (
            <span className={styles.lead}>
              <Checkbox
                aria-label={`${zone.name} in the rota`}
                isSelected={isIn(zone.id)}
                onChange={(isOn) => take(study, zone, isOn)}
              >
                <ZoneTag at={zones.findIndex(({ id }) => id === zone.id)} />
              </Checkbox>
            </span>
          )}
        />
      )}
      {zones.some(({ example }) => example) && <p className={styles.small}>{zoneTexts.exampleNote}</p>}
      <LeftOut />
      <div className={styles.add}>
        <AddRegions texts={zoneTexts} />
      </div>
    </PanelSection>
  );
}

const inRota =
  ({ outreach: { zoneIds } }: Study) =>
  (id: string): boolean =>
    zoneIds === null || zoneIds.includes(id);

function take(study: Study, { id, name }: DrawnRegion, isOn: boolean): void {
  const isIn = inRota(study);
  const ids = study.zones.map((zone) => zone.id).filter((other) => (other === id ? isOn : isIn(other)));
  changeOutreach(`${isOn ? "Take" : "Leave"} ${name} ${isOn ? "into" : "out of"} the rota`, {
    zoneIds: ids.length === study.zones.length ? null : ids,
  });
}
