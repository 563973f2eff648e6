import type { PublishedRouteScores } from "../disclosure/published-routes";
import { type Destination, destinationKinds } from "../study/destinations";
import type { RouteRules } from "../study/study";
import { many, periodWords, tenths, whole } from "./numbers";

/** "580 school days", or "575 to 580 school days" where schools differ. */
export const fromTo = (least: number, most: number, one: string): string =>
  least === most ? many(most, one) : `${whole(least)} to ${many(most, one)}`;

/** "1 incident", "12.4 incidents": an incident that is known only as a range of time counts by its part in the hours. */
export const incidentsWords = (n: number): string => `${tenths(n)} ${n === 1 ? "incident" : "incidents"}`;

const victimWords = ({ ageTo }: RouteRules): string =>
  ageTo === null ? "victims of any age" : `victims of ${ageTo} and under`;

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Pool Meadow (station)", "a bus stop" where it has no name. */
export function destinationWords({ kind, name }: Destination): string {
  const label = (destinationKinds.find(({ id }) => id === kind)?.label ?? "").toLowerCase();
  if (name === "") return kind === "other" ? label : `a ${label}`;
  return kind === "other" ? name : `${name} (${label})`;
}

/** What the incidents of routes and their plan are: their days, their period, whose they are. */
export function countedWords({ from, to, rules, routes, offences }: PublishedRouteScores): string {
  const days = routes.map(({ schoolDays }) => schoolDays);
  const over = days.length === 0 ? "" : `${fromTo(Math.min(...days), Math.max(...days), "school day")}, `;
  const where = rules.streetRelevant ? "in public places, no domestic abuse" : "at home and in public places alike";
  return `${over}${periodWords(from, to, false)}, each route in its own hours after school. ${sentenceCase(victimWords(rules))}, ${where}${offences === null ? "" : `; ${offences}`}.`;
}

/** The rules by which routes are counted, as the filter of a figure: they are not those of the map. */
export function routeFilterWords({ rules, offences }: PublishedRouteScores): string {
  return [
    "in the hours after school on the days of each school",
    victimWords(rules),
    rules.streetRelevant ? "street-relevant" : null,
    offences,
  ]
    .filter((words) => words !== null)
    .join("; ");
}
