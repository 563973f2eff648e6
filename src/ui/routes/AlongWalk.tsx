import { scaleLinear } from "d3-scale";
import type { PublishedPosts } from "../../core/disclosure/published-route-plan";
import { many, whole } from "../../core/words/numbers";
import { exampleWords, inDecimals, routeNameUnder, sharedWords, stretchWords } from "../../core/words/route-plan-words";
import { WALK_METERS_PER_MINUTE, walkFrom } from "../../core/words/walk-words";
import { usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";
import { useStudyStore } from "../../store/study-store";
import { ChartFrame } from "../charts/ChartFrame";
import { ticksThatFit } from "../charts/ticks-that-fit";
import { useHeld, useWidth } from "../charts/use-width";
import styles from "./Charts.module.css";

const HEIGHT = 124;
/** "1,000 m" and some air. */
const LABEL_PX = 56;
const PLOT = { left: 34, right: 16, top: 8, bottom: 38 };

/** Meters from the gate of a school as times, at the speed that the rules of the study walk. */
function useWalk(schoolId: string | null) {
  const school = useStudyStore(({ study }) => study.schools.find(({ id }) => id === schoolId) ?? null);
  const moving = useStudyStore(({ study }) => study.routeRules.movingWindow);
  return walkFrom(school, moving?.metersPerMinute ?? WALK_METERS_PER_MINUTE);
}

/** The chosen route from its gate on: what each 100 m has seen, in sight of a post or not. */
export function AlongWalk({ posts }: { posts: PublishedPosts }) {
  const chosen = useSession((session) => session.selectedRegion);
  const isHeld = usePlan(({ move }) => move !== null && !move.ended);
  const scores = useSession((session) => session.published?.routeScores.routes ?? null);
  const routeId = posts.stretches.some((stretch) => stretch.routeId === chosen)
    ? chosen
    : (posts.posts[0]?.routeId ?? posts.stretches[0]?.routeId);
  const stretches = posts.stretches.filter((stretch) => stretch.routeId === routeId);
  const [ref, width] = useWidth<HTMLDivElement>(386);
  const { decimals } = posts.incidents;
  const most = useHeld(
    stretches.reduce((max, { incidents }) => Math.max(max, incidents.covered + incidents.missed), 0),
    isHeld,
  );
  const length = stretches.at(-1)?.toMeters ?? 100;
  const x = scaleLinear([0, length], [PLOT.left, width - PLOT.right]);
  const y = scaleLinear([0, Math.max(1, most)], [HEIGHT - PLOT.bottom, PLOT.top]).nice(3);
  const covered = stretches.reduce((sum, { incidents }) => sum + incidents.covered, 0);
  const missed = stretches.reduce((sum, { incidents }) => sum + incidents.missed, 0);
  const score = scores?.find(({ id }) => id === routeId);
  const walk = useWalk(score?.schoolId ?? null);
  const say = (n: number) => inDecimals(n, decimals);
  return (
    <ChartFrame
      title="Along the walk"
      summary={`${score ? `${routeNameUnder(exampleWords(posts), score)}, ` : ""}n = ${say(covered + missed)}${score ? sharedWords(score.incidents, covered + missed, decimals) : ""}`}
      columns={["From the gate", "A pupil gets there", "In sight of a post", "Missed", "Incidents"]}
      rows={() =>
        stretches.map((stretch) => {
          const { covered: seen, missed: not } = stretch.incidents;
          return [stretchWords(stretch), walk.at(stretch.fromMeters), say(seen), say(not), say(seen + not)];
        })
      }
      totals={() => [["The whole route", "", say(covered), say(missed), say(covered + missed)]]}
      note={`Incidents on school days in the hours after school. One that lies on several routes is listed with the first of them: “shared” are those of this route that are listed with another. ${walk.words}`}
    >
      <p className={styles.key}>
        <span>
          <span className={styles.seenSign} aria-hidden /> in sight of a post
        </span>
        <span>
          <span className={styles.missedSign} aria-hidden /> missed
        </span>
        <span className={styles.aside}>{walk.short}</span>
      </p>
      <div ref={ref} className={styles.plot}>
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${many(stretches.length, "stretch", "stretches")} of 100 m: ${say(covered)} in sight of a post, ${say(missed)} missed.`}
        >
          {y
            .ticks(3)
            .filter(Number.isInteger)
            .map((tick) => (
              <g key={tick}>
                <line className={styles.grid} x1={PLOT.left} x2={width - PLOT.right} y1={y(tick)} y2={y(tick)} />
                <text className={styles.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
                  {whole(tick)}
                </text>
              </g>
            ))}
          {stretches.map(({ fromMeters, toMeters, incidents }) => {
            const [left, right] = [x(fromMeters) + 1.5, x(toMeters) - 1.5];
            const [bottom, middle, top] = [y(0), y(incidents.covered), y(incidents.covered + incidents.missed)];
            const wide = Math.max(1, right - left);
            return (
              <g key={fromMeters}>
                {middle < bottom && (
                  <rect className={styles.seen} x={left} width={wide} y={middle} height={bottom - middle} />
                )}
                {top < middle && <rect className={styles.missed} x={left} width={wide} y={top} height={middle - top} />}
              </g>
            );
          })}
          <line className={styles.base} x1={PLOT.left} x2={width - PLOT.right} y1={y(0)} y2={y(0)} />
          {ticksThatFit(x, Math.min(6, Math.ceil(length / 200)), LABEL_PX).map((meters) => (
            <text key={meters} className={styles.tick} textAnchor="middle">
              <tspan x={x(meters)} y={HEIGHT - 22}>
                {meters === 0 ? "gate" : `${whole(meters)} m`}
              </tspan>
              <tspan x={x(meters)} y={HEIGHT - 7}>
                {walk.at(meters)}
              </tspan>
            </text>
          ))}
          {posts.posts
            .filter((post) => post.routeId === routeId)
            .map(({ letter, atMeters }) => (
              <g key={letter}>
                <circle className={styles.post} cx={x(atMeters)} cy={y(0)} r={8} />
                <text className={styles.postLetter} x={x(atMeters)} y={y(0) + 4} textAnchor="middle">
                  {letter}
                </text>
              </g>
            ))}
        </svg>
      </div>
    </ChartFrame>
  );
}
