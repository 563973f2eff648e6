import type { PublishedRoutePlan } from "../../core/disclosure/published-route-plan";
import { many, whole } from "../../core/words/numbers";
import { expectedWords, inDecimals } from "../../core/words/route-plan-words";
import { useStudyStore } from "../../store/study-store";
import { ChartFrame } from "../charts/ChartFrame";
import { CurveChart } from "../charts/CurveChart";
import styles from "./Charts.module.css";

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
  const { expected } = plan;
  const { decimals } = expected;
  const say = (n: number) => (Number.isNaN(n) ? "–" : inDecimals(n, decimals));
  const isNow = (posts: number) => posts === plan.posts.length;
  const now = curve.findIndex(({ posts }) => isNow(posts));
  const next = curve[now + 1];
  const gain = now < 0 || !next ? Number.NaN : next.asItStands - curve[now].asItStands;
  const line = (of: "asItStands" | "fromScratch") => curve.map((point) => ({ x: point.people, y: point[of] }));
  return (
    <ChartFrame
      title={title}
      summary={Number.isNaN(gain) ? "" : `the next: ${say(gain)}`}
      columns={["People", "Plan as it stands", "Each adds", "Best from scratch"]}
      rows={() =>
        curve.map((point, i) => {
          const adds = i === 0 ? Number.NaN : point.asItStands - curve[i - 1].asItStands;
          return [
            `${whole(point.people)}${isNow(point.posts) ? " (now)" : ""}`,
            say(point.asItStands),
            say(adds),
            say(point.fromScratch),
          ];
        })
      }
      totals={() => []}
      note={`${expectedWords(plan)} “As it stands” adds posts to these; “from scratch” plans anew.`}
    >
      <p className={styles.key}>
        <span>
          <span className={styles.lineSign} aria-hidden /> this plan and more
        </span>
        <span>
          <span className={styles.dashSign} aria-hidden /> from scratch
        </span>
      </p>
      <CurveChart
        label={`Expected incidents covered for ${many(curve[0].people, "person", "people")} to ${whole(curve[curve.length - 1].people)}. The table has the numbers.`}
        points={line("asItStands")}
        other={line("fromScratch")}
        now={now < 0 ? null : curve[now].people}
        most={expected.total}
        caption="Expected incidents in sight of a post, by people"
        tickWords={whole}
      />
    </ChartFrame>
  );
}
