import { withFilter } from "../../core/study/edits";
import { filterWords } from "../../core/words/filter-words";
import { whole } from "../../core/words/numbers";
import { ROWS, streetWords } from "../../core/words/region-words";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { Disclosure } from "../kit/Disclosure";
import { LinkButton } from "../kit/LinkButton";
import { ToggleChip } from "../kit/ToggleChip";
import { quickOf, zoneTexts } from "../regions/region-kinds";
import styles from "./Outreach.module.css";

/** Which incidents colour the map: by name, in words, and the way to every other filter. The rota counts by its own rules. */
export function WhichIncidents() {
  const study = useStudyStore((state) => state.study);
  const view = useSession((session) => session.published);
  // Before there is an extract nothing is counted, and a filter that was chosen unseen would hide the view that a new extract opens with.
  if (!view) return null;
  const { monthOnly } = view;
  const current = quickOf(zoneTexts, study.filter);
  const words = filterWords(study, monthOnly);
  return (
    <div className={styles.folded}>
      <Disclosure title="Which incidents on the map" summary={current?.id === "holiday" ? "holidays" : undefined}>
        <div className={styles.chips}>
          {zoneTexts.quick.map((quick) => (
            <ToggleChip
              key={quick.id}
              isSelected={current === quick}
              isDisabled={monthOnly}
              onChange={() => change(quick.step, (before) => withFilter(before, quick.filter))}
            >
              {quick.label}
            </ToggleChip>
          ))}
        </div>
        <p className={styles.small}>
          {monthOnly && "This file gives only the month, so days and hours cannot be chosen. "}
          {words.length > 0 ? `Now: ${words.join("; ")}. ` : "Now: every incident. "}
          <LinkButton onPress={() => setSession({ workspace: "hotspots" })}>Change dates and filters</LinkButton>
        </p>
        <p className={styles.small}>
          {study.filter.domestic === "all" && `${streetWords(view, study.filter.streetRelevant)} `}
          <StreetOnly isOn={study.filter.streetRelevant} leavesOut={view.controls.notStreetRelevant} />
        </p>
        <p className={styles.small}>{ROWS}</p>
      </Disclosure>
    </div>
  );
}

/** Planning is about the street: one click leaves the rest out, one brings it back. */
function StreetOnly({ isOn, leavesOut }: { isOn: boolean; leavesOut: number }) {
  const set = (streetRelevant: boolean) =>
    change(streetRelevant ? "Only street-relevant" : "Not only street-relevant", (before) =>
      withFilter(before, { streetRelevant }),
    );
  if (isOn) return <LinkButton onPress={() => set(false)}>Bring them back</LinkButton>;
  return <LinkButton onPress={() => set(true)}>Street-relevant only (leaves out {whole(leavesOut)})</LinkButton>;
}
