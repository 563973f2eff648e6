import type { GeoJSONSource, Map as MapLibreMap } from "maplibre-gl";
import type { Scene, Source } from "../scene/scene";
import { hatchImage, hatchPixels, styleLayer, VALUE } from "./style";

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
  | "setFeatureState"
  | "removeFeatureState"
>;

const BACKGROUND = "background";

/**
 * The one place where the map is changed: make it show `next`, given that it shows `shown`. Shapes are handed over only when they are
 * other objects than before, values of hexes only where they differ, and a layer is touched only when its description has changed.
 */
export function reconcile(map: SceneMap, shown: Scene | null, next: Scene): void {
  if (shown === next) return;
  if (shown?.background !== next.background) map.setPaintProperty(BACKGROUND, "background-color", next.background);
  removeLayers(map, shown, next);
  updateSources(map, shown, next);
  addLayers(map, next);
}

const drawnSources = (scene: Scene) => [...new Set(scene.layers.map((layer) => layer.source))];

function removeLayers(map: SceneMap, shown: Scene | null, next: Scene): void {
  if (!shown) return;
  const kept = new Map(next.layers.map((layer) => [layer.id, layer]));
  for (const layer of shown.layers) {
    const other = kept.get(layer.id);
    if (other === layer) continue;
    if (other && sameButPaint(map, JSON.stringify(layer), JSON.stringify(other), layer, other)) continue;
    if (map.getLayer(layer.id)) map.removeLayer(layer.id);
  }
  const needed = new Set(drawnSources(next));
  for (const id of drawnSources(shown)) if (!needed.has(id) && map.getSource(id)) map.removeSource(id);
}

/** True when nothing has to be removed: the description is the same, or differs in colour and width alone, which is then set. */
function sameButPaint(
  map: SceneMap,
  before: string,
  after: string,
  layer: Scene["layers"][number],
  other: Scene["layers"][number],
): boolean {
  if (before === after) return true;
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
    updateValues(map, id, source && before?.data === after.data ? before : null, after);
  }
}

/** Sets the value of every hex that has another one than before. */
function updateValues(map: SceneMap, source: string, before: Source | null, { values }: Source): void {
  if (!values || before?.values === values) return;
  if (!before) map.removeFeatureState({ source });
  const old = before?.values ?? null;
  for (let id = 0; id < values.length; id++) {
    if ((old?.[id] ?? 0) !== values[id]) map.setFeatureState({ source, id }, { [VALUE]: values[id] });
  }
}

function addLayers(map: SceneMap, next: Scene): void {
  // From the top down, so that the layer above is there to be put under.
  let above: string | undefined;
  for (const layer of next.layers.toReversed()) {
    const spec = styleLayer(layer);
    if (!spec) continue;
    if (!map.getLayer(layer.id)) {
      if (layer.kind === "hatch" && !map.hasImage(hatchImage(layer.color)))
        map.addImage(hatchImage(layer.color), hatchPixels(layer.color), { pixelRatio: 2 });
      map.addLayer(spec, above);
    }
    above = layer.id;
  }
}
