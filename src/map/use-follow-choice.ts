import { useEffect } from "react";
import type { Position } from "../core/hexes/geometry";
import { boundsOf, hexOfCell } from "../scene/geometry";
import { piecesOf } from "../scene/outline";
import type { Bounds } from "../scene/scene";
import { setSession, useSession } from "../store/session-store";
import { currentStudy } from "../store/study-store";
import type { Camera } from "./camera";
import { boxOf, clearPadding, isInSight, panelsOver } from "./padding";

/** Room around what the camera goes to, pixels. */
const AROUND = 90;

/** Moves only when what was chosen is out of sight: a map that jumps at every click is hard to read. */
export function bringIntoSight(camera: Camera, bounds: Bounds, glide = true): void {
  if (!(bounds[0] <= bounds[2])) return;
  const viewport = camera.viewport();
  if (isInSight(boxOf(viewport, bounds), viewport.width, viewport.height, panelsOf(camera))) return;
  goTo(camera, bounds, Math.max(viewport.zoom, 13.5), glide);
}

const panelsOf = ({ surface }: Camera) => panelsOver(surface.closest<HTMLElement>("[data-map-frame]"));

/** Goes there, clear of the panels. */
function goTo(camera: Camera, bounds: Bounds, maxZoom: number, glide: boolean): void {
  const padding = clearPadding(bounds, camera.viewport(), panelsOf(camera), AROUND, maxZoom);
  camera.fit(bounds, { padding, maxZoom, glide });
}

export function boundsOfHexes(hexes: readonly number[]): Bounds {
  const grid = useSession.getState().published?.grid;
  return boundsOf(grid ? hexes.flatMap((h) => piecesOf(grid, h).flat(2)) : []);
}

function boundsOfRegion(id: string): Bounds {
  const { routes, zones } = currentStudy();
  const points: readonly Position[] =
    routes.find((route) => route.id === id)?.line ?? zones.find((zone) => zone.id === id)?.rings[0] ?? [];
  return boundsOf(points);
}

/** A file of shapes that was just loaded is gone to as a whole. */
function useZoomTo(camera: Camera | null): void {
  const wanted = useSession((session) => session.zoomTo);
  useEffect(() => {
    if (!camera || wanted.length === 0) return;
    setSession({ zoomTo: [] });
    const corners = wanted.map(boundsOfRegion).flatMap(([west, south, east, north]): Position[] =>
      west <= east
        ? [
            [west, south],
            [east, north],
          ]
        : [],
    );
    if (corners.length > 0) goTo(camera, boundsOf(corners), 15, true);
  }, [camera, wanted]);
}

/** Brings into sight what is chosen elsewhere: in a table, in a list. */
export function useFollowChoice(camera: Camera | null): void {
  useZoomTo(camera);
  const hotspot = useSession((session) => session.selectedHotspot);
  const cell = useSession((session) => session.selectedCell);
  const region = useSession((session) => session.selectedRegion);
  useEffect(() => {
    const hexes = useSession.getState().published?.hotspots.find((spot) => spot.rank === hotspot)?.hexes;
    if (camera && hexes) bringIntoSight(camera, boundsOfHexes(hexes));
  }, [camera, hotspot]);
  useEffect(() => {
    const grid = useSession.getState().published?.grid;
    const h = grid && cell !== null ? hexOfCell(grid, cell) : undefined;
    if (camera && h !== undefined) bringIntoSight(camera, boundsOfHexes([h]));
  }, [camera, cell]);
  useEffect(() => {
    if (camera && region !== null) bringIntoSight(camera, boundsOfRegion(region));
  }, [camera, region]);
}
