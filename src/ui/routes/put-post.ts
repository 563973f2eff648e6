import type { PublishedPosts } from "../../core/disclosure/published-route-plan";
import { measureLine } from "../../core/places/along-line";
import { type PlaceOnRoute, withLocked } from "../../core/study/route-plan";
import type { Route, Study } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { nextLetter } from "../../store/keep-letters";
import { usePlan } from "../../store/route-plan";
import { setSession } from "../../store/session-store";
import { change, currentStudy } from "../../store/study-store";

/** Posts may stand so far apart along a route. */
const STEP_METERS = 25;

/**
 * Where a post that a person puts on a route begins: in the middle of the 100 m where the posts there are miss most, else half-way along. Never
 * where one is fixed already, as long as the route has another place.
 */
export function placeForPost(
  { id, line }: Pick<Route, "id" | "line">,
  posts: Pick<PublishedPosts, "stretches"> | null,
  fixed: readonly PlaceOnRoute[],
): PlaceOnRoute {
  const last = Math.floor(measureLine(line).lengthMeters / STEP_METERS);
  const missed = (posts?.stretches ?? [])
    .filter((stretch) => stretch.routeId === id && stretch.expected.missed > 0)
    .sort((a, b) => b.expected.missed - a.expected.missed)
    .map(({ fromMeters }) => Math.min(last, (fromMeters + 50) / STEP_METERS));
  const half = Math.round(last / 2);
  const steps = [...missed, half, ...Array.from({ length: last + 1 }, (_, n) => n)];
  const isFree = (n: number) =>
    !fixed.some(({ routeId, atMeters }) => routeId === id && Math.abs(atMeters - n * STEP_METERS) < STEP_METERS);
  return { routeId: id, atMeters: (steps.find(isFree) ?? half) * STEP_METERS };
}

/** Whether a plan for the chosen schools has this route. */
export const isInPlan = ({ routePlan: { schoolIds } }: Study, schoolId: string | null): boolean =>
  schoolIds === null || (schoolId !== null && schoolIds.includes(schoolId));

/** Fixes a post on a route, as a named step, and chooses it, so that it can be moved at once. */
export function putPostOn(routeId: string): void {
  const { routes, routePlan } = currentStudy();
  const route = routes.find(({ id }) => id === routeId);
  if (!route) return;
  const place = placeForPost(route, usePlan.getState().plan, routePlan.locked);
  const letter = nextLetter(usePlan.getState().plan?.posts ?? [], routePlan.locked);
  const at = `${whole(place.atMeters)} m`;
  change(`Put a post on “${route.name}”, ${at}`, (study) => withLocked(study, { ...place, letter }));
  usePlan.setState({ selected: place });
  setSession({
    selectedRegion: routeId,
    notice: {
      tone: "good",
      text: `Post ${letter} stays at ${at} of “${route.name}”. Left and right on its row in the table move it. Undo takes it away.`,
    },
  });
}
