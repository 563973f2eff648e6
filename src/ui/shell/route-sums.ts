import type { Published } from "../../core/disclosure/published";
import { many, tenths, whole } from "../../core/words/numbers";
import { check, regionSums, type SumCheck, tidy, total } from "./sums";

/**
 * Whether what the routes are said to hold agrees: by route with the total, by 100 m with the routes, and what counts and what is left out with
 * all that lies beside them. Of an extract that gives only months nothing is claimed.
 */
export function routeSums(view: Published): SumCheck[] {
  const { routes, counted, leftOut, beside } = view.routeScores;
  if (routes.length === 0 || view.monthOnly) return [];
  const out = total(leftOut.map(({ incidents }) => incidents));
  const pieces = routes.flatMap(({ segments }) => [...segments.incidents]);
  const byRoute = tidy(total(view.routes.regions.map(({ incidents }) => incidents)));
  return [
    ...regionSums(view, "route"),
    check(
      "Along the routes",
      `${many(pieces.length, "stretch", "stretches")} of 100 m, ${tenths(tidy(total(pieces)))} in all`,
      tidy(total(pieces)),
      "incidents by route",
      byRoute,
    ),
    check(
      "Beside the routes",
      `${whole(counted)} count + ${whole(out)} left out`,
      counted + out,
      "incidents in a corridor",
      beside,
    ),
  ];
}
