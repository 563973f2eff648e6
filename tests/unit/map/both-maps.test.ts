import { latLngToCell } from "h3-js";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import { ageBands } from "../../../src/core/incidents/incidents";
import { createStudy } from "../../../src/core/study/defaults";
import { everything, type Filter, type Study } from "../../../src/core/study/study";
import type { HexLayer } from "../../../src/map/hex-layer";
import { LABEL_SIZE, Overlay } from "../../../src/map/Overlay";
import { reconcile } from "../../../src/map/reconcile";
import { composeScene, type SceneInput } from "../../../src/scene/compose";
import { switchable } from "../../../src/scene/layers";
import { placeLabels } from "../../../src/scene/place-labels";
import type { Scene } from "../../../src/scene/scene";
import { projectionOf, sceneToSvg } from "../../../src/scene/svg";
import { createEngine, type Engine } from "../../../src/worker/engine";
import { createDice } from "../../bench/measure";
import { makeExtract } from "../../golden/make-extract";
import { fakeMap } from "./fake-map";

/** Large, so that the tenth of a pixel that SVG is rounded to is a small part of any hex. */
const SIZE = { width: 2400, height: 2000, labelSize: LABEL_SIZE, furniture: false };

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** A study, and a way to look at it, decided by dice. */
function randomStudy(seed: number): { study: Study; input: Omit<SceneInput, "study" | "published"> } {
  const dice = createDice(seed);
  const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(dice() * choices.length)];
  const some = <T>(choices: readonly T[], share: number): T[] => choices.filter(() => dice() < share);
  const filter: Filter = {
    ...everything,
    dates: oneOf([{ kind: "all" }, { kind: "last", months: 12 }, { kind: "last", months: 24 }] as const),
    hours: dice() < 0.4 ? Array.from({ length: 168 }, () => (dice() < 0.6 ? "1" : "0")).join("") : null,
    ageBands:
      dice() < 0.3
        ? some(
            ageBands.map((band) => band.id),
            0.7,
          )
        : null,
    knife: dice() < 0.1,
  };
  const base = createStudy();
  const study: Study = {
    ...base,
    resolution: oneOf([8, 9, 9, 10] as const),
    shade: oneOf(["count", "count", "density", "ratio"] as const),
    filter,
    routes: some(base.routes, 0.7).map((route) => ({ ...route, example: dice() < 0.5 })),
    zones: some(base.zones, 0.7).map((zone) => ({ ...zone, example: dice() < 0.5 })),
  };
  return {
    study,
    input: {
      theme: oneOf(["light", "dark"] as const),
      emphasis: oneOf(["hotspots", "routes", "zones"] as const),
      hidden: some(
        switchable.map((layer) => layer.id).filter((id) => id !== "hexes"),
        0.25,
      ),
    },
  };
}

/** The `path` elements of a layer in an SVG text, by their attributes. */
function pathsIn(svg: string): { layer: string; attributes: Map<string, string>; rings: [number, number][][] }[] {
  return Array.from(svg.matchAll(/<path((?: [\w-]+="[^"]*")*)\/>/g), ([, text]) => {
    const attributes = new Map(Array.from(text.matchAll(/([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, value]));
    const rings = (attributes.get("d") ?? "")
      .split("M")
      .filter((part) => part !== "")
      .map((part) =>
        part
          .replace("Z", "")
          .split("L")
          .map((pair) => pair.split(" ").map(Number) as [number, number]),
      );
    return { layer: attributes.get("data-layer") ?? "", attributes, rings };
  });
}

describe.each(SEEDS)("study %d is the same on both maps:", (seed) => {
  let published: Published;
  let scene: Scene;
  let svg: string;
  let onMap: { id?: string; kind?: string; paint?: Record<string, unknown> }[];
  let hexes: HexLayer | undefined;
  beforeAll(async () => {
    const { study, input } = randomStudy(seed);
    published = (await engineWithRows()).analyse(study);
    scene = composeScene({ ...input, study, published });
    svg = sceneToSvg(scene, SIZE);
    const { map, shows } = fakeMap();
    reconcile(map, null, scene);
    onMap = shows().layers as typeof onMap;
    hexes = map.getLayer("hexes") as unknown as HexLayer | undefined;
  });

  it("every hex has the same colour", () => {
    const shown = hexes?.shown();
    if (!shown) throw new Error("Got a map without hexes.");
    const { unproject } = projectionOf(scene, SIZE);
    const drawn = new Map<string, Set<string>>();
    for (const { layer, attributes, rings } of pathsIn(svg)) {
      if (layer !== "hexes") continue;
      for (const ring of rings) {
        const middle = (axis: 0 | 1) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length;
        const [lng, lat] = unproject(middle(0), middle(1));
        const cell = latLngToCell(lat, lng, published.grid.resolution);
        drawn.set(cell, (drawn.get(cell) ?? new Set()).add(attributes.get("fill") ?? ""));
      }
    }
    let compared = 0;
    shown.grid.cells.forEach((cell, h) => {
      // Slivers at the edge are less than a pixel here, and their middle may round into the next hex.
      if (shown.grid.share[h] < 0.02) return;
      const color = shown.colors[shown.values[h]];
      expect([...(drawn.get(cell) ?? ["transparent"])], cell).toEqual([color]);
      if (color !== "transparent") compared++;
    });
    expect(compared).toBeGreaterThan(3);
    const hairline = pathsIn(svg).find(({ layer }) => layer === "hexes-lines");
    expect(hairline?.attributes.get("stroke")).toBe(shown.line.color);
    expect(Number(hairline?.attributes.get("stroke-width"))).toBe(shown.line.width);
    expect(hairline?.rings).toHaveLength(shown.grid.pointStart.length - 1);
  });

  it("every other layer has the same shapes, colours and widths, in the same order", () => {
    const drawn = pathsIn(svg).filter(({ layer }) =>
      scene.layers.some(({ id, kind }) => id === layer && kind !== "classes"),
    );
    const withShapes = onMap.filter(
      ({ id }) => id !== "background" && id !== "hexes" && shapesOf(scene, id ?? "").length > 0,
    );
    expect(drawn.map(({ layer }) => layer)).toEqual(withShapes.map(({ id }) => id));
    drawn.forEach(({ layer, attributes, rings }, i) => {
      expect(rings, layer).toHaveLength(shapesOf(scene, layer).length);
      const { paint = {} } = withShapes[i];
      if ("line-color" in paint) {
        expect(attributes.get("stroke")).toBe(paint["line-color"]);
        expect(Number(attributes.get("stroke-width"))).toBeCloseTo(Number(paint["line-width"]), 1);
        expect(Number(attributes.get("stroke-opacity") ?? 1)).toBe(paint["line-opacity"]);
        expect(attributes.has("stroke-dasharray")).toBe("line-dasharray" in paint);
      }
      if ("fill-color" in paint) {
        expect(attributes.get("fill")).toBe(paint["fill-color"]);
        expect(Number(attributes.get("fill-opacity") ?? 1)).toBe(paint["fill-opacity"]);
      }
    });
  });

  it("every name and badge stands at the same place", () => {
    const viewport = projectionOf(scene, SIZE);
    const labels = placeLabels(scene.labels, scene.avoid, { ...viewport, size: LABEL_SIZE, panels: [] });
    const anchors = new Map(labels.map(({ label }) => [label.id, viewport.project(label.lng, label.lat)]));
    const overlay = renderToStaticMarkup(createElement(Overlay, { scene, viewport, labels, anchors }));
    const texts = (markup: string) =>
      Array.from(markup.matchAll(/<text([^>]*)>([^<]*)<\/text>/g), ([, attributes, text]) => {
        const at = ["x", "y"].map((name) => Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]).toFixed(1));
        return `${text.replace(/&#(\d+);|&#x27;|&amp;/g, "·")} ${at.join(" ")}`;
      });
    const inSvg = [...new Set(texts(svg))];
    expect(inSvg.length).toBeGreaterThan(scene.labels.length === 0 ? -1 : 0);
    expect(new Set(texts(overlay))).toEqual(new Set(inSvg));
  });
});

/** The lines, rings or points of a layer, as the map is given them. */
function shapesOf(scene: Scene, id: string): unknown[] {
  const layer = scene.layers.find((entry) => entry.id === id);
  if (!layer || layer.kind === "classes") return [];
  return scene.sources[layer.source].data.features.flatMap(({ geometry }): unknown[] =>
    geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [...geometry.coordinates],
  );
}

let engine: Promise<Engine> | null = null;

/** The made-up extract, read once. */
function engineWithRows(): Promise<Engine> {
  engine ??= (async () => {
    const made = createEngine();
    const files = [new File([makeExtract()], "SYNTHETIC_view.csv")];
    const looked = await made.inspect(files, []);
    if ("problems" in looked) throw new Error("Got a file that cannot be read.");
    const { signal } = new AbortController();
    await made.load(files, looked.inspection, createStudy(), "2026-04-01", [0, 0], () => {}, signal);
    return made;
  })();
  return engine;
}
