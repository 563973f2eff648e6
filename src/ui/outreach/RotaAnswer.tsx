import { LoaderCircle } from "lucide-react";
import type { PublishedRota } from "../../core/disclosure/published-rota";
import { severityIndex } from "../../core/study/severity";
import { many } from "../../core/words/numbers";
import {
  anyHourWords,
  earlierWords,
  harmWords,
  oneZoneWords,
  otherWeightsWords,
  rotaBacktestWords,
  rotaBasisWords,
  rotaExpectedWords,
  rotaHeadline,
  rotaSearchWords,
} from "../../core/words/rota-words";
import { rotaShown, stopRota, useRota } from "../../store/rota";
import { setSession, useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { LoadSampleButton } from "../data/LoadSampleButton";
import { UpdatingMark } from "../hotspots/UpdatingMark";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { Notice } from "../kit/Notice";
import styles from "../regions/Answer.module.css";
import { changeOutreach } from "./change-outreach";
import { clock } from "./clock";

/** The finding in one line: what the sessions would have been there for. */
export function RotaHeadline() {
  const view = useSession((session) => session.published);
  const state = useRota();
  const count = useStudyStore(({ study }) => study.zones.length);
  const shown = rotaShown(state);
  const words = () => {
    if (count === 0) return "No zone yet";
    if (!view) return many(count, "zone");
    if (view.monthOnly) return "No rota: this file gives only the month";
    if (!state.rota) return "Planning the rota";
    if (!state.rota.holiday) return "No rota: no holiday is chosen";
    return shown && shown.cells.length > 0 ? rotaHeadline(shown, state.rota.holiday) : "No rota keeps these rules";
  };
  return (
    <div className={styles.headline}>
      <h2 aria-live="polite" tabIndex={-1} data-answer>
        {words()}
      </h2>
      <UpdatingMark />
    </div>
  );
}

/** What the headline counts, how good the rota is, and what stands in its way. */
export function RotaWords() {
  const view = useSession((session) => session.published);
  const count = useStudyStore(({ study }) => study.zones.length);
  if (!view) return <WithoutExtract />;
  if (view.monthOnly)
    return (
      <p className={styles.words}>
        A session is a few hours on one day. Without the day and the hour of an incident nobody can tell whether a team
        would have been there. Load an extract with dates and times to plan.
      </p>
    );
  if (count === 0)
    return (
      <p className={styles.words}>
        Draw a zone on the map, type its points, or load a GeoJSON file: all in the list of zones.
      </p>
    );
  return <RotaStateWords />;
}

function RotaStateWords() {
  const state = useRota();
  const { rota, problem } = state;
  const shown = rotaShown(state);
  const { outreach, zones } = useStudyStore(({ study }) => study);
  const inRota = zones.filter(({ id }) => outreach.zoneIds === null || outreach.zoneIds.includes(id)).length;
  const harm = rota && rota.contradictions.length === 0 ? harmWords(rota) : null;
  const otherWeights = otherWeightsWords(outreach);
  const simpler = rota?.backtest ? oneZoneWords(rota.backtest) : null;
  const anyHour = rota && rota.basis !== "none" && shown ? anyHourWords(shown, zones) : null;
  return (
    <div className={styles.words}>
      {problem && (
        <Notice tone="bad" role="alert" title="The rota could not be planned.">
          {problem}. Undo the last step and try again.
        </Notice>
      )}
      {rota && rota.contradictions.length > 0 && (
        <Notice tone="warn" role="status" title="These rules cannot be kept together.">
          {rota.contradictions.join(" ")}
        </Notice>
      )}
      {otherWeights && (
        <Notice tone="warn" title="The severity weights have changed.">
          {otherWeights} <LinkButton onPress={agreeToWeights}>Agree to the new weights</LinkButton>
        </Notice>
      )}
      {rota && shown && shown.cells.length > 0 && (
        <p>{rotaBasisWords(rota, shown, inRota, `${clock(outreach.from)} to ${clock(outreach.to)}`)}</p>
      )}
      {rota?.holiday && rota.basis !== "none" && shown && shown.cells.length > 0 && (
        <p>{rotaExpectedWords(shown, rota.holiday, outreach.again)}</p>
      )}
      {harm && <p>{harm}</p>}
      {rota && rota.contradictions.length === 0 && <SearchLine rota={rota} />}
      {anyHour && <p className={styles.small}>{anyHour}</p>}
      {rota && rota.earlier.length > 0 && <p className={styles.small}>{earlierWords(rota.earlier)}</p>}
      {rota && rota.lockedElsewhere > 0 && (
        <p className={styles.small}>
          {many(rota.lockedElsewhere, "kept session")} of other zones, days or hours: not counted. They are listed under
          More rules.
        </p>
      )}
      {rota?.backtest && <p>{rotaBacktestWords(rota.backtest)}</p>}
      {simpler && <p>{simpler}</p>}
    </div>
  );
}

function agreeToWeights(): void {
  changeOutreach("Agree to the new weights", { weights: severityIndex });
  // The notice goes, and the focus that was in it with it.
  document.querySelector<HTMLElement>("[data-answer]")?.focus();
}

/** How much better a rota could be, while one is looked for. */
function SearchLine({ rota }: { rota: PublishedRota }) {
  const { isPlanning, isStopped } = useRota();
  return (
    <div className={styles.search}>
      {isPlanning && <LoaderCircle aria-hidden size={14} />}
      <p role="status">
        {isStopped ? "You stopped the search: the best rota found so far is shown." : rotaSearchWords(rota, isPlanning)}
      </p>
      {isPlanning && <LinkButton onPress={stopRota}>Stop</LinkButton>}
    </div>
  );
}

function WithoutExtract() {
  const busy = useSession(({ stage }) => stage === "looking" || stage === "loading" || stage === "ready");
  if (busy) return <p className={styles.words}>The rota appears here as soon as the extract has been read.</p>;
  return (
    <div className={styles.words}>
      <p>You can draw zones and say who there is now. The rota is worked out once an extract of incidents is loaded.</p>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => setSession({ workspace: "data" })}>
          Go to Data
        </Button>
        <LoadSampleButton />
      </div>
    </div>
  );
}
