import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { ClassesLayer, Scene, SceneLayer, ShapeLayer } from "../scene/scene";
import { createHexLayer, type HexLayer } from "./hex-layer";
import { hatchImage, hatchPixels, styleLayer } from "./style";

/** The part of a map that showing a scene takes. */
export type SceneMap = Pick<
  MapLibreMap,
  | "addSource"
  | "removeSource"
  | "getSource"
  | "addLayer"
  | "removeLayer"
  | "getLayer"
  | "setPaintProperty"
  | "hasImage"
  | "addImage"
>;

const BACKGROUND = "background";

/**
 * The one place where the map is changed: make it show `next`, given that it shows `shown`. Shapes are handed over only when they are
 * other objects than before, classes of hexes as they are, and a layer is touched only when its description has changed.
 */
export function reconcile(map: SceneMap, shown: Scene | null, next: Scene): void {
  if (shown === next) return;
  if (shown?.background !== next.background) map.setPaintProperty(BACKGROUND, "background-color", next.background);
  removeLayers(map, shown, next);
  updateSources(map, shown, next);
  addLayers(map, next);
}

const isShape = (layer: SceneLayer): layer is ShapeLayer => layer.kind !== "classes";

const drawnSources = (scene: Scene) => [...new Set(scene.layers.filter(isShape).map((layer) => layer.source))];

function removeLayers(map: SceneMap, shown: Scene | null, next: Scene): void {
  if (!shown) return;
  const kept = new Map(next.layers.map((layer) => [layer.id, layer]));
  for (const layer of shown.layers) {
    const other = kept.get(layer.id);
    if (other && canStay(map, layer, other)) continue;
    if (map.getLayer(layer.id)) map.removeLayer(layer.id);
  }
  const needed = new Set(drawnSources(next));
  for (const id of drawnSources(shown)) if (!needed.has(id) && map.getSource(id)) map.removeSource(id);
}

/** True when nothing has to be removed: the description is the same, or differs in colour and width alone, which is then set. */
function canStay(map: SceneMap, layer: SceneLayer, other: SceneLayer): boolean {
  if (layer === other) return true;
  if (!isShape(layer) || !isShape(other)) return layer.kind === other.kind;
  if (JSON.stringify(layer) === JSON.stringify(other)) return true;
  const [from, to] = [styleLayer(layer), styleLayer(other)];
  if (!from || !to || from.type !== to.type || JSON.stringify(withoutPaint(from)) !== JSON.stringify(withoutPaint(to)))
    return false;
  if (
    layer.kind === "hatch" ||
    JSON.stringify(Object.keys(from.paint ?? {})) !== JSON.stringify(Object.keys(to.paint ?? {}))
  )
    return false;
  for (const [name, value] of Object.entries(to.paint ?? {}))
    map.setPaintProperty(to.id, name as never, value as never);
  return true;
}

const withoutPaint = ({ paint: _, ...rest }: { paint?: unknown }) => rest;

function updateSources(map: SceneMap, shown: Scene | null, next: Scene): void {
  for (const id of drawnSources(next)) {
    const [before, after] = [shown?.sources[id], next.sources[id]];
    const source = map.getSource(id) as GeoJSONSource | undefined;
    if (!source) map.addSource(id, { type: "geojson", data: after.data as never, tolerance: 0.1 });
    else if (before?.data !== after.data) source.setData(after.data as never);
  }
}

function addLayers(map: SceneMap, next: Scene): void {
  // From the top down, so that the layer above is there to be put under.
  let above: string | undefined;
  for (const layer of next.layers.toReversed()) {
    if (layer.kind === "classes") showHexes(map, layer, above);
    else if (!addShapes(map, layer, above)) continue;
    above = layer.id;
  }
}

/** Takes everything off the map but its background, whoever put it there: it then shows nothing. */
export function clear(map: Pick<MapLibreMap, "getStyle" | "removeLayer" | "removeSource">): void {
  const { layers, sources } = map.getStyle();
  for (const { id } of layers) if (id !== BACKGROUND) map.removeLayer(id);
  for (const id of Object.keys(sources)) map.removeSource(id);
}

/** True when the layer is on the map; false for one that is drawn above it. */
function addShapes(map: SceneMap, layer: ShapeLayer, above: string | undefined): boolean {
  const spec = styleLayer(layer);
  if (!spec) return false;
  if (map.getLayer(layer.id)) return true;
  if (layer.kind === "hatch" && !map.hasImage(hatchImage(layer.color)))
    map.addImage(hatchImage(layer.color), hatchPixels(layer.color), { pixelRatio: 2 });
  map.addLayer(spec, above);
  return true;
}

function showHexes(map: SceneMap, layer: ClassesLayer, above: string | undefined): void {
  // MapLibre wraps a layer that draws itself, and does not name the type.
  const known = map.getLayer(layer.id) as { readonly implementation: HexLayer } | undefined;
  if (known) known.implementation.show(layer);
  else map.addLayer(createHexLayer(layer), above);
}
