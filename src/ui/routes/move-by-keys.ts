import type { PublishedPost } from "../../core/disclosure/published-route-plan";
import { endMove, movePost, usePlan } from "../../store/route-plan";
import { useSession } from "../../store/session-store";

/** One press of a key moves a post so far along its route. */
const STEP_METERS = 25;
/** So long after the last press the post is let go, and the others are planned around it. */
const PAUSE_MS = 900;

let timer = 0;

/** Moves a post by 25 m along its route, and lets it go when no further press follows. */
export function step(post: Pick<PublishedPost, "routeId" | "atMeters">, direction: 1 | -1): void {
  const { published } = useSession.getState();
  const length = published?.routeScores.routes.find(({ id }) => id === post.routeId)?.lengthMeters ?? 0;
  const { move } = usePlan.getState();
  // Under quick presses the post shown may be one press behind the one held.
  const held = move && !move.ended && move.to.routeId === post.routeId ? move.to : post;
  const at = held.atMeters + direction * STEP_METERS;
  movePost({ routeId: held.routeId, atMeters: held.atMeters }, Math.max(0, Math.min(Math.floor(length), at)));
  clearTimeout(timer);
  timer = window.setTimeout(endMove, PAUSE_MS);
}
