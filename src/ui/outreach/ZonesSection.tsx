import { useMemo, useState } from "react";
import type { PublishedSuggestion } from "../../core/disclosure/published-rota";
import type { Study } from "../../core/study/study";
import { many } from "../../core/words/numbers";
import { rotaShown, suggestZones, useRota } from "../../store/rota";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { Checkbox } from "../kit/Checkbox";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import { AddRegions } from "../regions/AddRegions";
import { RegionList } from "../regions/RegionList";
import { type DrawnRegion, zoneTexts } from "../regions/region-kinds";
import { useFocusAfterDrawing } from "../regions/use-focus-after-drawing";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";
import { SuggestedZones } from "./SuggestedZones";
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
  const hasExtract = useSession((session) => session.published !== null && !session.published.monthOnly);
  const [suggestions, setSuggestions] = useState<readonly PublishedSuggestion[] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    try {
      setSuggestions(await suggestZones());
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <PanelSection
        title="Zones"
        aside={
          hasExtract && (
            <LinkButton isDisabled={isAsking} onPress={() => void ask()}>
              {isAsking ? "Looking for zones" : "Suggest zones"}
            </LinkButton>
          )
        }
      >
        {zones.length === 0 ? (
          <p className={styles.small}>There is none yet. {zoneTexts.drawHint} Add one below.</p>
        ) : (
          <RegionList
            texts={zoneTexts}
            figures={figures ?? undefined}
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
        <div className={styles.add}>
          <AddRegions texts={zoneTexts} />
        </div>
      </PanelSection>
      {suggestions && <SuggestedZones suggestions={suggestions} onChange={setSuggestions} />}
    </>
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
