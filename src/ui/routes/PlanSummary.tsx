import { createPortal } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import type { Study } from "../../core/study/study";
import { sourceWords } from "../../core/words/findings-words";
import { dateWords, many, whole } from "../../core/words/numbers";
import { backtestShares, coveredWords, EXPECTED, routeReasonWords } from "../../core/words/plan-reason-words";
import { regionLimits } from "../../core/words/region-words";
import {
  exampleWords,
  isStandKnown,
  missedWhere,
  overWords,
  planDaysWords,
  routeNameUnder,
  standWords,
  stretchWords,
  teamWords,
} from "../../core/words/route-plan-words";
import { countedWords } from "../../core/words/route-words";
import { shortSchoolWeekdays } from "../../core/words/weekdays";
import { staffNote } from "../../export/plan-files/plan-file";
import { localToday } from "../../store/local-today";
import pages from "../present/PrintPages.module.css";
import { PrintSheet } from "../present/PrintSheet";
import { usePrinting } from "../present/use-printing";
import styles from "../regions/Cards.module.css";

interface Props {
  readonly study: Study;
  readonly view: Published;
  readonly plan: PublishedRoutePlan;
  readonly onReady: () => void;
  readonly onDone: () => void;
}

/** One page for heads and the partnership: which routes have posts and which have none, and why; what the plan covers, what it misses, and what it rests on. No count is on it, so that it may be passed on. */
export function PlanSummary({ study, view, plan, onReady, onDone }: Props) {
  usePrinting({ onReady, onDone });
  return createPortal(
    <div className={pages.pages} data-theme="light">
      <PrintSheet view={view} foot={`${sourceWords(view)} · ${staffNote({ published: view, plan })}`}>
        <article className={styles.page}>
          <h1>Chaperones on school routes: the plan and its reasons</h1>
          <p>
            {staffWords(study, plan)} {planDaysWords(plan)} <b>{overWords(plan, localToday())}</b>{" "}
            {teamWords(plan, study)} Written on {dateWords(localToday())}.
          </p>
          <Routes plan={plan} />
          <h2>What it covers, and what it misses</h2>
          <p>
            {coveredWords(plan)} {missedWords(plan)} {backtestShares(plan.backtest)}
          </p>
          <h2>What it rests on</h2>
          <p>
            {countedWords(view.routeScores)} {EXPECTED} {regionLimits(view, "route")}
          </p>
        </article>
      </PrintSheet>
    </div>,
    document.body,
  );
}

/** "6 chaperones in pairs, Mon, Tue and Fri." */
function staffWords({ routePlan }: Study, { posts }: PublishedRoutePlan): string {
  const days = shortSchoolWeekdays.filter((_, weekday) => routePlan.weekdays[weekday] === "1");
  const when = days.length === shortSchoolWeekdays.length ? "every school day" : `school days on ${days.join(", ")}`;
  return `${many(routePlan.people, "chaperone")}${routePlan.inPairs ? ", two at each post" : ""}, for ${many(posts.length, "post")} on ${when}.`;
}

/** Those with posts first. */
function Routes({ plan }: { plan: PublishedRoutePlan }) {
  const above = exampleWords(plan);
  const routes = plan.reasons?.routes ?? [];
  const chosen = routes.filter(({ without }) => without === null);
  return (
    <table className={`${pages.figures} ${styles.summary}`}>
      {above && <caption>{above}</caption>}
      <thead>
        <tr>
          <th scope="col">Route</th>
          <th scope="col">Posts, metres from the gate</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {[...chosen, ...routes.filter((route) => !chosen.includes(route))].map((route) => (
          <tr key={route.routeId}>
            <th scope="row">{routeNameUnder(above, { name: route.routeName, example: route.example })}</th>
            <td>
              {route.without && "none"}
              {plan.posts
                .filter(({ letter }) => route.posts.includes(letter))
                .map((post) => (
                  <div key={post.letter}>
                    {post.letter}: {whole(post.atMeters)}, {standWords(post)}
                    {!isStandKnown(post) && ", not confirmed"}
                  </div>
                ))}
            </td>
            <td>{routeReasonWords(route)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where most is missed: the stretches that the page names, without how much. */
function missedWords(plan: PublishedRoutePlan): string {
  const above = exampleWords(plan);
  const { named } = missedWhere(plan);
  const places = named.map(
    (stretch) => `${routeNameUnder(above, { name: stretch.routeName, example: false })}, ${stretchWords(stretch)}`,
  );
  return places.length === 0 ? "" : `Most is missed at ${places.join("; ")}.`;
}
