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
  const values = new Map<string, Map<number, unknown>>();
  const images = new Set<string>();
  const calls = { setData: 0, setFeatureState: 0, addLayer: 0 };
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
      values.delete(id);
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
      must(sources.has(String(layer.source)), `layer ${layer.id} has no source`);
      must(before === undefined || find(before) !== undefined, `no layer ${before}`);
      calls.addLayer++;
      const at = before === undefined ? layers.length : layers.findIndex((other) => other.id === before);
      layers.splice(at, 0, structuredClone(layer));
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
    setFeatureState: ({ source, id }: { source: string; id: number }, { value }: { value: unknown }) => {
      must(sources.has(source), `no source ${source}`);
      calls.setFeatureState++;
      const states = values.get(source) ?? new Map();
      values.set(source, states.set(id, value));
    },
    removeFeatureState: ({ source }: { source: string }) => values.delete(source),
  };
  const shows = () => ({
    layers: structuredClone(layers),
    sources: [...sources].map(([id, { data }]) => ({ id, data })).sort((a, b) => a.id.localeCompare(b.id)),
    values: [...values].map(
      ([id, states]) => [id, [...states].filter(([, value]) => value !== 0).sort(([a], [b]) => a - b)] as const,
    ),
  });
  return { map: map as unknown as SceneMap, calls, shows };
}
