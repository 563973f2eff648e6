import { weekdayOfDay } from "../calendar/days";
import { type Incidents, NO_TIME } from "../incidents/incidents";
import { SEGMENT_METERS } from "../places/route-scores";
import type { Demand } from "./demand";
import type { PlacedPost, RouteInPlan } from "./route-problem";

/** A number taken apart: `covered + missed` is all of it. */
interface Split {
  readonly covered: number;
  readonly missed: number;
}

interface ViewedPost extends PlacedPost {
  /** Expected in sight of this post, and of these what no post before it in the list sees. */
  readonly expected: number;
  readonly adds: number;
  /** The same of the incidents of the extract. */
  readonly incidents: number;
  readonly addsIncidents: number;
  /** Incidents of other hours that no post before it sees: they count for nothing here, but say why it stands there. */
  readonly addsOtherHours: number;
}

/** 100 m of a route, or its shorter end. What lies on several routes is in the first of them. */
interface Stretch {
  readonly route: number;
  readonly fromMeters: number;
  readonly toMeters: number;
  readonly expected: Split;
  readonly incidents: Split;
}

/** What some posts see, and what they miss. Does not leave the worker: see `publishRoutePlan`. */
export interface PostsView {
  /** In the order they were given. */
  readonly posts: readonly ViewedPost[];
  /** Over the days of the plan. */
  readonly expected: Split;
  /** Of the extract: what posts in these places on these weekdays would have seen. Missed are those out of sight and those on other weekdays. */
  readonly incidents: Split & { readonly onOtherDays: number };
  readonly stretches: readonly Stretch[];
  /** Incidents of the extract by weekday (Monday first) and hour: 7 × 24. */
  readonly coveredByHour: Float64Array;
  readonly missedByHour: Float64Array;
}

type Posts = readonly PlacedPost[];

/** Counts for any posts, the planner's or those under a moving hand. `O(sightings × posts)`. */
export function viewPosts(
  demand: Demand,
  routes: readonly RouteInPlan[],
  { sightMeters, weekdays }: { readonly sightMeters: number; readonly weekdays: string },
  incidents: Pick<Incidents, "day" | "minute">,
  posts: Posts,
): PostsView {
  const { start, route, atMeters, expected, incident, weight, otherHours } = demand;
  const none = { expected: 0, adds: 0, incidents: 0, addsIncidents: 0, addsOtherHours: 0 };
  const ofPosts = posts.map((post) => ({ ...post, ...none }));
  const stretches = routes.map(stretchesOf);
  const sums = { expected: { covered: 0, missed: 0 }, incidents: { covered: 0, missed: 0, onOtherDays: 0 } };
  const coveredByHour = new Float64Array(7 * 24);
  const missedByHour = new Float64Array(7 * 24);
  for (let item = 0; item < expected.length; item++) {
    const i = incident[item];
    const slot = i < 0 ? -1 : slotOf(incidents, i);
    const isOut = slot >= 0 && weekdays[Math.floor(slot / 24)] !== "1";
    let isFirst = true;
    ofPosts.forEach((post) => {
      if (!sees(demand, item, post, sightMeters)) return;
      const counts = isOut ? 0 : weight[item];
      post.expected += expected[item];
      post.incidents += counts;
      if (isFirst) {
        post.adds += expected[item];
        post.addsIncidents += counts;
        post.addsOtherHours += otherHours[item];
      }
      isFirst = false;
    });
    const k = start[item];
    const here = stretches[route[k]];
    const stretch = here[Math.min(here.length - 1, Math.floor(atMeters[k] / SEGMENT_METERS))];
    const seen = isFirst ? "missed" : "covered";
    const counted = isFirst || isOut ? "missed" : "covered";
    for (const sum of [sums, stretch]) {
      sum.expected[seen] += expected[item];
      sum.incidents[counted] += weight[item];
    }
    if (isOut) sums.incidents.onOtherDays += weight[item];
    if (slot >= 0) (counted === "covered" ? coveredByHour : missedByHour)[slot] += weight[item];
  }
  return { posts: ofPosts, ...sums, stretches: stretches.flat(), coveredByHour, missedByHour };
}

function sees({ start, route, atMeters }: Demand, item: number, post: PlacedPost, sightMeters: number): boolean {
  for (let k = start[item]; k < start[item + 1]; k++) {
    if (route[k] === post.route && Math.abs(atMeters[k] - post.atMeters) <= sightMeters) return true;
  }
  return false;
}

function slotOf({ day, minute }: Pick<Incidents, "day" | "minute">, i: number): number {
  return weekdayOfDay(day[i]) * 24 + (minute[i] === NO_TIME ? 0 : Math.floor(minute[i] / 60));
}

function stretchesOf({ lengthMeters }: RouteInPlan, route: number) {
  return Array.from({ length: Math.max(1, Math.ceil(lengthMeters / SEGMENT_METERS)) }, (_, n) => ({
    route,
    fromMeters: n * SEGMENT_METERS,
    toMeters: Math.min(lengthMeters, (n + 1) * SEGMENT_METERS),
    expected: { covered: 0, missed: 0 },
    incidents: { covered: 0, missed: 0 },
  }));
}

/** Posts in the order in which they add most: each adds what none before it sees. Of equals, the one given first. */
export function inOrderOfGain(demand: Demand, posts: Posts, sightMeters: number): PlacedPost[] {
  const left = [...posts];
  const ordered: PlacedPost[] = [];
  const seen = new Uint8Array(demand.expected.length);
  while (left.length > 0) {
    const gains = left.map((post) => {
      let gain = 0;
      for (let item = 0; item < seen.length; item++) {
        if (seen[item] === 0 && sees(demand, item, post, sightMeters)) gain += demand.expected[item];
      }
      return gain;
    });
    const [next] = left.splice(gains.indexOf(Math.max(...gains)), 1);
    for (let item = 0; item < seen.length; item++) if (sees(demand, item, next, sightMeters)) seen[item] = 1;
    ordered.push(next);
  }
  return ordered;
}
