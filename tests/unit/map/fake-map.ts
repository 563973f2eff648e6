import type { HexLayer } from "../../../src/map/hex-layer";
import type { SceneMap } from "../../../src/map/reconcile";

interface FakeLayer {
  id: string;
  paint: Record<string, unknown>;
  [key: string]: unknown;
}

/** What a map holds after the calls that `reconcile` makes, refusing what MapLibre refuses. Not our own code: a stand-in for WebGL. */
export function fakeMap() {
  const layers: FakeLayer[] = [{ id: "background", type: "background", paint: {} }];
  const sources = new Map<string, { data: unknown }>();
  const images = new Set<string>();
  const calls = { setData: 0, addLayer: 0 };
  const must = (ok: boolean, what: string) => {
    if (!ok) throw new Error(what);
  };
  const find = (id: string) => layers.find((layer) => layer.id === id);
  const map = {
    addSource: (id: string, spec: { data: unknown }) => {
      must(!sources.has(id), `source ${id} is there already`);
      sources.set(id, { data: spec.data });
    },
    removeSource: (id: string) => {
      must(!layers.some((layer) => layer.source === id), `source ${id} is in use`);
      must(sources.delete(id), `no source ${id}`);
    },
    getSource: (id: string) => {
      const source = sources.get(id);
      return (
        source && {
          setData: (data: unknown) => {
            calls.setData++;
            source.data = data;
          },
        }
      );
    },
    addLayer: (layer: FakeLayer, before?: string) => {
      must(!find(layer.id), `layer ${layer.id} is there already`);
      must(layer.type === "custom" || sources.has(String(layer.source)), `layer ${layer.id} has no source`);
      must(before === undefined || find(before) !== undefined, `no layer ${before}`);
      calls.addLayer++;
      const at = before === undefined ? layers.length : layers.findIndex((other) => other.id === before);
      layers.splice(at, 0, layer.type === "custom" ? { ...layer, implementation: layer } : structuredClone(layer));
    },
    removeLayer: (id: string) => {
      must(find(id) !== undefined, `no layer ${id}`);
      layers.splice(
        layers.findIndex((layer) => layer.id === id),
        1,
      );
    },
    getLayer: find,
    setPaintProperty: (id: string, name: string, value: unknown) => {
      const layer = find(id);
      must(layer !== undefined, `no layer ${id}`);
      if (layer) layer.paint[name] = value;
    },
    hasImage: (id: string) => images.has(id),
    addImage: (id: string) => images.add(id),
  };
  const shows = () => ({
    layers: layers.map((layer) =>
      layer.type === "custom" ? (layer as unknown as HexLayer).shown() : structuredClone(layer),
    ),
    sources: [...sources].map(([id, { data }]) => ({ id, data })).sort((a, b) => a.id.localeCompare(b.id)),
  });
  return { map: map as unknown as SceneMap, calls, shows };
}
