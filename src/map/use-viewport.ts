import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import type { Projection } from "../scene/projection";
import type { Camera } from "./camera";

/** Counts the events of a camera, as something that React can wait for. */
function useCount(camera: Camera | null, event: "move" | "rest"): number {
  const count = useRef(0);
  const subscribe = useCallback(
    (changed: () => void) =>
      camera?.on(event, () => {
        count.current++;
        changed();
      }) ?? (() => {}),
    [camera, event],
  );
  return useSyncExternalStore(subscribe, () => count.current);
}

interface Viewport {
  /** Follows every frame of a movement. */
  readonly now: Projection | null;
  /** Changes when a movement has ended: for what is too dear, or too restless, to work out in every frame. */
  readonly settled: Projection | null;
}

export function useViewport(camera: Camera | null): Viewport {
  const moves = useCount(camera, "move");
  const ends = useCount(camera, "rest");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera is the same object while what it looks at changes.
  const now = useMemo(() => camera?.viewport() ?? null, [camera, moves]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const settled = useMemo(() => camera?.viewport() ?? null, [camera, ends]);
  return { now, settled };
}
