import { many } from "../../core/words/numbers";
import { postReasons, routeReasonWords } from "../../core/words/plan-reason-words";
import { regionName } from "../../core/words/region-words";
import { missedWhere, planDaysWords, routesOfPlan, standWords } from "../../core/words/route-plan-words";
import { countedWords } from "../../core/words/route-words";
import { type Stamp, stampOf } from "../stamp";
import { type Row, stampedCsv } from "../table";
import type { PlanFile, PlanInput } from "./plan-file";

const columns = [
  "row_is",
  "post",
  "route",
  "from_m",
  "to_m",
  "stand",
  "locked",
  "covered",
  "missed",
  "not_in_plan",
  "reason",
] as const;

const empty: Row = Object.fromEntries(columns.map((name) => [name, null]));

/**
 * The posts with what each adds, why each route has posts or none, the stretches where most is missed, and the sums: covered + missed = total. What lies on routes that are not in
 * the plan has a column of its own, so that neither other column is of two things.
 */
export const postsCsv: PlanFile = {
  id: "posts-csv",
  label: "The plan and what it misses (CSV)",
  note: "For you and the partnership: with counts",
  subject: "posts",
  extension: "csv",
  mime: "text/csv",
  write: (input) => stampedCsv(columns, rowsOf(input), stampOfPlan(input)),
};

function rowsOf({ plan }: PlanInput): Row[] {
  const { named, elsewhere } = missedWhere(plan);
  const { leftOut } = plan;
  const { covered, missed } = plan.incidents;
  const reasons = postReasons(plan);
  return [
    ...plan.posts.map((post) => ({
      ...empty,
      row_is: "post",
      post: post.letter,
      route: regionName({ name: post.routeName, example: post.example }),
      from_m: post.atMeters,
      to_m: post.atMeters,
      stand: standWords(post),
      locked: post.locked,
      covered: post.addsIncidents,
      reason: reasons.get(post.letter) ?? null,
    })),
    ...(plan.reasons?.routes ?? []).map((reason) => ({
      ...empty,
      row_is: reason.without ? "route without a post" : "route with posts",
      route: regionName({ name: reason.routeName, example: reason.example }),
      reason: routeReasonWords(reason),
    })),
    ...named.map(({ routeName, fromMeters, toMeters, incidents }) => ({
      ...empty,
      row_is: "missed",
      route: routeName,
      from_m: fromMeters,
      to_m: toMeters,
      missed: incidents.missed,
    })),
    { ...empty, row_is: "missed elsewhere", route: `Everywhere else on ${routesOfPlan(plan)}`, missed: elsewhere },
    { ...empty, row_is: "total", route: "All routes of the plan", covered, missed },
    ...(leftOut.routes === 0
      ? []
      : [
          {
            ...empty,
            row_is: "left out",
            route: `${many(leftOut.routes, "route")} not of the chosen schools`,
            not_in_plan: leftOut.incidents,
          },
        ]),
  ];
}

/** The period and the n of the plan, which are not those of the map. */
const stampOfPlan = ({ published, plan }: PlanInput): Stamp => ({
  ...stampOf(published, planDaysWords(plan)),
  period_from: published.routeScores.from,
  period_to: published.routeScores.to,
  filter: countedWords(published.routeScores),
  n: plan.incidents.total,
});
