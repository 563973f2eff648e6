import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { Study } from "../../../src/core/study/study";
import { reconcile } from "../../../src/map/reconcile";
import { composeScene, type SceneInput } from "../../../src/scene/compose";
import { hiddenFor } from "../../../src/scene/layers";
import type { Scene } from "../../../src/scene/scene";
import { viewOf } from "../scene/view";
import { fakeMap } from "./fake-map";

describe("reconcile", () => {
  let study: Study;
  let published: Published;
  let scenes: Scene[];
  beforeAll(async () => {
    ({ study, published } = await viewOf({ resolution: 8 }));
    const finer = await viewOf();
    const of = (part: Partial<SceneInput>) =>
      composeScene({ study, published, theme: "light", hidden: [], emphasis: "hotspots", ...part });
    const hexes = { ...published.hexes, shade: published.hexes.shade.map((value) => (value + 1) % 7) };
    scenes = [
      of({ published: null }),
      of({}),
      of({ theme: "dark" }),
      of({ published: { ...published, hexes } }),
      of({ published: { ...published, scale: { ...published.scale, shade: "density" } } }),
      of({ published: finer.published }),
      of({ hidden: ["hexes", "roads"] }),
      of({ emphasis: "routes", hidden: hiddenFor("routes") }),
      of({ study: { ...study, zones: [] } }),
      of({
        onTiles: true,
        theme: "dark",
        backdropText: `{"type":"LineString","coordinates":[[-1.5,52.4],[-1.4,52.4]]}`,
      }),
    ];
  });

  it("ends at the same map whichever scene was shown before", () => {
    for (const next of scenes) {
      const fresh = fakeMap();
      reconcile(fresh.map, null, next);
      for (const before of scenes) {
        const used = fakeMap();
        reconcile(used.map, null, before);
        reconcile(used.map, before, next);
        expect(used.shows()).toEqual(fresh.shows());
      }
    }
  });

  it("hands over no shapes when only classes change, but the classes as they are", () => {
    const [, before] = scenes;
    const shade = published.hexes.shade.slice();
    shade[3] = (shade[3] + 1) % 7;
    shade[9] = (shade[9] + 1) % 7;
    const next = composeScene({
      study,
      published: { ...published, hexes: { ...published.hexes, shade } },
      theme: "light",
      hidden: [],
      emphasis: "hotspots",
    });
    const { map, calls, shows } = fakeMap();
    reconcile(map, null, before);
    Object.assign(calls, { setData: 0, addLayer: 0 });
    reconcile(map, before, next);
    expect(calls).toEqual({ setData: 0, addLayer: 0 });
    expect(shows().layers.find((layer) => layer.id === "hexes")).toMatchObject({ values: shade });
  });

  it("does nothing at all when a pointer moves", () => {
    const [, before] = scenes;
    const next = composeScene({
      study,
      published,
      theme: "light",
      hidden: [],
      emphasis: "hotspots",
      hoveredCell: published.grid.cells[4],
    });
    const { map, calls, shows } = fakeMap();
    reconcile(map, null, before);
    Object.assign(calls, { setData: 0, addLayer: 0 });
    const shown = shows();
    reconcile(map, before, next);
    expect(calls).toEqual({ setData: 0, addLayer: 0 });
    expect(shows()).toEqual(shown);
  });

  it("changes the theme without adding a layer or a shape", () => {
    const [, light, dark] = scenes;
    const { map, calls } = fakeMap();
    reconcile(map, null, light);
    Object.assign(calls, { setData: 0, addLayer: 0 });
    reconcile(map, light, dark);
    expect(calls.addLayer).toBe(0);
  });
});
