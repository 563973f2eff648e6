import type { PublishedRota } from "../../core/disclosure/published-rota";
import { many, whole } from "../../core/words/numbers";
import { useStudyStore } from "../../store/study-store";
import { ChartFrame } from "../charts/ChartFrame";
import { CurveChart } from "../charts/CurveChart";

/** Two decimals: what 50 hours or a session more are worth is often less than a tenth. */
const say = (x: number) => (Number.isNaN(x) ? "–" : x.toFixed(2));

/** What the curves count, in the unit of the rota. */
const countedIn = ({ weighting }: PublishedRota) =>
  weighting === "harm" ? "Severity weight met, in percent of all to be expected" : "Expected incidents met";
/** Heads of columns, with the unit where it is not incidents. */
const heads = ({ weighting }: PublishedRota, names: readonly string[]): string[] =>
  names.map((name, i) => (i > 0 && weighting === "harm" ? `${name}, % of severity weight` : name));
const noteOf = (rota: PublishedRota) =>
  `${countedIn(rota)} by sessions, a further one in the same zone and day counting for less.`;

/** What more hours would bring, and what it costs to serve every zone, as curves with their tables. */
export function RotaCurves({ rota }: { rota: PublishedRota }) {
  return (
    <>
      <Hours rota={rota} />
      <Fairness rota={rota} />
    </>
  );
}

function Hours({ rota }: { rota: PublishedRota }) {
  const { moreHours } = rota;
  const hours = useStudyStore((state) => state.study.outreach.hours);
  if (!moreHours || moreHours.length === 0) return null;
  const now = moreHours.findLast((point) => point.hours <= hours)?.hours ?? null;
  const last = moreHours[moreHours.length - 1];
  return (
    <ChartFrame
      title="What would each further 50 hours buy?"
      summary=""
      columns={heads(rota, ["Hours", "Would meet", "The last 50 add"])}
      rows={() =>
        moreHours.map((point, i) => [
          `${whole(point.hours)}${point.hours === now ? " (now)" : ""}`,
          say(point.worth),
          i === 0 ? "–" : say(point.worth - moreHours[i - 1].worth),
        ])
      }
      totals={() => []}
      note={`${noteOf(rota)} The best of all rotas for so many hours, if no zone had to be served.`}
    >
      <CurveChart
        label={`${countedIn(rota)} for 0 to ${many(last.hours, "hour")}. The table has the numbers.`}
        points={moreHours.map((point) => ({ x: point.hours, y: point.worth }))}
        now={now}
        most={last.worth}
        caption={`${countedIn(rota)}, by hours of all workers`}
        tickWords={whole}
      />
    </ChartFrame>
  );
}

function Fairness({ rota }: { rota: PublishedRota }) {
  const { fairness } = rota;
  const least = useStudyStore((state) => state.study.outreach.leastPerZone);
  const [none] = fairness ?? [];
  if (!fairness || fairness.length < 2 || !none || Number.isNaN(none.worth)) return null;
  return (
    <ChartFrame
      title="What does fairness cost?"
      summary=""
      columns={heads(rota, ["Each zone at least, a week", "Would meet", "Costs", "None better than"])}
      rows={() =>
        fairness.map(({ leastPerZone, worth, atMost }) => [
          `${leastPerZone}${leastPerZone === least ? " (now)" : ""}`,
          Number.isNaN(worth) ? "not possible" : say(worth),
          say(Math.max(0, none.worth - worth)),
          say(atMost),
        ])
      }
      totals={() => []}
      note={`${noteOf(rota)} Every zone gets at least so many sessions in every week.`}
    >
      <CurveChart
        label={`${countedIn(rota)} where each zone gets at least 0 to ${fairness.length - 1} sessions a week. The table has the numbers.`}
        points={fairness.map(({ leastPerZone, worth }) => ({ x: leastPerZone, y: worth }))}
        now={least}
        most={none.worth}
        caption="The same, by the least sessions of each zone in a week"
        tickWords={whole}
      />
    </ChartFrame>
  );
}
