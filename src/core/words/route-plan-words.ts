import type { PublishedPost, PublishedPosts, PublishedRoutePlan } from "../disclosure/published-route-plan";
import type { PublishedRouteScores } from "../disclosure/published-routes";
import { rounded } from "../kit/add-up";
import { pow } from "../kit/math";
import { clockWords } from "../schools/clock";
import type { RouteRules, Study } from "../study/study";
import { dateWords, many, tenths, whole } from "./numbers";
import { regionName } from "./region-words";
import { fromTo } from "./route-words";
import { shortWeekdays } from "./weekdays";

/** A count in the digits in which its column adds up. */
export const inDecimals = (x: number, decimals: number): string => (decimals === 0 ? whole(x) : x.toFixed(decimals));

/** When to stand there: "14:50–16:15", or "Mon–Thu 14:50–16:15, Fri 13:20–14:45". */
export function standWords({ stand }: Pick<PublishedPost, "stand">): string {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const { weekday, from, to } of stand) {
    const text = `${clockWords(from)}–${clockWords(to)}`;
    const before = groups.at(-1);
    if (before?.text === text && before.last === weekday - 1) before.last = weekday;
    else groups.push({ first: weekday, last: weekday, text });
  }
  if (groups.every(({ text }) => text === groups[0].text)) return groups[0]?.text ?? "";
  const days = (first: number, last: number) =>
    first === last ? shortWeekdays[first] : `${shortWeekdays[first]}–${shortWeekdays[last]}`;
  return groups.map(({ first, last, text }) => `${days(first, last)} ${text}`).join(", ");
}

/** Whether anybody has said when the school ends. */
export const isStandKnown = ({ stand }: Pick<PublishedPost, "stand">): boolean => stand.every(({ known }) => known);

/**
 * Names of routes in a table that says once, above, that all of them are examples; one by one where only some are. Null where nothing need be
 * said above.
 */
export function exampleWords({ posts }: Pick<PublishedPosts, "posts">): string | null {
  return examplesAbove(posts);
}

/** The same above any list of routes. */
export const examplesAbove = (routes: readonly { readonly example: boolean }[]): string | null =>
  routes.length > 0 && routes.every(({ example }) => example) ? "Example routes, not real ones" : null;

const withoutMark = (name: string) => name.replace(/\s*\(example\)$/i, "");

/** The name of a post's route, without its mark where `exampleWords` stands above. */
export const routeNameUnder = (
  above: string | null,
  { name, example }: { readonly name: string; readonly example: boolean },
) => (above === null ? regionName({ name, example }) : withoutMark(name));

/** "700–800 m" */
export const stretchWords = ({ fromMeters, toMeters }: { readonly fromMeters: number; readonly toMeters: number }) =>
  `${whole(fromMeters)}–${whole(toMeters)} m`;

/** Stretches that are named one by one; all others together. */
const NAMED_STRETCHES = 4;

/** The stretches where most is missed, and what is missed everywhere else: together all that is missed. */
export function missedWhere({ stretches, missed, incidents }: PublishedPosts): {
  readonly named: readonly PublishedPosts["stretches"][number][];
  readonly elsewhere: number;
} {
  const named = missed
    .map((s) => stretches[s])
    .filter((stretch) => stretch.incidents.missed > 0)
    .slice(0, NAMED_STRETCHES);
  const unit = pow(10, incidents.decimals);
  const rest = named.reduce(
    (left, stretch) => left - Math.round(stretch.incidents.missed * unit),
    Math.round(incidents.missed * unit),
  );
  return { named, elsewhere: rest / unit };
}

/** "the 2 routes of this plan": those that the sums of a plan are of. With all routes in it, "the 9 routes". */
export function routesOfPlan({ stretches, leftOut }: Pick<PublishedPosts, "stretches" | "leftOut">): string {
  const routes = new Set(stretches.map(({ routeId }) => routeId)).size;
  const words = routes === 1 ? "the route" : `the ${whole(routes)} routes`;
  return leftOut.routes === 0 ? words : `${words} of this plan`;
}

/** "2 more on the 7 routes that are not of the chosen schools."; null where every route is in the plan. */
export function leftOutRoutesWords({ leftOut: { routes, incidents } }: Pick<PublishedPosts, "leftOut">): string | null {
  if (routes === 0) return null;
  const where = routes === 1 ? "the route that is" : `the ${whole(routes)} routes that are`;
  return `${tenths(incidents)} more on ${where} not of the chosen schools.`;
}

/** What of the incidents beside the routes does not count, and which change would count it. Together with those that count: all beside. */
export interface LeftOut {
  readonly words: string;
  readonly incidents: number;
  readonly bringBack: Partial<RouteRules> | null;
  readonly action: string;
}

const groups = [
  { words: "at other times, or on days without school", ids: ["no-school", "other-time"], action: "" },
  { words: "without a time, or on a day that the calendar does not know", ids: ["no-time", "day-unknown"], action: "" },
  {
    words: "of older victims, or of an age not known",
    ids: ["older", "age-unknown"],
    action: "Count victims of any age",
  },
  { words: "domestic abuse, or not in a public place", ids: ["domestic", "private"], action: "Count these too" },
] as const;

export function leftOutOf({ leftOut }: PublishedRouteScores): LeftOut[] {
  return groups.flatMap(({ words, ids, action }) => {
    const members = leftOut.filter(({ id }) => (ids as readonly string[]).includes(id));
    const incidents = members.reduce((sum, member) => sum + member.incidents, 0);
    if (incidents === 0) return [];
    return [{ words, incidents, bringBack: members[0].bringBack, action }];
  });
}

/** For which days the plan is, and how sure these are. */
export function planDaysWords({ days, schoolDays }: Pick<PublishedRoutePlan, "days" | "schoolDays">): string {
  const count = fromTo(schoolDays.least, schoolDays.most, "school day");
  const when = days
    ? `${dateWords(days.from)} – ${dateWords(days.to)}, ${count}`
    : `the next ${count}, as the calendar knows no term ahead`;
  return `Planned for ${when}${schoolDays.provisional ? "; dates are provisional" : ""}.`;
}

/** Where the last planned day is before today, that the plan comes too late, and what to do; empty otherwise. ISO. */
export function overWords(plan: Pick<PublishedRoutePlan, "days">, today: string): string {
  return isOver(plan, today)
    ? "The plan’s days are over: load a newer extract, or choose others under “More rules”."
    : "";
}

/** The same for those who stand there, who do not plan. */
export function overForStaff(plan: Pick<PublishedRoutePlan, "days">, today: string): string {
  return isOver(plan, today) ? "The plan’s days are over: ask for a newer one." : "";
}

const isOver = ({ days }: Pick<PublishedRoutePlan, "days">, today: string): boolean => days !== null && days.to < today;

/** What people and not the program decided: "The team fixed post A (Hill Road, 300 m)." Empty where they left all to it. */
export function teamWords(plan: Pick<PublishedRoutePlan, "posts">, { routes, routePlan }: Study): string {
  const above = exampleWords(plan);
  const fixed = plan.posts
    .filter(({ locked }) => locked)
    .map(({ letter, routeName, example, atMeters }) => {
      return `${letter} (${routeNameUnder(above, { name: routeName, example })}, ${whole(atMeters)} m)`;
    });
  const ruledOut = routePlan.forbidden.flatMap(({ routeId, atMeters }) => {
    const route = routes.find(({ id }) => id === routeId);
    return route ? [`${routeNameUnder(above, route)}, ${whole(atMeters)} m`] : [];
  });
  return [
    ...(fixed.length > 0 ? [`The team fixed ${fixed.length === 1 ? "post" : "posts"} ${fixed.join("; ")}.`] : []),
    ...(ruledOut.length > 0
      ? [
          `The team ruled out a post at ${ruledOut.join("; ")}, and within ${whole(routePlan.sightMeters)} m along the route.`,
        ]
      : []),
  ].join(" ");
}

/** What the expected incidents of a plan are, and why they are not those of the headline. */
export function expectedWords({
  expected,
  incidents,
  schoolDays,
}: Pick<PublishedRoutePlan, "expected" | "incidents" | "schoolDays">): string {
  const days = fromTo(schoolDays.least, schoolDays.most, "school day");
  return `Expected incidents in sight of a post, of ${inDecimals(expected.total, expected.decimals)} on the ${days} of the plan. They are not the ${inDecimals(incidents.total, incidents.decimals)} that were counted over years past: they are what these let expect for the days ahead. Those are few on any one stretch of street, so what happens there at other hours, and on all routes together, is taken into account too.`;
}

/** " + 4 shared": what the list counts on a route that a plan, where everything counts once, has with an earlier one. */
export function sharedWords(onRoute: number, here: number, decimals: number): string {
  const more = rounded(onRoute - here, decimals);
  return more > 0 ? ` + ${inDecimals(more, decimals)} shared` : "";
}

/** Fewer posts than there are people for: no further place has anything left to see. */
export function unusedWords({ postsFor, posts }: Pick<PublishedRoutePlan, "postsFor" | "posts">): string | null {
  if (posts.length === 0 || posts.length >= postsFor) return null;
  return `There are people for ${many(postsFor, "post")}; with ${whole(posts.length)} nothing is left that another would see.`;
}
