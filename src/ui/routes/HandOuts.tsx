import { createPortal } from "react-dom";
import type { Published } from "../../core/disclosure/published";
import type { PublishedPost, PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import type { Destination } from "../../core/study/destinations";
import type { Study } from "../../core/study/study";
import { dateWords, many, whole } from "../../core/words/numbers";
import { postReasons, routeReasonWords } from "../../core/words/plan-reason-words";
import { regionName } from "../../core/words/region-words";
import {
  exampleWords,
  isStandKnown,
  overForStaff,
  planDaysWords,
  routeNameUnder,
  standWords,
} from "../../core/words/route-plan-words";
import { destinationWords } from "../../core/words/route-words";
import { hasUnknownBell } from "../../core/words/school-words";
import { schoolWeekdays } from "../../core/words/weekdays";
import { staffNote } from "../../export/plan-files/plan-file";
import { localToday } from "../../store/local-today";
import pages from "../present/PrintPages.module.css";
import { PrintSheet } from "../present/PrintSheet";
import { usePrinting } from "../present/use-printing";
import styles from "../regions/Cards.module.css";
import { handOutMap } from "./hand-out-map";

interface Props {
  readonly study: Study;
  readonly view: Published;
  readonly plan: PublishedRoutePlan;
  readonly onReady: () => void;
  readonly onDone: () => void;
}

/** The map gives way to what is written below it, so that a route with its posts stays one page. */
const MAP_HEIGHT = 470;
const REASON_HEIGHT = 45;

/** What staff carry: a page for each route with its posts, the week's rota, and what was said of routes without a post. No incident and no count is on it. */
export function HandOuts({ study, view, plan, onReady, onDone }: Props) {
  usePrinting({ onReady, onDone });
  const routes = study.routes.filter(({ id }) => plan.posts.some(({ routeId }) => routeId === id));
  const saidOfOthers = study.routes.filter((route) => route.note !== "" && !routes.includes(route));
  const note = staffNote({ published: view, plan });
  const foot = `${planDaysWords(plan)} ${note}`;
  return createPortal(
    <div className={pages.pages} data-theme="light">
      {routes.map((route) => (
        <PrintSheet key={route.id} view={view} foot={foot}>
          <RoutePage study={study} routeId={route.id} plan={plan} />
        </PrintSheet>
      ))}
      <PrintSheet view={view} foot={foot}>
        <Rota plan={plan} />
      </PrintSheet>
      {saidOfOthers.length > 0 && (
        <PrintSheet view={view} foot={foot}>
          <SaidOfOthers routes={saidOfOthers} />
        </PrintSheet>
      )}
    </div>,
    document.body,
  );
}

function RoutePage({ study, routeId, plan }: { study: Study; routeId: string; plan: PublishedRoutePlan }) {
  const route = study.routes.find(({ id }) => id === routeId);
  if (!route) return null;
  const school = study.schools.find(({ id }) => id === route.schoolId);
  const posts = plan.posts.filter((post) => post.routeId === routeId);
  const names = posts.map(({ letter }) => `${study.routePlan.inPairs ? "Names" : "Name"}, post ${letter}`);
  const reasons = postReasons(plan);
  const ofRoute = plan.reasons?.routes.find((reason) => reason.routeId === routeId);
  const { svg, attribution } = handOutMap(study, plan, routeId, MAP_HEIGHT - REASON_HEIGHT * posts.length);
  return (
    <article className={styles.page}>
      <h1>{regionName(route)}</h1>
      <p>
        {wayWords(school?.name ?? null, route.to)}
        {planDaysWords(plan)} <b>{overForStaff(plan, localToday())}</b>
        {school && hasUnknownBell(school) && " The finishing time is not confirmed: ask the school."}
      </p>
      {ofRoute && (
        <p>
          <b>Why this route:</b> {routeReasonWords(ofRoute)}
        </p>
      )}
      <div className={styles.columns}>
        <div>
          <figure>
            <img
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
              alt={`Map of the route with ${many(posts.length, "post")}. The table names the same.`}
            />
            <figcaption>{attribution}</figcaption>
          </figure>
          {posts.map(({ letter }) => (
            <p key={letter}>
              <b>Why {letter} stands there:</b> {reasons.get(letter)}
            </p>
          ))}
        </div>
        <div>
          <table className={pages.figures}>
            <caption>Where to stand</caption>
            <thead>
              <tr>
                <th scope="col">Post</th>
                <th scope="col">Metres from the gate</th>
                <th scope="col">From – to</th>
              </tr>
            </thead>
            <tbody>
              {posts.map((post) => (
                <tr key={post.letter}>
                  <th scope="row">{post.letter}</th>
                  <td>{whole(post.atMeters)}</td>
                  <td>
                    {standWords(post)}
                    {!isStandKnown(post) && ", not confirmed"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {route.note !== "" && (
            <p>
              <b>Note{route.noteDate ? `, ${dateWords(route.noteDate)}` : ""}:</b> {route.note}
            </p>
          )}
          <dl className={styles.lines}>
            {[...names, "Coordinator", "Telephone", "Contact at the school"].map((what) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </div>
      </div>
    </article>
  );
}

/** "From Barr's Hill School to Pool Meadow (station). " */
function wayWords(from: string | null, to: Destination | null): string {
  const parts = [from === null ? "" : `from ${from}`, to === null ? "" : `to ${destinationWords(to)}`];
  const way = parts.filter((part) => part !== "").join(" ");
  return way === "" ? "" : `${way.charAt(0).toUpperCase()}${way.slice(1)}. `;
}

/** A week: who stands where, to be filled in. */
function Rota({ plan }: { plan: PublishedRoutePlan }) {
  const above = exampleWords(plan);
  const over = overForStaff(plan, localToday());
  const days = [...new Set(plan.posts.flatMap(({ stand }) => stand.map(({ weekday }) => weekday)))].sort(
    (a, b) => a - b,
  );
  const at = (post: PublishedPost, weekday: number) => {
    const stand = post.stand.filter((one) => one.weekday === weekday);
    if (stand.length === 0) return "–";
    return `${standWords({ stand })}${isStandKnown({ stand }) ? "" : ", not confirmed"}`;
  };
  return (
    <article className={styles.page}>
      <h1>Rota for the week of ……………</h1>
      {over !== "" && (
        <p>
          <b>{over}</b>
        </p>
      )}
      <table className={pages.figures}>
        {above && <caption>{above}</caption>}
        <thead>
          <tr>
            <th scope="col">Post</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {schoolWeekdays[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.posts.map((post) => (
            <tr key={post.letter}>
              <th scope="row">
                {post.letter}: {routeNameUnder(above, { name: post.routeName, example: post.example })},{" "}
                {whole(post.atMeters)}&nbsp;m
              </th>
              {days.map((day) => (
                <td key={day} className={styles.cell}>
                  {at(post, day)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}

/** A note prints with the plan whether its route got a post or not: it says why, or what the next plan should know. */
function SaidOfOthers({ routes }: { routes: Study["routes"] }) {
  return (
    <article className={styles.page}>
      <h1>Routes without a post, and what was said of them</h1>
      <table className={pages.figures}>
        <thead>
          <tr>
            <th scope="col">Route</th>
            <th scope="col">Note</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          {routes.map((route) => (
            <tr key={route.id}>
              <th scope="row">{regionName(route)}</th>
              <td>{route.note}</td>
              <td>{route.noteDate ? dateWords(route.noteDate) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
