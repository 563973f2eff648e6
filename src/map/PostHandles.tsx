import { type PointerEvent, useRef } from "react";
import { measureLine, pointsNear } from "../core/places/along-line";
import type { PlaceOnRoute } from "../core/study/route-plan";
import { POST_RADIUS } from "../scene/layers/posts";
import type { Projection } from "../scene/projection";
import { spread } from "../scene/spread";
import { discsApart } from "../scene/svg-shapes";
import { cancelMove, endMove, movePost, postsShown, usePlan } from "../store/route-plan";
import { setSession } from "../store/session-store";
import { currentStudy } from "../store/study-store";
import styles from "./MapView.module.css";

/** Half the size of what a hand can take hold of, pixels. */
const GRIP = 14;
/** A hand on a map is not finer than that. */
const GRAIN_METERS = 5;
/** A press that goes no farther than this chooses the post and moves nothing. */
const SLACK_PIXELS = 4;

interface Hold {
  readonly x: number;
  readonly y: number;
  at: PlaceOnRoute;
  /** How far from its place the post was drawn, pixels: the hand holds the sign, not the place. */
  readonly aside: readonly [right: number, down: number];
  isMoving: boolean;
}

/** What a pointer takes hold of to move a post along its route. Keys do the same in the table of posts. */
export function PostHandles({ viewport }: { readonly viewport: Projection }) {
  const posts = usePlan(postsShown)?.posts ?? [];
  const hold = useRef<Hold | null>(null);
  const places = posts.map(({ lng, lat }) => viewport.project(lng, lat));
  // Where the map draws them, which is apart.
  const drawn = spread(places, discsApart(POST_RADIUS));

  const take = (event: PointerEvent<SVGCircleElement>, at: PlaceOnRoute, aside: Hold["aside"]) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = { x: event.clientX, y: event.clientY, at, aside, isMoving: false };
    usePlan.setState({ selected: at });
    setSession({ selectedRegion: at.routeId });
  };
  const drag = (event: PointerEvent<SVGCircleElement>) => {
    const held = hold.current;
    if (!held) return;
    if (!held.isMoving && Math.hypot(event.clientX - held.x, event.clientY - held.y) < SLACK_PIXELS) return;
    held.isMoving = true;
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!frame) return;
    const [right, down] = held.aside;
    const lngLat = viewport.unproject(event.clientX - frame.left - right, event.clientY - frame.top - down);
    const atMeters = metersAlong(held.at.routeId, lngLat);
    movePost(held.at, atMeters);
    held.at = { routeId: held.at.routeId, atMeters };
  };
  const drop = () => {
    if (hold.current?.isMoving) endMove();
    hold.current = null;
  };
  const giveUp = () => {
    if (hold.current?.isMoving) cancelMove();
    hold.current = null;
  };
  return (
    <svg className={styles.overlay} width={viewport.width} height={viewport.height} aria-hidden="true">
      {posts.map(({ letter, routeId, atMeters }, n) => {
        const [x, y] = drawn[n];
        const aside: Hold["aside"] = [x - places[n][0], y - places[n][1]];
        return (
          <circle
            key={letter}
            data-post={letter}
            className={styles.grip}
            cx={x}
            cy={y}
            r={GRIP}
            onPointerDown={(event) => take(event, { routeId, atMeters }, aside)}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={giveUp}
          />
        );
      })}
    </svg>
  );
}

/** The place on a route that is nearest to a place on the map. */
function metersAlong(routeId: string, [lng, lat]: readonly [number, number]): number {
  const line = measureLine(currentStudy().routes.find(({ id }) => id === routeId)?.line ?? []);
  const { along } = pointsNear(line, Float64Array.of(lng), Float64Array.of(lat), Number.POSITIVE_INFINITY);
  return Math.round((along[0] ?? 0) / GRAIN_METERS) * GRAIN_METERS;
}
