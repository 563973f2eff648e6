import type { PublishedRota } from "../../core/disclosure/published-rota";
import { many, whole } from "../../core/words/numbers";
import { useStudyStore } from "../../store/study-store";
import { ChartFrame } from "../charts/ChartFrame";
import { CurveChart } from "../charts/CurveChart";

/** Two decimals: what 50 hours or a session more are worth is often less than a tenth. */
const say = (x: number) => (Number.isNaN(x) ? "–" : x.toFixed(2));
const OF_WORTH =
  "Expected incidents that sessions would meet, a further session in the same zone and day counting for less.";

/** What more hours would bring, and what it costs to serve every zone, as curves with their tables. */
export function RotaCurves({ rota }: { rota: PublishedRota }) {
  return (
    <>
      <Hours rota={rota} />
      <Fairness rota={rota} />
    </>
  );
}

function Hours({ rota: { moreHours } }: { rota: PublishedRota }) {
  const hours = useStudyStore((state) => state.study.outreach.hours);
  if (!moreHours || moreHours.length === 0) return null;
  const now = moreHours.findLast((point) => point.hours <= hours)?.hours ?? null;
  const last = moreHours[moreHours.length - 1];
  return (
    <ChartFrame
      title="What would each further 50 hours buy?"
      summary=""
      columns={["Hours", "Would meet", "The last 50 add"]}
      rows={moreHours.map((point, i) => [
        `${whole(point.hours)}${point.hours === now ? " (now)" : ""}`,
        say(point.worth),
        i === 0 ? "–" : say(point.worth - moreHours[i - 1].worth),
      ])}
      totals={[]}
      note={`${OF_WORTH} The best of all rotas for so many hours, if no zone had to be served.`}
    >
      <CurveChart
        label={`Expected incidents met for 0 to ${many(last.hours, "hour")}. The table has the numbers.`}
        points={moreHours.map((point) => ({ x: point.hours, y: point.worth }))}
        now={now}
        most={last.worth}
        caption="Expected incidents met, by hours of all workers"
        tickWords={whole}
      />
    </ChartFrame>
  );
}

function Fairness({ rota: { fairness } }: { rota: PublishedRota }) {
  const least = useStudyStore((state) => state.study.outreach.leastPerZone);
  const [none] = fairness ?? [];
  if (!fairness || fairness.length < 2 || !none || Number.isNaN(none.worth)) return null;
  return (
    <ChartFrame
      title="What does fairness cost?"
      summary=""
      columns={["Each zone at least, a week", "Would meet", "Costs", "None better than"]}
      rows={fairness.map(({ leastPerZone, worth, atMost }) => [
        `${leastPerZone}${leastPerZone === least ? " (now)" : ""}`,
        Number.isNaN(worth) ? "not possible" : say(worth),
        say(Math.max(0, none.worth - worth)),
        say(atMost),
      ])}
      totals={[]}
      note={`${OF_WORTH} Every zone gets at least so many sessions in every week.`}
    >
      <CurveChart
        label={`Expected incidents met where each zone gets at least 0 to ${fairness.length - 1} sessions a week. The table has the numbers.`}
        points={fairness.map(({ leastPerZone, worth }) => ({ x: leastPerZone, y: worth }))}
        now={least}
        most={none.worth}
        caption="The same, by the least sessions of each zone in a week"
        tickWords={whole}
      />
    </ChartFrame>
  );
}
