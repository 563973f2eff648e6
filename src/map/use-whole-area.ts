import { useCallback, useEffect, useRef } from "react";
import { fitted, type Padding, type Projection } from "../scene/projection";
import type { Bounds } from "../scene/scene";
import { usePlan } from "../store/route-plan";
import { useSession } from "../store/session-store";
import type { Camera } from "./camera";
import { lastView, looksAtWhole, rememberWhole, type View } from "./last-view";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The view that shows the bounds as large as the padding leaves room. */
export const wholeView = (bounds: Bounds, { width, height }: Size, padding: Padding): View =>
  middleOf(fitted(bounds, width, height, padding));

function middleOf({ unproject, width, height, zoom }: Projection): View {
  const [lng, lat] = unproject(width / 2, height / 2);
  return { lng, lat, zoom };
}

/**
 * Keeps the whole area in sight for as long as nobody looks closer: on a screen with other panels too, and where these grow. A map that a
 * person has moved stays where it is, and none moves under a hand. Returns what shows the whole area again.
 */
export function useWholeArea(
  camera: Camera | null,
  size: Size | null,
  bounds: Bounds,
  padding: () => Padding,
): () => void {
  const isDrawing = useSession((session) => session.drawing !== null);
  const holdsPost = usePlan(({ move }) => move !== null && !move.ended);
  const isHeld = isDrawing || holdsPost;
  const shown = useRef({ bounds, width: 0, height: 0 });
  /** Nothing of these bounds has been shown yet, so the map begins with all of them. */
  const isNew = useRef(lastView(bounds) === null);
  useEffect(() => {
    // On paper the map has no size.
    if (!camera || !size || size.width === 0 || size.height === 0 || isHeld) return;
    const before = shown.current;
    const isOther = before.bounds !== bounds;
    if (!isOther && before.width === size.width && before.height === size.height) return;
    shown.current = { bounds, ...size };
    if (!isOther && before.width === 0 && isNew.current) {
      rememberWhole(bounds, middleOf(camera.viewport()));
      return;
    }
    const isMoving = camera.drawnBy === "webgl" && camera.map.isMoving();
    if (!isOther && (isMoving || !looksAtWhole(bounds))) return;
    const view = wholeView(bounds, size, padding());
    rememberWhole(bounds, view);
    camera.jumpTo(view);
  }, [camera, size, bounds, padding, isHeld]);

  return useCallback(() => {
    if (!camera) return;
    const room = padding();
    rememberWhole(bounds, wholeView(bounds, camera.viewport(), room));
    camera.fit(bounds, { padding: room, glide: true });
  }, [camera, bounds, padding]);
}
