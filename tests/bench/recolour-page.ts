import { gridDisk, latLngToCell, polygonToCells } from "h3-js";
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { PublishedGrid } from "../../src/core/disclosure/published";
import { gridOfCells } from "../../src/core/hexes/grid";
import { createStudy } from "../../src/core/study/defaults";
import { reconcile } from "../../src/map/reconcile";
import { boundsOfGrid } from "../../src/scene/geometry";
import { piecesOf } from "../../src/scene/outline";
import { palettes } from "../../src/scene/palette";
import type { Scene } from "../../src/scene/scene";

/** One way to show classes of hexes on a map, as the bench drives it from outside. */
export type Side = "layer" | "featureState" | "nothing";

maplibregl.setWorkerUrl(workerUrl);

/** Dice with a seed, as whole numbers below a limit. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const { ramp, land, hexLine } = palettes.light;

function gridOf(hexes: "city" | "60k"): PublishedGrid {
  const outline = createStudy().area?.polygon[0][0] ?? [];
  const ring = outline.map(([lng, lat]) => [lng, lat]);
  const cells = hexes === "city" ? polygonToCells(ring, 10, true) : gridDisk(latLngToCell(52.41, -1.51, 10), 141);
  return { ...gridOfCells(cells, 10), key: hexes, acrossMeters: 125 };
}

const sceneOf = (grid: PublishedGrid, values: Uint8Array): Scene => ({
  theme: "light",
  background: land,
  sources: {},
  layers: [{ id: "hexes", kind: "classes", grid, values, colors: ramp, line: { color: hexLine, width: 0.5 } }],
  overlay: [],
  labels: [],
  avoid: [],
  legend: { title: null, lines: [], swatches: [], symbols: [] },
  attribution: "",
  bounds: boundsOfGrid(grid),
});

/** What people do with MapLibre: the hexes as GeoJSON, their class as feature state. */
function addFeatureState(map: maplibregl.Map, grid: PublishedGrid): void {
  const features = grid.cells.map((_, id) => ({
    type: "Feature" as const,
    id,
    properties: {},
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: piecesOf(grid, id).map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y]))),
    },
  }));
  map.addSource("hexes", { type: "geojson", data: { type: "FeatureCollection", features }, tolerance: 0.1 });
  const cases = ramp.flatMap((color, value) => [value, color]);
  const color = ["match", ["to-number", ["feature-state", "value"], 0], ...cases, "transparent"];
  map.addLayer({ id: "hexes", type: "fill", source: "hexes", paint: { "fill-color": color as never } });
  map.addLayer({ id: "lines", type: "line", source: "hexes", paint: { "line-color": hexLine, "line-width": 0.5 } });
}

let map: maplibregl.Map;
let grid: PublishedGrid;
let shown: Scene | null = null;
let values = new Uint8Array();
const dice = createDice(20261122);

const rendered = () =>
  new Promise<void>((resolve) =>
    map.once("render", () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

function apply(side: Side): void {
  if (side === "nothing") map.triggerRepaint();
  else if (side === "layer") {
    const next = sceneOf(grid, values);
    reconcile(map, shown, next);
    shown = next;
  } else for (let id = 0; id < values.length; id++) map.setFeatureState({ source: "hexes", id }, { value: values[id] });
}

const bench = {
  /** A new map with the hexes on it. Resolves to how many they are. */
  async open(side: Side, hexes: "city" | "60k"): Promise<number> {
    grid = gridOf(hexes);
    const [west, south, east, north] = boundsOfGrid(grid);
    map = new maplibregl.Map({
      container: "map",
      style: {
        version: 8,
        sources: {},
        layers: [{ id: "background", type: "background", paint: { "background-color": land } }],
      },
      bounds: [west, south, east, north],
      fadeDuration: 0,
      attributionControl: false,
    });
    await map.once("style.load");
    if (side === "featureState") addFeatureState(map, grid);
    else {
      shown = sceneOf(grid, new Uint8Array(grid.cells.length));
      reconcile(map, null, shown);
    }
    await map.once("idle");
    return grid.cells.length;
  },
  /** So many times new classes for every hex, each seen on the screen before the next. */
  async recolour(side: Side, times: number): Promise<void> {
    const classes = Array.from({ length: times }, () => Uint8Array.from(grid.cells, () => dice(ramp.length)));
    performance.mark("recolour from");
    for (const next of classes) {
      values = next;
      const seen = rendered();
      apply(side);
      await seen;
    }
    performance.mark("recolour to");
  },
  /** Looks closely at a few places, and counts the hexes that do not have the colour of their class, and those that do. */
  async check(): Promise<{ right: number; wrong: number }> {
    let [right, wrong] = [0, 0];
    const gl = map.getCanvas().getContext("webgl2");
    if (!gl) throw new Error("Got no WebGL.");
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    for (let place = 0; place < 4; place++) {
      const h = dice(grid.cells.length);
      map.jumpTo({ center: [grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]], zoom: 14.5 });
      await map.once("idle");
      const pixels = new Uint8Array(4 * width * height);
      const read = new Promise<void>((resolve) =>
        map.once("render", () => {
          gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
          resolve();
        }),
      );
      map.triggerRepaint();
      await read;
      for (let id = 0; id < grid.cells.length; id++) {
        const { x, y } = map.project([grid.centerLngLat[2 * id], grid.centerLngLat[2 * id + 1]]);
        const [column, row] = [Math.round(x), height - 1 - Math.round(y)];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const at = 4 * (row * width + column);
        const seen = `#${[...pixels.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        if (seen === (values[id] === 0 ? land : ramp[values[id]])) right++;
        else wrong++;
      }
    }
    return { right, wrong };
  },
};

export type Bench = typeof bench;
Object.assign(window, { bench });
