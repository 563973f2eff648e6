import type * as maplibregl from "maplibre-gl";
import { useEffect } from "react";
import type { Position } from "../core/hexes/geometry";
import { boundsOf, hexOfCell } from "../scene/geometry";
import { piecesOf } from "../scene/outline";
import type { Bounds } from "../scene/scene";
import { useSession } from "../store/session-store";
import { currentStudy } from "../store/study-store";

/** Room around what the camera goes to, pixels. */
const AROUND = 90;

/** Moves only when what was chosen is out of sight: a map that jumps at every click is hard to read. MapLibre itself jumps instead of gliding where less motion is asked for. */
function show(map: maplibregl.Map, bounds: Bounds): void {
  const [west, south, east, north] = bounds;
  if (!(west <= east)) return;
  const view = map.getBounds();
  if (view.contains([west, south]) && view.contains([east, north])) return;
  map.fitBounds([west, south, east, north], { padding: AROUND, maxZoom: Math.max(map.getZoom(), 13.5), duration: 500 });
}

function boundsOfHexes(hexes: readonly number[]): Bounds {
  const grid = useSession.getState().published?.grid;
  return boundsOf(grid ? hexes.flatMap((h) => piecesOf(grid, h).flat(2)) : []);
}

function boundsOfRegion(id: string): Bounds {
  const { routes, zones } = currentStudy();
  const points: readonly Position[] =
    routes.find((route) => route.id === id)?.line ?? zones.find((zone) => zone.id === id)?.rings[0] ?? [];
  return boundsOf(points);
}

/** Brings into sight what is chosen elsewhere: in a table, in a list. */
export function useCamera(map: maplibregl.Map | null): void {
  const hotspot = useSession((session) => session.selectedHotspot);
  const cell = useSession((session) => session.selectedCell);
  const region = useSession((session) => session.selectedRegion);
  useEffect(() => {
    const hexes = useSession.getState().published?.hotspots.find((spot) => spot.rank === hotspot)?.hexes;
    if (map && hexes) show(map, boundsOfHexes(hexes));
  }, [map, hotspot]);
  useEffect(() => {
    const grid = useSession.getState().published?.grid;
    const h = grid && cell !== null ? hexOfCell(grid, cell) : undefined;
    if (map && h !== undefined) show(map, boundsOfHexes([h]));
  }, [map, cell]);
  useEffect(() => {
    if (map && region !== null) show(map, boundsOfRegion(region));
  }, [map, region]);
}
