import type { PublishedSuggestion } from "../../core/disclosure/published-rota";
import { withZone } from "../../core/study/edits";
import { withOutreach } from "../../core/study/outreach-plan";
import { periodWords, short } from "../../core/words/numbers";
import { setSession } from "../../store/session-store";
import { change, currentStudy, useStudyStore } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { PanelSection } from "../kit/PanelSection";
import { focusSoon } from "../regions/focus";
import { newId, zoneTexts } from "../regions/region-kinds";
import styles from "./Outreach.module.css";
import { SUGGEST } from "./SuggestButton";

/** By the suggestion, not by its place in the list: a button keeps the id that it was first given. */
const acceptId = ({ rings }: PublishedSuggestion) => `accept-zone-${rings[0]?.[0]?.join("-")}`;

interface Props {
  readonly suggestions: readonly PublishedSuggestion[];
  /** What is left of them; null closes the list. */
  readonly onChange: (left: readonly PublishedSuggestion[] | null) => void;
}

/** Zones that the data suggest, each with its reason. One is a zone only once somebody who knows the place has said so. */
export function SuggestedZones({ suggestions, onChange }: Props) {
  const hasZones = useStudyStore(({ study }) => study.zones.length > 0);
  const without = (one: PublishedSuggestion) => {
    const at = suggestions.indexOf(one);
    const left = suggestions.filter((other) => other !== one);
    onChange(left.length === 0 ? null : left);
    // The button that was pressed is gone: on to the next one, else back to where the list was asked for.
    const next = left[at] ?? left[at - 1];
    focusSoon(...(next ? [acceptId(next), SUGGEST] : [SUGGEST]));
  };
  return (
    <PanelSection title="Suggested zones" aside={<LinkButton onPress={() => onChange(null)}>Close</LinkButton>}>
      {suggestions.length === 0 && (
        <p className={styles.small}>
          {hasZones
            ? "There is nothing more to suggest: what stands out in holidays lies in the zones that you have, or too near to them."
            : "There is nothing to suggest: no incident of the kind that counts is known in holidays."}
        </p>
      )}
      {suggestions[0] && (
        <p className={styles.small}>
          Counted in the holidays of {periodWords(suggestions[0].chosenOn.from, suggestions[0].chosenOn.to, false)}.
        </p>
      )}
      <ul className={styles.suggestions}>
        {suggestions.map((one) => (
          <li key={acceptId(one)}>
            <strong>{one.name}</strong>, {short(one.km2)} km²{" "}
            {!one.beyondChance && <Badge tone="warn">not beyond chance</Badge>}
            <p className={styles.small}>{one.reason}</p>
            <div className={styles.buttons}>
              <Button
                small
                id={acceptId(one)}
                aria-label={`Accept ${one.name}`}
                onPress={() => {
                  accept(one);
                  without(one);
                }}
              >
                Accept
              </Button>
              <Button
                small
                aria-label={`Decline ${one.name}`}
                onPress={() => {
                  without(one);
                  setSession({
                    notice: { tone: "good", text: `${one.name} was declined. “Suggest zones” suggests it again.` },
                  });
                }}
              >
                Decline
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

/** Makes it a zone like one that was drawn; it remembers the data that it was chosen on. */
function accept({ name, rings, chosenOn }: PublishedSuggestion): void {
  // A second press may come before the first one has taken the suggestion off the list.
  if (currentStudy().zones.some((zone) => zone.rings === rings)) return;
  const id = newId(zoneTexts, currentStudy());
  change(`Accept the zone ${name}`, (study) => {
    const zone = { id, name, rings, example: false, note: "", noteDate: null, chosenOn };
    const { zoneIds } = study.outreach;
    const next = withZone(study, zone);
    return zoneIds === null ? next : withOutreach(next, { zoneIds: [...zoneIds, id] });
  });
  setSession({
    zoomTo: currentStudy().zones.map((zone) => zone.id),
    notice: { tone: "good", text: `${name} is now a zone. Undo takes it away.` },
  });
}
