import * as maplibregl from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { mapLibreWorkerUrl } from "#platform";
import type { Padding } from "../scene/projection";
import type { Bounds, Scene } from "../scene/scene";
import { cameraOf, MAX_ZOOM, type MapLibreCamera, MIN_ZOOM } from "./camera";
import { lastView, rememberView } from "./last-view";
import { clear, reconcile } from "./reconcile";

maplibregl.setWorkerUrl(mapLibreWorkerUrl());

interface MapState {
  /** `starting` and `lost` may become `ready`; `failed` is for good: this browser has no WebGL. */
  readonly is: "starting" | "ready" | "lost" | "failed";
  /** Null unless it is ready to be drawn on. */
  readonly camera: MapLibreCamera | null;
}

/**
 * A MapLibre map in the container that always shows the scene. While the graphics context is
 * lost it is no map at all, and whoever calls shows another one; when it comes back it looks where that one looked last.
 */
export function useMap(container: RefObject<HTMLDivElement | null>, scene: Scene, padding: () => Padding): MapState {
  const [made, setMade] = useState<{ readonly is: MapState["is"]; readonly map: maplibregl.Map | null }>({
    is: "starting",
    map: null,
  });
  const first = useRef({ scene, padding });
  const shown = useRef<Scene | null>(null);
  const boundsShown = useRef<Bounds | null>(null);

  useEffect(() => {
    if (!container.current) return;
    const { scene: start, padding: room } = first.current;
    let map: maplibregl.Map;
    try {
      map = createMap(container.current, start, room());
    } catch (error) {
      // Thrown when the browser has no WebGL. Anything else is a fault that must be seen.
      if (!(error instanceof maplibregl.GPUInitializationError)) throw error;
      container.current.replaceChildren();
      setMade({ is: "failed", map: null });
      return;
    }
    boundsShown.current = start.bounds;
    let isLost = false;
    const remember = () => {
      if (isLost) return;
      const { lng, lat } = map.getCenter();
      if (boundsShown.current) rememberView(boundsShown.current, { lng, lat, zoom: map.getZoom() });
    };
    const ready = () => setMade({ is: "ready", map });
    map.once("style.load", ready);
    map.on("moveend", remember);
    map.on("webglcontextlost", () => {
      remember();
      // It goes on telling where it looked, while another map is moved.
      isLost = true;
      shown.current = null;
      setMade({ is: "lost", map });
    });
    map.on("webglcontextrestored", () => {
      map.once("style.load", () => {
        // MapLibre brings back what it knows, which is neither the hexes nor whether others still want what they had put there.
        clear(map);
        isLost = false;
        const view = boundsShown.current && lastView(boundsShown.current);
        if (view) map.jumpTo({ center: [view.lng, view.lat], zoom: view.zoom });
        ready();
      });
    });
    return () => {
      shown.current = null;
      // A map that goes before MapLibre has its worker leaves tiles behind that then ask a worker that is none, out of anybody's reach.
      const remove = () => map.remove();
      void map.style.dispatcher.waitForInitComplete().then(remove, remove);
      setMade({ is: "starting", map: null });
    };
  }, [container]);

  const { is, map } = made;
  const camera = useMemo(() => (map && is === "ready" ? cameraOf(map) : null), [map, is]);
  useEffect(() => {
    if (!camera) return;
    reconcile(camera.map, shown.current, scene);
    shown.current = scene;
    boundsShown.current = scene.bounds;
  }, [camera, scene]);
  return { is, camera };
}

function createMap(container: HTMLElement, { background, bounds }: Scene, padding: Padding): maplibregl.Map {
  const known = lastView(bounds);
  const map = new maplibregl.Map({
    container,
    style: {
      version: 8,
      sources: {},
      layers: [{ id: "background", type: "background", paint: { "background-color": background } }],
    },
    ...(known
      ? { center: [known.lng, known.lat], zoom: known.zoom }
      : { bounds: [bounds[0], bounds[1], bounds[2], bounds[3]], fitBoundsOptions: { padding: { ...padding } } }),
    // Scale, north and attribution are elements of the page, which a screen reader and a printer can reach.
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    maxPitch: 0,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    // At 0 MapLibre would make its grids for placing names, ten thousand lists, in every frame, though none of the names are its own.
    fadeDuration: 1,
    renderWorldCopies: false,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}
