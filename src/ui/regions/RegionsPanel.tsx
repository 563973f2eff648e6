import { withFilter } from "../../core/study/edits";
import { filterWords } from "../../core/words/filter-words";
import { whole } from "../../core/words/numbers";
import { overlapWords, ROWS, regionsOf, streetWords } from "../../core/words/region-words";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { CalendarNote } from "../calendar/CalendarNote";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import { ToggleChip } from "../kit/ToggleChip";
import { AddRegions } from "./AddRegions";
import { RegionList } from "./RegionList";
import styles from "./Regions.module.css";
import { quickOf, type RegionTexts } from "./region-kinds";

/** Left of the map: which incidents, which zones, and how to get more of them. */
export function RegionsPanel({ texts }: { texts: RegionTexts }) {
  const count = useStudyStore(({ study }) => texts.list(study).length);
  const hasExamples = useStudyStore(({ study }) => texts.list(study).some((region) => region.example));
  return (
    <>
      <WhenQuick texts={texts} />
      <PanelSection title="Zones" aside={<CountAside texts={texts} />}>
        {count === 0 ? (
          <p className={styles.applied}>There is none yet. {texts.drawHint} Add one below.</p>
        ) : (
          <RegionList texts={texts} />
        )}
        <Total texts={texts} />
        {hasExamples && <p className={styles.applied}>{texts.exampleNote}</p>}
      </PanelSection>
      <CalendarNote about="calendar" />
      <PanelSection title={`Add ${texts.several}`}>
        <AddRegions texts={texts} />
      </PanelSection>
    </>
  );
}

/** The hours that this work is about, by name; what is applied now, in words; and the way to every other filter. */
function WhenQuick({ texts }: { texts: RegionTexts }) {
  const study = useStudyStore((state) => state.study);
  const view = useSession((session) => session.published);
  // Before there is an extract nothing is counted, and a filter that was chosen unseen would hide the view that a new extract opens with.
  if (!view) return null;
  const { monthOnly } = view;
  const current = quickOf(texts, study.filter);
  const words = filterWords(study, monthOnly);
  return (
    <PanelSection title="Which incidents">
      <div className={styles.chips}>
        {texts.quick.map((quick) => (
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
      <p className={styles.applied}>
        {monthOnly && "This file gives only the month, so days and hours cannot be chosen. "}
        {words.length > 0 ? `Now: ${words.join("; ")}. ` : "Now: every incident. "}
        <LinkButton onPress={() => setSession({ workspace: "hotspots" })}>Change dates and filters</LinkButton>
      </p>
      <p className={styles.applied}>
        {study.filter.domestic === "all" && `${streetWords(view, study.filter.streetRelevant)} `}
        <StreetOnly isOn={study.filter.streetRelevant} leavesOut={view.controls.notStreetRelevant} />
      </p>
      <p className={styles.applied}>{ROWS}</p>
    </PanelSection>
  );
}

function CountAside({ texts }: { texts: RegionTexts }) {
  const view = useSession((session) => session.published);
  return view && regionsOf(view, texts.kind).regions.length > 0 ? <span>incidents</span> : null;
}

/** The sum of the list, in which an incident counts once. */
function Total({ texts }: { texts: RegionTexts }) {
  const view = useSession((session) => session.published);
  if (!view || regionsOf(view, texts.kind).regions.length === 0) return null;
  const overlap = overlapWords(view, texts.kind);
  return (
    <>
      <p className={styles.total}>
        <span>In any of them</span>
        <span>{whole(regionsOf(view, texts.kind).inAny)}</span>
      </p>
      {overlap && <p className={styles.applied}>{overlap}.</p>}
    </>
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
