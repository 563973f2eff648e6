import type * as maplibregl from "maplibre-gl";
import {
  type HexColor,
  type SnapToCustom,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
  ValidateNotSelfIntersecting,
} from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import type { Position } from "../core/hexes/geometry";
import type { RegionKind } from "../store/session-store";
import type { Camera } from "./camera";
import { withoutRepeats, withoutSecondClick } from "./drawn-region";
import { type SnapTargets, snapped } from "./snap";
import { SvgDrawAdapter } from "./svg-draw-adapter";

const modeOf = { route: "linestring", zone: "polygon" } as const;

export interface Hand {
  /** Puts a point at the centre of the map, as a click there would. */
  readonly place: () => void;
  /** The points of a new shape that are placed so far. */
  readonly placed: () => readonly Position[];
  readonly undoPoint: () => void;
  /** Hands the shape over; false when it is not one yet. */
  readonly finish: (by?: "double click") => boolean;
  /** The shape follows the centre of the map instead of the pointer. */
  readonly follow: () => void;
  /** Takes everything of the drawing off the map. */
  readonly stop: () => void;
}

interface HandOptions {
  readonly camera: Camera;
  readonly kind: RegionKind;
  /** A shape to change; null to draw a new one. */
  readonly points: readonly Position[] | null;
  /** What was placed of a new shape before another map took over. */
  readonly begun: readonly Position[];
  /** What the points of a route are drawn to; null for none. */
  readonly snapTo: SnapTargets | null;
  readonly color: string;
  readonly halo: string;
  /** With the points, the first repeated at the end of a zone. */
  readonly onFinish: (points: readonly (readonly number[])[]) => void;
  /** How many different points of a new shape are placed now. */
  readonly onPlaced: (count: number) => void;
  readonly onRefuse: () => void;
}

/** The second click of a double click may land so many pixels from the first, and is not a point of its own. */
const DOUBLE_CLICK_PIXELS = 6;

const LEAST = { route: 2, zone: 3 } as const;

/** The map for Terra Draw, which does not expect that its layers can vanish with a lost graphics context. */
const patient = (map: maplibregl.Map): maplibregl.Map =>
  new Proxy(map, {
    get: (target, name) => {
      const value = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      if (target.style || !/Source|Layer/.test(String(name))) return value.bind(target);
      return () => (name === "getSource" ? { setData: () => {} } : undefined);
    },
  });

const adapterOf = (camera: Camera) =>
  camera.drawnBy === "webgl"
    ? new TerraDrawMapLibreGLAdapter({ map: patient(camera.map), coordinatePrecision: 7 })
    : new SvgDrawAdapter(camera, { coordinatePrecision: 7 });

/** Terra Draw on the map: a new line or ring point by point, or an old one by its corners. */
export function takeHand({
  camera,
  kind,
  points,
  begun,
  snapTo,
  color,
  halo,
  onFinish,
  onPlaced,
  onRefuse,
}: HandOptions): Hand {
  const mode = modeOf[kind];
  const [ink, paper] = [color as HexColor, halo as HexColor];
  // While a point is only hovering the shape may cross itself; where one is set it may not.
  const validation = (
    feature: Parameters<typeof ValidateNotSelfIntersecting>[0],
    { updateType }: { updateType: string },
  ) => {
    if (kind === "route" || updateType === "provisional") return { valid: true };
    const verdict = ValidateNotSelfIntersecting(feature);
    if (!verdict.valid) onRefuse();
    return verdict;
  };
  const snapping: { toCustom: SnapToCustom } | undefined = snapTo
    ? {
        toCustom: ({ lng, lat }, { project }) => {
          const place = snapped(snapTo, [lng, lat], project);
          return place && [...place];
        },
      }
    : undefined;
  const corner = {
    closingPointColor: ink,
    closingPointOutlineColor: paper,
    closingPointWidth: 6,
    closingPointOutlineWidth: 2,
    coordinatePointColor: ink,
    coordinatePointOutlineColor: paper,
    coordinatePointWidth: 5,
    coordinatePointOutlineWidth: 1.5,
    snappingPointColor: paper,
    snappingPointOutlineColor: ink,
    snappingPointWidth: 6,
    snappingPointOutlineWidth: 3,
  };
  // Terra Draw ends a shape at a click within 40 pixels of its last point, and takes that click for none. Here only Finish, Enter and a
  // double click end it: nothing is nearer than 0, and Enter is heard by the bar.
  const byHand = {
    validation,
    pointerDistance: 0,
    keyEvents: { finish: null, cancel: null },
    cursors: { start: "crosshair", close: "crosshair" },
    showCoordinatePoints: true,
  } as const;
  const draw = new TerraDraw({
    adapter: adapterOf(camera),
    modes: [
      new TerraDrawLineStringMode({
        ...byHand,
        snapping,
        styles: { lineStringColor: ink, lineStringWidth: 4, ...corner },
      }),
      new TerraDrawPolygonMode({
        ...byHand,
        styles: { fillColor: ink, fillOpacity: 0.12, outlineColor: ink, outlineWidth: 3, ...corner },
      }),
      new TerraDrawSelectMode({
        keyEvents: null,
        allowManualDeselection: false,
        flags: {
          [mode]: {
            feature: {
              validation,
              draggable: false,
              coordinates: { draggable: true, midpoints: true, deletable: true, snappable: snapping ?? false },
            },
          },
        },
        styles: {
          selectedLineStringColor: ink,
          selectedLineStringWidth: 4,
          selectedPolygonColor: ink,
          selectedPolygonFillOpacity: 0.12,
          selectedPolygonOutlineColor: ink,
          selectedPolygonOutlineWidth: 3,
          selectionPointColor: paper,
          selectionPointOutlineColor: ink,
          selectionPointWidth: 7,
          selectionPointOutlineWidth: 2,
          midPointColor: ink,
          midPointOutlineColor: paper,
          midPointWidth: 5,
          midPointOutlineWidth: 1,
        },
      }),
    ],
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
  });
  draw.start();
  const coordinatesOf = (id: string | number): readonly (readonly number[])[] | null => {
    const geometry = draw.getSnapshotFeature(id)?.geometry;
    if (geometry?.type === "LineString") return geometry.coordinates;
    return geometry?.type === "Polygon" ? geometry.coordinates[0] : null;
  };

  const edited = points && startEdit(draw, mode, points);
  if (edited === null) draw.setMode(mode);
  const placed = (): readonly Position[] => placedPoints(draw, mode);
  let count = 0;
  draw.on("change", () => {
    const now = edited === null ? placed().length : 0;
    if (now !== count) onPlaced(now);
    count = now;
  });

  const { surface } = camera;
  const point = (type: "pointermove" | "pointerdown" | "pointerup", x: number, y: number) => {
    const { left, top } = surface.getBoundingClientRect();
    const button = type === "pointermove" ? -1 : 0;
    const at = { clientX: left + x, clientY: top + y, isPrimary: true, button, bubbles: true };
    surface.dispatchEvent(new PointerEvent(type, at));
  };
  const placeAt = (x: number, y: number) => {
    point("pointermove", x, y);
    point("pointerdown", x, y);
    point("pointerup", x, y);
  };
  const middle = (): readonly [number, number] => [surface.clientWidth / 2, surface.clientHeight / 2];
  for (const [lng, lat] of begun) placeAt(...camera.viewport().project(lng, lat));
  return {
    place: () => placeAt(...middle()),
    placed,
    follow: () => point("pointermove", ...middle()),
    undoPoint: () => draw.undo(),
    finish: (by) => {
      const reshaped = edited === null ? null : coordinatesOf(edited);
      if (reshaped) {
        onFinish(reshaped);
        return true;
      }
      const pixelsOf = ([lng, lat]: Position) => {
        const [x, y] = camera.viewport().project(lng, lat);
        return { x, y };
      };
      const shape = by === "double click" ? withoutSecondClick(placed(), pixelsOf, DOUBLE_CLICK_PIXELS) : placed();
      if (shape.length < LEAST[kind]) return false;
      onFinish(kind === "zone" ? [...shape, shape[0]] : shape);
      return true;
    },
    stop: () => draw.stop(),
  };
}

/** The points of the unfinished shape in the order in which they were placed; the one that follows the pointer is not yet one. */
function placedPoints(draw: TerraDraw, mode: string): readonly Position[] {
  const drawing = draw
    .getSnapshot()
    .find(
      ({ geometry, properties }) =>
        properties.mode === mode && properties.currentlyDrawing && geometry.type !== "Point",
    );
  if (!drawing) return [];
  const { geometry, properties } = drawing;
  const points =
    geometry.type === "Polygon"
      ? geometry.coordinates[0].slice(0, Number(properties.committedCoordinateCount))
      : geometry.type === "LineString"
        ? geometry.coordinates.slice(0, -1)
        : [];
  return withoutRepeats(points.map(([lng, lat]): Position => [lng, lat]));
}

function startEdit(draw: TerraDraw, mode: string, points: readonly Position[]): string | number {
  const coordinates = points.map(([lng, lat]) => [lng, lat]);
  const geometry =
    mode === "polygon"
      ? ({ type: "Polygon", coordinates: [coordinates] } as const)
      : ({ type: "LineString", coordinates } as const);
  const [added] = draw.addFeatures([{ type: "Feature", properties: { mode }, geometry: geometry as never }]);
  if (!added?.valid || added.id === undefined)
    throw new Error(`The shape cannot be changed by hand: ${added?.reason ?? "unknown reason"}.`);
  draw.setMode("select");
  draw.selectFeature(added.id);
  return added.id;
}
