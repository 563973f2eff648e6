import { isoOfDay } from "../calendar/days";
import type { Backtest, NoBacktest } from "../deployment/backtest";
import type { Contradiction } from "../deployment/contradictions";
import { positionAt } from "../deployment/places-on-routes";
import { lettersOf } from "../deployment/post-letters";
import type { PostsView } from "../deployment/posts-view";
import type { PostProblem } from "../deployment/problem";
import type { PlanGround, PlanProgress } from "../deployment/route-plan";
import { decimalsFor, rounded, roundedParts } from "../kit/add-up";
import { round10 } from "../kit/math";
import type { RouteScores } from "../places/route-scores";
import { bellOn, unknownDay, windowOn } from "../schools/school";
import { postsOf } from "../study/route-plan";
import type { Study } from "../study/study";
import { publishReasons, shareOf } from "./publish-plan-reasons";
import type {
  PublishedBacktest,
  PublishedContradiction,
  PublishedPost,
  PublishedPosts,
  PublishedRoutePlan,
  PublishedSplit,
} from "./published-route-plan";

interface Split {
  readonly covered: number;
  readonly missed: number;
}

const sumOf = ({ covered, missed }: Split) => covered + missed;

/** Both parts rounded so that they add up to the rounded whole. */
export function publishSplit(split: Split, decimals: number): PublishedSplit {
  const total = rounded(sumOf(split), decimals);
  const covered = Math.min(total, rounded(split.covered, decimals));
  return { covered, missed: rounded(total - covered, decimals), total };
}

/** What may be seen of some posts: sums of posts, of stretches of 100 m and of hours, never an incident or where it was. */
export function publishPosts(study: Study, scores: RouteScores, ground: PlanGround, view: PostsView): PublishedPosts {
  const { posts, stretches } = view;
  const decimals = decimalsFor(sumOf(view.expected), [Number.NaN]);
  const expected = publishSplit(view.expected, decimals);
  const counts = [...view.coveredByHour, ...view.missedByHour];
  const countDecimals = decimalsFor(sumOf(view.incidents), counts) === 0 ? 0 : 1;
  const incidents = publishSplit(view.incidents, countDecimals);
  const adds = roundedParts(
    posts.map((post) => post.adds),
    expected.covered,
    decimals,
  );
  const addsIncidents = roundedParts(
    posts.map((post) => post.addsIncidents),
    incidents.covered,
    countDecimals,
  );
  const parts = (of: "expected" | "incidents", part: keyof Split) => {
    const [sums, digits] = of === "expected" ? [expected, decimals] : [incidents, countDecimals];
    return roundedParts(
      stretches.map((stretch) => stretch[of][part]),
      sums[part],
      digits,
    );
  };
  const [seen, missed] = [parts("expected", "covered"), parts("expected", "missed")];
  const [seenIncidents, missedIncidents] = [parts("incidents", "covered"), parts("incidents", "missed")];
  const places = posts.map((post) => placeOf(study, ground, post));
  const letters = lettersOf(
    places.map(
      ({ routeId, atMeters }) =>
        study.routePlan.locked.find((fixed) => fixed.routeId === routeId && fixed.atMeters === atMeters)?.letter ??
        null,
    ),
  );
  const standsOut = new Set(scores.routes.filter(({ band }) => band?.standsOut).map(({ id }) => id));
  return {
    posts: posts.map((post, n) => ({
      ...places[n],
      letter: letters[n],
      expected: rounded(post.expected, decimals),
      adds: adds[n],
      incidents: rounded(post.incidents, countDecimals),
      addsIncidents: addsIncidents[n],
      addsOtherHours: rounded(post.addsOtherHours, 0),
    })),
    expected: { ...expected, decimals },
    incidents: {
      ...incidents,
      onOtherDays: Math.min(incidents.missed, rounded(view.incidents.onOtherDays, countDecimals)),
      decimals: countDecimals,
    },
    leftOut: {
      routes: scores.routes.filter(({ lengthMeters }) => lengthMeters > 0).length - ground.routes.length,
      // What lies on a route of the plan too counts there, so this adds up to the sum below the list of routes.
      incidents: Math.max(0, rounded(rounded(scores.incidents, countDecimals) - incidents.total, countDecimals)),
    },
    stretches: stretches.map(({ route, fromMeters, toMeters }, s) => ({
      routeId: ground.routes[route].id,
      routeName: nameOf(study, ground.routes[route].id),
      fromMeters,
      toMeters: round10(toMeters),
      expected: { covered: seen[s], missed: missed[s] },
      incidents: { covered: seenIncidents[s], missed: missedIncidents[s] },
      standsOut: standsOut.has(ground.routes[route].id),
    })),
    missed: stretches
      .map(({ expected: { missed } }, s) => ({ s, missed: round10(missed), counted: missedIncidents[s] }))
      .filter((stretch) => stretch.missed > 0)
      .sort((a, b) => b.counted - a.counted || b.missed - a.missed || a.s - b.s)
      .map(({ s }) => s),
    byHour: {
      covered: roundedParts([...view.coveredByHour], incidents.covered, countDecimals),
      missed: roundedParts([...view.missedByHour], incidents.missed, countDecimals),
    },
  };
}

const nameOf = ({ routes }: Study, id: string): string => routes.find((route) => route.id === id)?.name ?? "";

type Place = Omit<PublishedPost, "letter" | "expected" | "adds" | "incidents" | "addsIncidents" | "addsOtherHours">;

function placeOf(study: Study, { routes, lines }: PlanGround, post: PostsView["posts"][number]): Place {
  const { id, schoolId } = routes[post.route];
  const { routePlan, routeRules, schools } = study;
  const [lng, lat] = positionAt(lines[post.route], post.atMeters);
  const school = schools.find((other) => other.id === schoolId) ?? null;
  const times = school ?? unknownDay;
  // Staff move with the walk only where incidents were counted so.
  const later = routeRules.movingWindow ? Math.round(post.atMeters / routeRules.movingWindow.metersPerMinute) : 0;
  return {
    routeId: id,
    routeName: nameOf(study, id),
    example: study.routes.find((route) => route.id === id)?.example ?? false,
    schoolName: school?.name ?? null,
    atMeters: round10(post.atMeters),
    lng,
    lat,
    locked: routePlan.locked.some(({ routeId, atMeters }) => routeId === id && atMeters === post.atMeters),
    stand: [0, 1, 2, 3, 4]
      .filter((weekday) => routePlan.weekdays[weekday] === "1")
      .map((weekday) => {
        const { from, to } = windowOn(times, weekday);
        return { weekday, from: from + later, to: to + later, known: bellOn(times, weekday).known };
      }),
  };
}

/** How a plan came out, and whatever is known of it already. */
interface PlanOutcome {
  readonly progress: PlanProgress | null;
  readonly view: PostsView;
  readonly contradiction: Contradiction | null;
  readonly backtest: Backtest | NoBacktest | null;
  /** What a plan without posts that a person fixed would see; null where there is none, or it is not known yet. */
  readonly free: PostsView | null;
  readonly phase: PublishedRoutePlan["phase"];
}

export function publishRoutePlan(
  study: Study,
  scores: RouteScores,
  ground: PlanGround,
  problem: PostProblem,
  { progress, view, contradiction, backtest, free, phase }: PlanOutcome,
): PublishedRoutePlan {
  const published = publishPosts(study, scores, ground, view);
  const { routePlan } = study;
  const { between, days, provisional } = ground.planDays;
  const { decimals } = published.expected;
  const atMost = Math.min(progress?.bound ?? 0, sumOf(view.expected));
  const schoolDays = days.length === 0 ? [0] : days;
  return {
    ...published,
    phase,
    postsFor: postsOf(routePlan),
    atMost: Math.max(published.expected.covered, rounded(atMost, decimals)),
    proven: progress?.proven ?? false,
    days: between && { from: isoOfDay(between.from), to: isoOfDay(between.to) },
    schoolDays: { least: Math.min(...schoolDays), most: Math.max(...schoolDays), provisional },
    curve:
      progress?.curve?.map(({ posts, asItStands, fromScratch, bound }) => ({
        posts,
        people: posts * (routePlan.inPairs ? 2 : 1),
        asItStands: rounded(asItStands, decimals),
        fromScratch: rounded(fromScratch, decimals),
        atMost: rounded(Math.min(bound, sumOf(view.expected)), decimals),
      })) ?? null,
    backtest: backtest === null || typeof backtest === "string" ? backtest : publishBacktest(backtest),
    contradiction: contradiction && publishContradiction(study, ground, problem, contradiction),
    reasons: progress && publishReasons(study, scores, ground, problem, lettered(progress, published)),
    withoutFixed: free && publishFree(free, published),
    lockedElsewhere: routePlan.locked.filter(({ routeId }) => !ground.routes.some(({ id }) => id === routeId)).length,
  };
}

const lettered = ({ posts }: PlanProgress, published: PublishedPosts) =>
  posts.map((post, n) => ({ ...post, letter: published.posts[n].letter }));

function publishFree(free: PostsView, { expected, incidents }: PublishedPosts): PublishedRoutePlan["withoutFixed"] {
  const covered = rounded(free.expected.covered, expected.decimals);
  if (covered <= expected.covered) return null;
  return { expected: covered, incidents: rounded(free.incidents.covered, incidents.decimals) };
}

/** Under so many, shares are mostly luck. */
const FEW = 10;

function publishBacktest({ cut, to, posts, total, covered, random, busiest, anyTime }: Backtest): PublishedBacktest {
  const decimals = [total, covered, busiest, anyTime].every(Number.isInteger) ? 0 : 1;
  return {
    cut: isoOfDay(cut),
    to: isoOfDay(to),
    posts,
    incidents: publishSplit({ covered, missed: total - covered }, decimals),
    random: { ...random, mean: rounded(random.mean, 1), low: rounded(random.low, 1), high: rounded(random.high, 1) },
    busiest: rounded(busiest, decimals),
    anyTime: rounded(anyTime, decimals),
    beatsAnyTime: round10(covered) > round10(anyTime),
    shares: {
      covered: shareOf(covered, total),
      random: shareOf(random.mean, total),
      busiest: shareOf(busiest, total),
      anyTime: shareOf(anyTime, total),
    },
    few: total < FEW,
    beatsRandom: round10(covered) > round10(random.high),
  };
}

function publishContradiction(
  study: Study,
  { routes }: PlanGround,
  { candidates, posts, longestGapMeters }: PostProblem,
  { rules, locked, schools, needed }: Contradiction,
): PublishedContradiction {
  return {
    rules,
    locked: locked.map((c) => ({
      routeName: nameOf(study, routes[candidates[c].route].id),
      atMeters: round10(candidates[c].atMeters),
    })),
    schools: schools.map((id) => study.schools.find((school) => school.id === id)?.name ?? id),
    needed,
    posts,
    longestGapMeters,
  };
}
