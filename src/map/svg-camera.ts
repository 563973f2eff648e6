import { centered, fitted, type Projection } from "../scene/projection";
import { MAX_ZOOM, MIN_ZOOM, type PointerListeners, type SvgCamera } from "./camera";
import type { View } from "./last-view";

/** How far a pointer may slip between down and up and still have clicked, pixels. */
const SLIP = 3;
/** Pixels of an arrow key, and of a wheel for one step of the zoom: as MapLibre has them. */
const KEY_PIXELS = 100;
const WHEEL_PIXELS = 450;
/** A movement that has paused for so long has ended. */
const REST_MS = 160;

/** The camera of a map that is drawn as SVG. `listen` lets pointer, wheel and keys move it. */
export function createSvgCamera(
  surface: HTMLElement,
  start: View,
  width: number,
  height: number,
): SvgCamera & { readonly listen: () => () => void } {
  let view = centered(start.lng, start.lat, start.zoom, width, height);
  const listeners = { move: new Set<() => void>(), rest: new Set<() => void>() };
  const pointers = new Set<PointerListeners>();
  const allowed = { drag: true, doubleClick: true };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const tell = (event: "move" | "rest") => {
    for (const listener of listeners[event]) listener();
  };
  const rest = () => {
    clearTimeout(resting);
    tell("rest");
  };
  const look = (next: Projection) => {
    view = next;
    tell("move");
    clearTimeout(resting);
    resting = setTimeout(rest, REST_MS);
  };
  const at = (zoom: number, [lng, lat]: readonly [number, number]) =>
    centered(lng, lat, Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom)), view.width, view.height);
  const pan = (x: number, y: number) => look(at(view.zoom, view.unproject(view.width / 2 + x, view.height / 2 + y)));
  /** The place under a pixel stays under it. */
  const zoomAround = (x: number, y: number, steps: number) => {
    const place = view.unproject(x, y);
    const closer = at(view.zoom + steps, place);
    look(at(closer.zoom, closer.unproject(view.width - x, view.height - y)));
  };
  const camera: SvgCamera = {
    drawnBy: "svg",
    surface,
    viewport: () => view,
    on: (event, listener) => {
      listeners[event].add(listener);
      return () => listeners[event].delete(listener);
    },
    onPointer: (heard) => {
      pointers.add(heard);
      return () => pointers.delete(heard);
    },
    fit: (bounds, { padding, maxZoom = MAX_ZOOM }) => {
      const whole = fitted(bounds, view.width, view.height, padding);
      const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const;
      look(
        whole.zoom > maxZoom ? at(maxZoom, middle) : at(whole.zoom, whole.unproject(view.width / 2, view.height / 2)),
      );
      rest();
    },
    zoomBy: (steps) => zoomAround(view.width / 2, view.height / 2, steps),
    panBy: pan,
    jumpTo: ({ lng, lat, zoom }) => {
      look(at(zoom, [lng, lat]));
      rest();
    },
    resize: (newWidth, newHeight) => {
      const [lng, lat] = view.unproject(view.width / 2, view.height / 2);
      view = centered(lng, lat, view.zoom, newWidth, newHeight);
      tell("move");
      rest();
    },
    setDraggable: (draggable) => {
      allowed.drag = draggable;
    },
    setDoubleClick: (zooms) => {
      allowed.doubleClick = zooms;
    },
  };
  return { ...camera, listen: () => listenTo(surface, pointers, allowed, { pan, zoomAround, rest }) };
}

interface Movements {
  readonly pan: (x: number, y: number) => void;
  readonly zoomAround: (x: number, y: number, steps: number) => void;
  readonly rest: () => void;
}

type Pixel = readonly [number, number];

const arrows: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const zoomKeys: Readonly<Record<string, number>> = { "+": 1, "=": 1, "-": -1, _: -1 };

/** Drag, pinch, wheel, double click and keys. Returns what stops it. */
function listenTo(
  surface: HTMLElement,
  heard: ReadonlySet<PointerListeners>,
  allowed: { readonly drag: boolean; readonly doubleClick: boolean },
  { pan, zoomAround, rest }: Movements,
): () => void {
  const down = new Map<number, Pixel>();
  let start: Pixel | null = null;
  const pixelOf = (event: MouseEvent): Pixel => {
    const { left, top } = surface.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isTrusted) return;
    down.set(event.pointerId, pixelOf(event));
    start = down.size === 1 ? pixelOf(event) : null;
  };
  const drag = (event: PointerEvent, before: Pixel, now: Pixel) => {
    const slipped = start === null || Math.hypot(now[0] - start[0], now[1] - start[1]) > SLIP;
    if (!slipped) return;
    start = null;
    if (!surface.hasPointerCapture(event.pointerId)) surface.setPointerCapture(event.pointerId);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (!allowed.drag) return;
    if (!other) return pan(before[0] - now[0], before[1] - now[1]);
    const apart = (a: Pixel) => Math.max(1, Math.hypot(a[0] - other[0], a[1] - other[1]));
    pan((before[0] - now[0]) / 2, (before[1] - now[1]) / 2);
    zoomAround((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, Math.log2(apart(now) / apart(before)));
  };
  const move = (event: PointerEvent) => {
    const [now, before] = [pixelOf(event), down.get(event.pointerId)];
    if (before) return drag(event, before, now);
    for (const { hover } of heard) hover(...now);
  };
  const release = (event: PointerEvent) => {
    const wasDown = down.delete(event.pointerId);
    if (wasDown && start === null && event.type === "pointerup") rest();
    if (wasDown && start !== null && event.type === "pointerup")
      for (const { click } of heard) click(...pixelOf(event));
    start = null;
  };
  const leave = () => {
    if (down.size === 0) for (const { leave: left } of heard) left();
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : 1);
    zoomAround(...pixelOf(event), Math.max(-1, Math.min(1, -pixels / WHEEL_PIXELS)));
  };
  const doubleClick = (event: MouseEvent) => {
    if (allowed.doubleClick) zoomAround(...pixelOf(event), event.shiftKey ? -1 : 1);
  };
  const key = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { clientWidth, clientHeight } = surface;
    const [direction, step] = [arrows[event.key], zoomKeys[event.key]];
    if (!direction && step === undefined) return;
    event.preventDefault();
    if (direction) pan(direction[0] * KEY_PIXELS, direction[1] * KEY_PIXELS);
    else zoomAround(clientWidth / 2, clientHeight / 2, step);
  };
  const stop = new AbortController();
  const options = { passive: false, signal: stop.signal };
  surface.addEventListener("pointerdown", press, options);
  surface.addEventListener("pointermove", move, options);
  surface.addEventListener("pointerup", release, options);
  surface.addEventListener("pointercancel", release, options);
  surface.addEventListener("pointerleave", leave, options);
  surface.addEventListener("wheel", wheel, options);
  surface.addEventListener("dblclick", doubleClick, options);
  surface.addEventListener("keydown", key, options);
  return () => stop.abort();
}
