import type * as maplibregl from "maplibre-gl";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Projection } from "../scene/projection";
import { viewportOf } from "./viewport";

const counts = new WeakMap<maplibregl.Map, Record<"move" | "moveend", number>>();

function useCount(map: maplibregl.Map | null, event: "move" | "moveend"): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!map) return () => {};
      const listener = () => {
        const now = counts.get(map) ?? { move: 0, moveend: 0 };
        counts.set(map, { ...now, [event]: now[event] + 1 });
        changed();
      };
      map.on(event, listener);
      map.on("resize", listener);
      return () => {
        map.off(event, listener);
        map.off("resize", listener);
      };
    },
    [map, event],
  );
  return useSyncExternalStore(subscribe, () => (map && counts.get(map)?.[event]) || 0);
}

interface Viewport {
  /** Follows every frame of a movement. */
  readonly now: Projection | null;
  /** Changes when a movement has ended: for what is too dear, or too restless, to work out in every frame. */
  readonly settled: Projection | null;
}

export function useViewport(map: maplibregl.Map | null): Viewport {
  const moves = useCount(map, "move");
  const ends = useCount(map, "moveend");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is the same object while what it looks at changes.
  const now = useMemo(() => (map ? viewportOf(map) : null), [map, moves]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const settled = useMemo(() => (map ? viewportOf(map) : null), [map, ends]);
  return { now, settled };
}
