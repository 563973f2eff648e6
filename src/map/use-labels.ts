import { type RefObject, useEffect, useState } from "react";
import { type PlacedLabel, placeLabels } from "../scene/place-labels";
import type { Projection } from "../scene/projection";
import type { Scene } from "../scene/scene";
import { movedDiscs } from "../scene/svg-shapes";
import { LABEL_SIZE } from "./Overlay";
import { panelsOver } from "./padding";

interface Labels {
  readonly placed: readonly PlacedLabel[];
  readonly anchors: ReadonlyMap<string, readonly [number, number]>;
}

const none: Labels = { placed: [], anchors: new Map() };

/**
 * Finds places for the names when the map has come to rest; `layout` changes when a floating panel does. In a task of its own: where
 * there are many names it takes longer than the colours, which come first.
 */
export function useLabels(
  frame: RefObject<HTMLElement | null>,
  scene: Scene,
  viewport: Projection | null,
  layout: unknown,
): Labels {
  const [found, setFound] = useState(none);
  const { labels, avoid } = scene;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panels are measured again when the layout says so; where discs are, `avoid` changes with them.
  useEffect(() => {
    if (!viewport) return;
    const timer = setTimeout(() => {
      const panels = [...panelsOver(frame.current), ...movedDiscs(scene, viewport.project)];
      const placed = placeLabels(labels, avoid, { ...viewport, size: LABEL_SIZE, panels });
      const anchors = new Map(placed.map(({ label }) => [label.id, viewport.project(label.lng, label.lat)]));
      setFound({ placed, anchors });
    });
    return () => clearTimeout(timer);
  }, [labels, avoid, viewport, layout, frame]);
  return found;
}
