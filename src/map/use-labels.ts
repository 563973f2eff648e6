import { type RefObject, useMemo } from "react";
import { type Box, type PlacedLabel, placeLabels } from "../scene/place-labels";
import type { Projection } from "../scene/projection";
import type { Scene } from "../scene/scene";
import { LABEL_SIZE } from "./Overlay";

/** The boxes of what floats over the map (elements marked `data-map-panel`), relative to it. */
export function panelsOver(frame: HTMLElement | null): Box[] {
  if (!frame) return [];
  const { left, top } = frame.getBoundingClientRect();
  return Array.from(frame.querySelectorAll("[data-map-panel]"), (panel): Box => {
    const box = panel.getBoundingClientRect();
    return [box.left - left, box.top - top, box.right - left, box.bottom - top];
  });
}

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
