import { useMemo } from "react";
import { composeScene, type Emphasis } from "../scene/compose";
import { drawnParts } from "../scene/define-layer";
import { hiddenFor } from "../scene/layers";
import type { Scene } from "../scene/scene";
import { useRota } from "../store/rota";
import { postsShown, usePlan } from "../store/route-plan";
import { useSession, type Workspace } from "../store/session-store";
import { useStudyStore } from "../store/study-store";

/** What the map is about in each workspace. */
const emphasisOf: Readonly<Partial<Record<Workspace, Emphasis>>> = { routes: "routes", outreach: "zones" };

export function useEmphasis(): Emphasis {
  return useSession((session) => emphasisOf[session.workspace] ?? "hotspots");
}

/** The layers that are off now: a person's choice, or what suits the workspace. */
export function useHidden(): readonly string[] {
  const emphasis = useEmphasis();
  const chosen = useSession((session) => session.hiddenLayers[emphasis]);
  return useMemo(() => chosen ?? hiddenFor(emphasis), [chosen, emphasis]);
}

/**
 * What the map shows now. `hasTiles` where tiles lie under it. A study under a moving hand counts where something else is to be drawn: a
 * filter in the hand changes nothing here before its view has come, and the map is not to be made twice for each movement.
 */
export function useScene(hasTiles: boolean): Scene {
  const saved = useStudyStore((state) => state.study);
  const draft = useSession(({ draft }) =>
    draft && drawnParts.some((part) => draft[part] !== saved[part]) ? draft : null,
  );
  const published = useSession((session) => session.published);
  const theme = useSession((session) => session.theme);
  const emphasis = useEmphasis();
  const hidden = useHidden();
  const hoveredCell = useSession((session) => session.hoveredCell);
  const selectedCell = useSession((session) => session.selectedCell);
  const hoveredHotspot = useSession((session) => session.hoveredHotspot);
  const selectedHotspot = useSession((session) => session.selectedHotspot);
  const hoveredRegion = useSession((session) => session.hoveredRegion);
  const selectedRegion = useSession((session) => session.selectedRegion);
  const plan = usePlan(postsShown);
  const posts = emphasis === "routes" ? plan : undefined;
  const suggested = useRota((state) => state.suggestions);
  const suggestions = emphasis === "zones" ? suggested : null;
  const drawing = useSession((session) => session.drawing);
  const backdrop = useSession((session) => session.backdrop);
  const study = draft ?? saved;
  return useMemo(
    () =>
      composeScene({
        study,
        published,
        theme,
        hidden,
        emphasis,
        hoveredCell,
        selectedCell,
        hoveredHotspot,
        selectedHotspot,
        hoveredRegion,
        selectedRegion: drawing ? null : selectedRegion,
        editedRegion: drawing?.id ?? null,
        posts,
        suggestions,
        backdropText: backdrop?.kind === "geojson" ? backdrop.text : null,
        onTiles: hasTiles && backdrop?.kind === "pmtiles",
      }),
    [
      study,
      published,
      theme,
      hidden,
      emphasis,
      hoveredCell,
      selectedCell,
      hoveredHotspot,
      selectedHotspot,
      hoveredRegion,
      selectedRegion,
      drawing,
      posts,
      suggestions,
      backdrop,
      hasTiles,
    ],
  );
}
