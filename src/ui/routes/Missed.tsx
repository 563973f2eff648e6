import { EyeOff } from "lucide-react";
import type { PublishedPosts } from "../../core/disclosure/published-route-plan";
import { backtestWords } from "../../core/words/post-words";
import {
  exampleWords,
  inDecimals,
  leftOutRoutesWords,
  missedWhere,
  routeNameUnder,
  routesOfPlan,
  stretchWords,
} from "../../core/words/route-plan-words";
import { usePlan } from "../../store/route-plan";
import { setSession } from "../../store/session-store";
import { LinkButton } from "../kit/LinkButton";
import styles from "../regions/Answer.module.css";

/** Leads to a route, on the map and in the list. */
const lead = (routeId: string): void => setSession({ selectedRegion: routeId, zoomTo: [routeId] });

/** Where most would be missed, in one line that stays in sight above whatever scrolls. */
export function MissedLine({ posts }: { posts: PublishedPosts }) {
  const [first] = missedWhere(posts).named;
  if (!first) return null;
  const name = routeNameUnder(exampleWords(posts), { name: first.routeName, example: false });
  return (
    <p className={styles.missedLine}>
      <EyeOff aria-hidden size={16} />
      <LinkButton className={styles.missedLink} onPress={() => lead(first.routeId)}>
        <span>
          Missed most: {name}{" "}
          <span className={styles.whole}>
            at {stretchWords(first)} ({inDecimals(first.incidents.missed, posts.incidents.decimals)})
          </span>
        </span>
      </LinkButton>
    </p>
  );
}

/** What the posts would miss, with the weight of what they would see; the sum of it, and whether such plans have held before. */
export function Missed({ posts }: { posts: PublishedPosts }) {
  const backtest = usePlan(({ plan }) => plan?.backtest ?? null);
  const above = exampleWords(posts);
  const { named, elsewhere } = missedWhere(posts);
  const { incidents } = posts;
  const leftOut = leftOutRoutesWords(posts);
  const say = (x: number) => inDecimals(x, incidents.decimals);
  return (
    <section className={styles.missed} aria-labelledby="what-we-would-miss">
      <h3 id="what-we-would-miss">
        <EyeOff aria-hidden size={18} /> What we would miss
      </h3>
      <table>
        <thead>
          <tr className={styles.heads}>
            <th scope="col">Stretch without a post</th>
            <th scope="col">Missed</th>
          </tr>
        </thead>
        <tbody>
          {named.map((stretch) => (
            <tr key={`${stretch.routeId} ${stretch.fromMeters}`}>
              <th scope="row">
                <LinkButton plain onPress={() => lead(stretch.routeId)}>
                  {/* One span: a link lays its parts out as boxes side by side. */}
                  <span>
                    {routeNameUnder(above, { name: stretch.routeName, example: false })}{" "}
                    <span className={styles.whole}>at {stretchWords(stretch)}</span>
                  </span>
                </LinkButton>
                {stretch.standsOut && <span className={styles.standsOut}>busier than the streets around</span>}
              </th>
              <td>{say(stretch.incidents.missed)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              {named.length === 0 ? "On" : "Elsewhere on"} {routesOfPlan(posts)}
            </th>
            <td>{say(elsewhere)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr className={styles.sum}>
            <th scope="row">Missed, of {say(incidents.total)}</th>
            <td>{say(incidents.missed)}</td>
          </tr>
        </tfoot>
      </table>
      {leftOut && <p>{leftOut}</p>}
      {incidents.onOtherDays > 0 && <p>{say(incidents.onOtherDays)} of the missed fell on weekdays without staff.</p>}
      <MissedHours posts={posts} />
      {backtest && <p>{backtestWords(backtest)}</p>}
    </section>
  );
}

/** The hour in which most is missed, since hours can be staffed too. */
function MissedHours({ posts }: { posts: PublishedPosts }) {
  const { missed } = posts.byHour;
  const byHour = Array.from(
    { length: 24 },
    (_, hour) =>
      Math.round(10 * [0, 1, 2, 3, 4, 5, 6].reduce((sum, day) => sum + (missed[24 * day + hour] ?? 0), 0)) / 10,
  );
  const most = byHour.reduce((best, n, hour) => (n > byHour[best] ? hour : best), 0);
  if (byHour[most] === 0) return null;
  return (
    <p>
      Most is missed from {String(most).padStart(2, "0")}:00 to {String(most).padStart(2, "0")}:59:{" "}
      {inDecimals(byHour[most], posts.incidents.decimals)}.
    </p>
  );
}
