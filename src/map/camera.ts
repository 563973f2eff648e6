import type * as maplibregl from "maplibre-gl";
import type { Padding, Projection } from "../scene/projection";
import type { Bounds } from "../scene/scene";
import type { View } from "./last-view";
import { viewportOf } from "./viewport";

export const MIN_ZOOM = 7;
export const MAX_ZOOM = 18;

/** What a pointer does on the map, in its pixels. */
export interface PointerListeners {
  readonly hover: (x: number, y: number) => void;
  readonly leave: () => void;
  /** Pressed and let go at one place: dragging is no click. */
  readonly click: (x: number, y: number) => void;
}

interface Fit {
  readonly padding: Padding;
  readonly maxZoom?: number;
  /** Whether to glide there; nothing glides where less motion is asked for. */
  readonly glide: boolean;
}

/** Where the map looks, and what moves it: the same thing whether WebGL or SVG draws the map. */
interface AnyCamera {
  /** The element that takes the focus and hears pointers and keys. */
  readonly surface: HTMLElement;
  readonly viewport: () => Projection;
  /** `move` comes with every frame of a movement, `rest` when it has ended. Returns what stops listening. */
  readonly on: (event: "move" | "rest", listener: () => void) => () => void;
  readonly onPointer: (listeners: PointerListeners) => () => void;
  readonly fit: (bounds: Bounds, fit: Fit) => void;
  readonly zoomBy: (steps: number) => void;
  /** Looks so many pixels farther right and down. */
  readonly panBy: (x: number, y: number) => void;
  readonly jumpTo: (view: View) => void;
}

export interface MapLibreCamera extends AnyCamera {
  readonly drawnBy: "webgl";
  readonly map: maplibregl.Map;
}

export interface SvgCamera extends AnyCamera {
  readonly drawnBy: "svg";
  readonly resize: (width: number, height: number) => void;
  /** Off while a corner of a shape is dragged: then the drag is not the map's. */
  readonly setDraggable: (draggable: boolean) => void;
  readonly setDoubleClick: (zooms: boolean) => void;
}

export type Camera = MapLibreCamera | SvgCamera;

const corners = ([west, south, east, north]: Bounds): maplibregl.LngLatBoundsLike => [west, south, east, north];

/** The camera of a MapLibre map. */
export function cameraOf(map: maplibregl.Map): MapLibreCamera {
  return {
    drawnBy: "webgl",
    map,
    surface: map.getCanvas(),
    viewport: () => viewportOf(map),
    on: (event, listener) => {
      const name = event === "move" ? "move" : "moveend";
      map.on(name, listener);
      map.on("resize", listener);
      return () => {
        map.off(name, listener);
        map.off("resize", listener);
      };
    },
    onPointer: ({ hover, leave, click }) => {
      const at = (listen: (x: number, y: number) => void) => (event: maplibregl.MapMouseEvent) =>
        listen(event.point.x, event.point.y);
      const [hovered, clicked] = [at(hover), at(click)];
      map.on("mousemove", hovered);
      map.on("mouseout", leave);
      map.on("click", clicked);
      return () => {
        map.off("mousemove", hovered);
        map.off("mouseout", leave);
        map.off("click", clicked);
      };
    },
    fit: (bounds, { padding, maxZoom = MAX_ZOOM, glide }) =>
      map.fitBounds(corners(bounds), { padding: { ...padding }, maxZoom, animate: glide, duration: 400 }),
    zoomBy: (steps) => map.zoomTo(map.getZoom() + steps),
    panBy: (x, y) => map.panBy([x, y]),
    jumpTo: ({ lng, lat, zoom }) => map.jumpTo({ center: [lng, lat], zoom }),
  };
}
