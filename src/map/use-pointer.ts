import { latLngToCell } from "h3-js";
import { useEffect } from "react";
import { hexOfCell } from "../scene/geometry";
import { setSession, useSession } from "../store/session-store";
import { useStudyStore } from "../store/study-store";
import type { Camera } from "./camera";
import { regionAt } from "./region-at";

type At = { readonly cell: string | null; readonly hotspot: number | null };

/** The hex under a place and the hotspot that it belongs to: H3 tells, so the map need not be searched. */
function hexAt([lng, lat]: readonly [number, number]): At {
  const { published } = useSession.getState();
  if (!published) return { cell: null, hotspot: null };
  const cell = latLngToCell(lat, lng, published.grid.resolution);
  const h = hexOfCell(published.grid, cell);
  return h === undefined ? { cell: null, hotspot: null } : { cell, hotspot: published.hexes.hotspot[h] || null };
}

/** Follows the pointer at most once a frame, and chooses what is clicked: hexes where they are shown, else routes and zones. */
export function usePointer(camera: Camera | null, hasHexes: boolean, hasRegions: boolean): void {
  useEffect(() => {
    if (!camera) return;
    let frame = 0;
    const isDrawing = () => useSession.getState().drawing !== null;
    const regionUnder = (x: number, y: number) => {
      const { study } = useStudyStore.getState();
      return hasRegions ? regionAt(study, [x, y], camera.viewport().project) : null;
    };
    const hover = (x: number, y: number) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isDrawing()) return;
        const region = regionUnder(x, y);
        const { cell, hotspot } = hasHexes ? hexAt(camera.viewport().unproject(x, y)) : { cell: null, hotspot: null };
        const { hoveredCell, hoveredHotspot, hoveredRegion } = useSession.getState();
        if (hoveredCell !== cell || hoveredHotspot !== hotspot || hoveredRegion !== region) {
          setSession({ hoveredCell: cell, hoveredHotspot: hotspot, hoveredRegion: region });
        }
        camera.surface.style.cursor = cell !== null || region !== null ? "pointer" : "";
      });
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      setSession({ hoveredCell: null, hoveredHotspot: null, hoveredRegion: null });
    };
    const click = (x: number, y: number) => {
      if (isDrawing()) return;
      const region = regionUnder(x, y);
      if (hasRegions && (region !== null || !hasHexes)) return setSession({ selectedRegion: region });
      const { cell, hotspot } = hexAt(camera.viewport().unproject(x, y));
      const again = cell === useSession.getState().selectedCell;
      setSession({ selectedCell: again ? null : cell, selectedHotspot: again ? null : hotspot });
    };
    const stop = camera.onPointer({ hover, leave, click });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [camera, hasHexes, hasRegions]);
}
