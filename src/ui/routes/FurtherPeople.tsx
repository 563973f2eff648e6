import { scaleLinear } from "d3-scale";
import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import { many, whole } from "../../core/words/numbers";
import { inDecimals } from "../../core/words/route-plan-words";
import { useStudyStore } from "../../store/study-store";
import { ChartFrame } from "../charts/ChartFrame";
import { useWidth } from "../charts/use-width";
import styles from "./Charts.module.css";

const HEIGHT = 112;
const PLOT = { left: 34, right: 14, top: 8, bottom: 24 };

/** What more people would add: to this plan as it stands, and to one made anew. */
export function FurtherPeople({ plan }: { plan: PublishedRoutePlan }) {
  const inPairs = useStudyStore((state) => state.study.routePlan.inPairs);
  const title = `What each further ${inPairs ? "pair" : "person"} adds`;
  if (!plan.curve || plan.curve.length === 0)
    return (
      <section className={styles.waiting} aria-label={title}>
        <h3>{title}</h3>
        <p>
          {plan.contradiction ? "Not known while rules contradict each other." : "Worked out once the plan is found."}
        </p>
      </section>
    );
  return <Curve title={title} plan={plan} curve={plan.curve} />;
}

interface CurveProps {
  readonly title: string;
  readonly plan: PublishedRoutePlan;
  readonly curve: NonNullable<PublishedRoutePlan["curve"]>;
}

function Curve({ title, plan, curve }: CurveProps) {
  const [ref, width] = useWidth<HTMLDivElement>(300);
  const { expected } = plan;
  const { decimals } = expected;
  const say = (n: number) => (Number.isNaN(n) ? "–" : inDecimals(n, decimals));
  const isNow = (posts: number) => posts === plan.posts.length;
  const now = curve.findIndex(({ posts }) => isNow(posts));
  const next = curve[now + 1];
  const gain = now < 0 || !next ? Number.NaN : next.asItStands - curve[now].asItStands;
  const x = scaleLinear([0, curve[curve.length - 1].people], [PLOT.left, width - PLOT.right]);
  const y = scaleLinear([0, Math.max(1, expected.total)], [HEIGHT - PLOT.bottom, PLOT.top]);
  const path = (of: "asItStands" | "fromScratch") =>
    curve
      .filter((point) => !Number.isNaN(point[of]))
      .map((point, i) => `${i === 0 ? "M" : "L"}${x(point.people)} ${y(point[of])}`)
      .join("");
  return (
    <ChartFrame
      title={title}
      summary={Number.isNaN(gain) ? "" : `the next: ${say(gain)}`}
      columns={["People", "Plan as it stands", "Each adds", "Best from scratch"]}
      rows={curve.map((point, i) => {
        const adds = i === 0 ? Number.NaN : point.asItStands - curve[i - 1].asItStands;
        return [
          `${whole(point.people)}${isNow(point.posts) ? " (now)" : ""}`,
          say(point.asItStands),
          say(adds),
          say(point.fromScratch),
        ];
      })}
      totals={[]}
      note={`Expected incidents in sight of a post, of ${say(expected.total)} on the days of the plan. “As it stands” adds posts to these; “from scratch” plans anew.`}
    >
      <p className={styles.key}>
        <span>
          <span className={styles.lineSign} aria-hidden /> this plan and more
        </span>
        <span>
          <span className={styles.dashSign} aria-hidden /> from scratch
        </span>
      </p>
      <div ref={ref} className={styles.plot}>
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`Expected incidents covered for ${many(curve[0].people, "person", "people")} to ${whole(curve[curve.length - 1].people)}. The table has the numbers.`}
        >
          {y.ticks(2).map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={PLOT.left} x2={width - PLOT.right} y1={y(tick)} y2={y(tick)} />
              <text className={styles.tick} x={PLOT.left - 6} y={y(tick) + 4} textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          <path className={styles.scratch} d={path("fromScratch")} />
          <path className={styles.stands} d={path("asItStands")} />
          {curve
            .filter(({ asItStands }) => !Number.isNaN(asItStands))
            .map(({ people, posts, asItStands }) => (
              <circle key={people} className={styles.dot} cx={x(people)} cy={y(asItStands)} r={isNow(posts) ? 5 : 2} />
            ))}
          {x
            .ticks(6)
            .filter(Number.isInteger)
            .map((people) => (
              <text key={people} className={styles.tick} x={x(people)} y={HEIGHT - 8} textAnchor="middle">
                {whole(people)}
              </text>
            ))}
        </svg>
      </div>
    </ChartFrame>
  );
}
