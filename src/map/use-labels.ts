import { type RefObject, useMemo } from "react";
import { type PlacedLabel, placeLabels } from "../scene/place-labels";
import type { Projection } from "../scene/projection";
import type { Scene } from "../scene/scene";
import { LABEL_SIZE } from "./Overlay";
import { panelsOver } from "./padding";

interface Labels {
  readonly placed: readonly PlacedLabel[];
  readonly anchors: ReadonlyMap<string, readonly [number, number]>;
}

/** Finds places for the names when the map has come to rest; `layout` changes when a floating panel does. */
export function useLabels(
  frame: RefObject<HTMLElement | null>,
  { labels, avoid }: Scene,
  viewport: Projection | null,
  layout: unknown,
): Labels {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panels are measured again when the layout says so.
  return useMemo(() => {
    if (!viewport) return { placed: [], anchors: new Map() };
    const placed = placeLabels(labels, avoid, { ...viewport, size: LABEL_SIZE, panels: panelsOver(frame.current) });
    return { placed, anchors: new Map(placed.map(({ label }) => [label.id, viewport.project(label.lng, label.lat)])) };
  }, [labels, avoid, viewport, layout, frame]);
}
