import { latLngToCell } from "h3-js";
import type * as maplibregl from "maplibre-gl";
import { useEffect } from "react";
import { hexOfCell } from "../scene/geometry";
import { setSession, useSession } from "../store/session-store";
import { useStudyStore } from "../store/study-store";
import { regionAt } from "./region-at";

type At = { readonly cell: string | null; readonly hotspot: number | null };

/** The hex under a place and the hotspot that it belongs to: H3 tells, so the map need not be searched. */
function hexAt({ lng, lat }: maplibregl.LngLat): At {
  const { published } = useSession.getState();
  if (!published) return { cell: null, hotspot: null };
  const cell = latLngToCell(lat, lng, published.grid.resolution);
  const h = hexOfCell(published.grid, cell);
  return h === undefined ? { cell: null, hotspot: null } : { cell, hotspot: published.hexes.hotspot[h] || null };
}

/** Follows the pointer at most once a frame, and chooses what is clicked: hexes where they are shown, else routes and zones. */
export function usePointer(map: maplibregl.Map | null, hasHexes: boolean, hasRegions: boolean): void {
  useEffect(() => {
    if (!map) return;
    let frame = 0;
    const isDrawing = () => useSession.getState().drawing !== null;
    const regionUnder = (point: maplibregl.Point) => {
      const { study } = useStudyStore.getState();
      return hasRegions ? regionAt(study, [point.x, point.y], (lng, lat) => map.project([lng, lat])) : null;
    };
    const hover = (event: maplibregl.MapMouseEvent) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (isDrawing()) return;
        const region = regionUnder(event.point);
        const { cell, hotspot } = hasHexes ? hexAt(event.lngLat) : { cell: null, hotspot: null };
        const { hoveredCell, hoveredHotspot, hoveredRegion } = useSession.getState();
        if (hoveredCell !== cell || hoveredHotspot !== hotspot || hoveredRegion !== region) {
          setSession({ hoveredCell: cell, hoveredHotspot: hotspot, hoveredRegion: region });
        }
        map.getCanvas().style.cursor = cell !== null || region !== null ? "pointer" : "";
      });
    };
    const leave = () => {
      cancelAnimationFrame(frame);
      setSession({ hoveredCell: null, hoveredHotspot: null, hoveredRegion: null });
    };
    const click = (event: maplibregl.MapMouseEvent) => {
      if (isDrawing()) return;
      const region = regionUnder(event.point);
      if (hasRegions && (region !== null || !hasHexes)) return setSession({ selectedRegion: region });
      const { cell, hotspot } = hexAt(event.lngLat);
      const again = cell === useSession.getState().selectedCell;
      setSession({ selectedCell: again ? null : cell, selectedHotspot: again ? null : hotspot });
    };
    map.on("mousemove", hover);
    map.on("mouseout", leave);
    map.on("click", click);
    return () => {
      cancelAnimationFrame(frame);
      map.off("mousemove", hover);
      map.off("mouseout", leave);
      map.off("click", click);
    };
  }, [map, hasHexes, hasRegions]);
}
