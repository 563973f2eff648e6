import { LoaderCircle } from "lucide-react";
import type { Published } from "../../core/disclosure/published";
import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import { many } from "../../core/words/numbers";
import { contradictionWords, otherHoursWords, planHeadline, searchWords } from "../../core/words/post-words";
import { overWords, planDaysWords, unusedWords } from "../../core/words/route-plan-words";
import { countedWords } from "../../core/words/route-words";
import { localToday } from "../../store/local-today";
import { postsShown, stopPlanning, usePlan } from "../../store/route-plan";
import { setSession, useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { LoadSampleButton } from "../data/LoadSampleButton";
import { UpdatingMark } from "../hotspots/UpdatingMark";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { Notice } from "../kit/Notice";
import styles from "../regions/Answer.module.css";
import { MissedLine } from "./Missed";

/** The finding in one line: what the posts would have seen, and what they would have missed. */
export function PlanHeadline() {
  const view = useSession((session) => session.published);
  const posts = usePlan(postsShown);
  const count = useStudyStore(({ study }) => study.routes.length);
  return (
    <div className={styles.headline}>
      <h2 aria-live="polite" tabIndex={-1} data-answer>
        {count === 0
          ? "No route yet"
          : !view
            ? many(count, "route")
            : view.monthOnly
              ? "No plan: this file gives only the month"
              : posts
                ? planHeadline(posts)
                : "Planning the posts"}
      </h2>
      <UpdatingMark />
      {count > 0 && view && !view.monthOnly && posts && posts.posts.length > 0 && <MissedLine posts={posts} />}
    </div>
  );
}

/** What the headline counts, how good the plan is, and what stands in its way. */
export function PlanWords() {
  const view = useSession((session) => session.published);
  const count = useStudyStore(({ study }) => study.routes.length);
  if (!view) return <WithoutExtract />;
  if (view.monthOnly)
    return (
      <p className={styles.words}>
        Staff stand on a route for an hour or two after school. Without the day and the hour of an incident nobody can
        tell whether they would have been there. Load an extract with dates and times to plan.
      </p>
    );
  if (count === 0)
    return (
      <p className={styles.words}>Draw a route on the map, type its points, or load a GeoJSON file: all in the list.</p>
    );
  return <PlanState view={view} />;
}

function PlanState({ view }: { view: Published }) {
  const { plan, isPlanning, isStopped, problem } = usePlan();
  return (
    <div className={styles.words}>
      {problem && (
        <Notice tone="bad" role="alert" title="The posts could not be planned.">
          {problem}. Undo the last step and try again.
        </Notice>
      )}
      {plan && <OverNotice plan={plan} />}
      {plan?.contradiction && <Notice tone="warn">{contradictionWords(plan.contradiction)}</Notice>}
      <p>{countedWords(view.routeScores)}</p>
      {plan && !plan.contradiction && <SearchLine plan={plan} isPlanning={isPlanning} isStopped={isStopped} />}
      {/* Beside posts the rest comes after what they would miss, which must be in sight first. */}
      {plan?.posts.length === 0 && <PlanNotes view={view} />}
    </div>
  );
}

/** That the plan comes too late: before its numbers, since nobody scrolls to be told so. */
function OverNotice({ plan }: { plan: PublishedRoutePlan }) {
  const over = overWords(plan, localToday());
  return over === "" ? null : <Notice tone="warn">{over}</Notice>;
}

/** For which days the plan is, and what else has to be known of it. */
export function PlanNotes({ view }: { view: Published }) {
  const { plan, isPlanning } = usePlan();
  const hasUnknownTimes = view.routeScores.routes.some(({ timesKnown }) => !timesKnown);
  const otherHours = plan && !plan.contradiction ? otherHoursWords(plan) : null;
  const unused = plan && !isPlanning && !plan.contradiction ? unusedWords(plan) : null;
  return (
    <>
      {otherHours && <p className={styles.small}>{otherHours}</p>}
      {plan && <p className={styles.small}>{planDaysWords(plan)}</p>}
      {unused && <p className={styles.small}>{unused}</p>}
      {plan && plan.lockedElsewhere > 0 && (
        <p className={styles.small}>
          {many(plan.lockedElsewhere, "locked post")} on routes that are not in this plan: not counted.
        </p>
      )}
      {hasUnknownTimes && (
        <p className={styles.small}>Some finishing times are not confirmed: 15:10 stands in for them.</p>
      )}
    </>
  );
}

/** How much better a plan could be, while one is looked for. */
function SearchLine({
  plan,
  isPlanning,
  isStopped,
}: {
  plan: PublishedRoutePlan;
  isPlanning: boolean;
  isStopped: boolean;
}) {
  const { forbidden, sightMeters } = useStudyStore(({ study }) => study.routePlan);
  const isComparing = isPlanning && plan.phase === "comparing";
  const ruledOut = forbidden.filter(({ routeId }) => plan.stretches.some((stretch) => stretch.routeId === routeId));
  const found = searchWords(plan, { places: ruledOut.length, sightMeters });
  const words = isStopped
    ? "You stopped the search: the best plan found so far is shown."
    : isComparing
      ? `${found} Now checking it on later months.`
      : found;
  return (
    <div className={styles.search}>
      {isPlanning && <LoaderCircle aria-hidden size={14} />}
      <p role="status">{words}</p>
      {isPlanning && <LinkButton onPress={stopPlanning}>Stop</LinkButton>}
    </div>
  );
}

function WithoutExtract() {
  const busy = useSession(({ stage }) => stage === "looking" || stage === "loading" || stage === "ready");
  if (busy) return <p className={styles.words}>The plan appears here as soon as the extract has been read.</p>;
  return (
    <div className={styles.words}>
      <p>
        You can draw and change routes, schools and rules now. Where to stand is worked out once an extract of incidents
        is loaded.
      </p>
      <div className={styles.buttons}>
        <Button variant="primary" onPress={() => setSession({ workspace: "data" })}>
          Go to Data
        </Button>
        <LoadSampleButton />
      </div>
    </div>
  );
}
