import type { OutreachPlan } from "../../core/study/outreach-plan";
import { many, whole } from "../../core/words/numbers";
import { suggestZones, useRota } from "../../store/rota";
import { useStudyStore } from "../../store/study-store";
import { NumberField } from "../kit/NumberField";
import { changeOutreach } from "./change-outreach";
import styles from "./Outreach.module.css";

/** How large suggested zones are, and how far from each other; a list that is open is asked for again. */
export function SuggestionRules() {
  const { zoneKm2, apartMeters } = useStudyStore((state) => state.study.outreach);
  const take = (label: string, part: Partial<OutreachPlan>) => {
    changeOutreach(label, part);
    if (useRota.getState().suggestions) void suggestZones();
  };
  return (
    <fieldset>
      <legend className={styles.legend}>Suggested zones</legend>
      <div className={styles.two}>
        <NumberField
          label="Largest"
          value={Math.round(100 * zoneKm2)}
          from={10}
          to={500}
          unit="ha"
          onChange={(n) => take(`Suggest zones of at most ${many(n ?? 0, "hectare")}`, { zoneKm2: (n ?? 0) / 100 })}
        />
        <NumberField
          label="Middles apart"
          value={apartMeters}
          from={0}
          to={5000}
          unit="m"
          onChange={(n) => take(`Suggest zones ${whole(n ?? 0)} m apart`, { apartMeters: n ?? 0 })}
        />
      </div>
      <p className={styles.small}>What one team can walk: 70 hectares are 0.7 km², a hex and those around it.</p>
    </fieldset>
  );
}
