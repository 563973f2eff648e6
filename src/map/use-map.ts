import * as maplibregl from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import { mapLibreWorkerUrl } from "#platform";
import type { Bounds, Scene } from "../scene/scene";
import { reconcile } from "./reconcile";

maplibregl.setWorkerUrl(mapLibreWorkerUrl());

/** Room around the area, pixels: to the right, since the legend stands on the left. */
export const PADDING = { top: 18, right: 12, bottom: 34, left: 116 } as const;

/** Where the last map looked, so that going to another workspace and back does not lose the place. */
let lastView: { readonly bounds: Bounds; readonly center: maplibregl.LngLat; readonly zoom: number } | null = null;

const corners = ([west, south, east, north]: Bounds): maplibregl.LngLatBoundsLike => [west, south, east, north];

/** Padding that still leaves room on a narrow map. */
export function paddingFor(
  width: number,
): typeof PADDING | { top: number; right: number; bottom: number; left: number } {
  return width < 560 ? { top: 12, right: 12, bottom: 24, left: 12 } : PADDING;
}

export function lookAt(map: maplibregl.Map, bounds: Bounds, animate: boolean): void {
  map.fitBounds(corners(bounds), { padding: paddingFor(map.getContainer().clientWidth), animate, duration: 400 });
}

interface MapState {
  /** Null until the map can be drawn on. */
  readonly map: maplibregl.Map | null;
  /** True when this browser cannot draw the map: no WebGL. */
  readonly failed: boolean;
}

/** A MapLibre map in the container that always shows the scene. Fits it whenever it is about another area. */
export function useMap(container: RefObject<HTMLDivElement | null>, scene: Scene, label: string): MapState {
  const [state, setState] = useState<MapState>({ map: null, failed: false });
  const first = useRef(scene);
  const shown = useRef<Scene | null>(null);
  const fittedTo = useRef<Bounds | null>(null);

  useEffect(() => {
    if (!container.current) return;
    let map: maplibregl.Map;
    try {
      map = createMap(container.current, first.current);
    } catch (error) {
      // Thrown when the browser has no WebGL. Anything else is a fault that must be seen.
      if (!(error instanceof maplibregl.GPUInitializationError)) throw error;
      setState({ map: null, failed: true });
      return;
    }
    fittedTo.current = first.current.bounds;
    map.once("style.load", () => setState({ map, failed: false }));
    map.on("moveend", () => {
      if (fittedTo.current) lastView = { bounds: fittedTo.current, center: map.getCenter(), zoom: map.getZoom() };
    });
    exposeToTests(map);
    return () => {
      shown.current = null;
      map.remove();
      setState({ map: null, failed: false });
    };
  }, [container]);

  const { map } = state;
  useEffect(() => {
    if (!map) return;
    reconcile(map, shown.current, scene);
    shown.current = scene;
    if (fittedTo.current !== scene.bounds) {
      fittedTo.current = scene.bounds;
      lookAt(map, scene.bounds, false);
    }
  }, [map, scene]);

  useEffect(() => map?.getCanvas().setAttribute("aria-label", label), [map, label]);
  return state;
}

function createMap(container: HTMLElement, { background, bounds }: Scene): maplibregl.Map {
  const known = lastView?.bounds === bounds ? lastView : null;
  const map = new maplibregl.Map({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "background", type: "background", paint: { "background-color": background } }],
    },
    ...(known
      ? { center: known.center, zoom: known.zoom }
      : { bounds: corners(bounds), fitBoundsOptions: { padding: paddingFor(container.clientWidth) } }),
    // Scale, north and attribution are elements of the page, which a screen reader and a printer can reach.
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: 7,
    maxZoom: 18,
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** The end-to-end tests ask the map itself; a page that was opened without `?test` has no such handle. */
function exposeToTests(map: maplibregl.Map): void {
  if (new URLSearchParams(location.search).has("test")) Object.assign(window, { __map: map });
}
