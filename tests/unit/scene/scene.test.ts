import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { PublishedSuggestion } from "../../../src/core/disclosure/published-rota";
import { createStudy } from "../../../src/core/study/defaults";
import type { Study } from "../../../src/core/study/study";
import { composeScene, type Emphasis } from "../../../src/scene/compose";
import { hiddenFor, layers } from "../../../src/scene/layers";
import { classLabels } from "../../../src/scene/layers/hexes";
import { piecesOf } from "../../../src/scene/outline";
import { palettes } from "../../../src/scene/palette";
import type { ClassesLayer, Geometry, Scene } from "../../../src/scene/scene";
import { sceneToSvg } from "../../../src/scene/svg";
import { viewOf } from "./view";

const bare: Study = { ...createStudy(), area: null, labels: [], schools: [], routes: [], zones: [] };
const SIZE = { width: 700, height: 520 };

/** Every tag is closed by its own end tag, and attributes are quoted: what an XML parser would insist on. */
function checkWellFormed(svg: string): void {
  const open: string[] = [];
  for (const [tag, closing, name, selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) expect(open.pop(), tag).toBe(name);
    else if (!selfClosing) open.push(name);
  }
  expect(open).toEqual([]);
  expect(svg.replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, "")).not.toMatch(/[<>]/);
}

function hexesOf(scene: Scene): ClassesLayer {
  const layer = scene.layers.find((entry) => entry.kind === "classes");
  if (!layer) throw new Error("Got a scene without hexes.");
  return layer;
}

const ringsOf = (geometry: Geometry) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : []);

function checkScene(scene: Scene): void {
  for (const layer of [...scene.layers, ...scene.overlay]) {
    if (layer.kind === "classes") expect(layer.values).toHaveLength(layer.grid.cells.length);
    else expect(scene.sources[layer.source], layer.id).toBeDefined();
  }
  const ids = [...scene.layers, ...scene.overlay].map((layer) => layer.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { data } of Object.values(scene.sources)) {
    for (const { geometry } of data.features) {
      for (const ring of ringsOf(geometry)) {
        expect(ring.length).toBeGreaterThan(3);
        expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
  }
  for (const label of scene.labels) expect(Number.isFinite(label.lng + label.lat + label.priority)).toBe(true);
  const svg = sceneToSvg(scene, SIZE);
  checkWellFormed(svg);
  expect(svg).not.toMatch(/NaN|undefined|Infinity| style=/);
  expect(sceneToSvg(scene, SIZE)).toBe(svg);
}

describe("a scene", () => {
  let study: Study;
  let published: Published;
  beforeAll(async () => {
    ({ study, published } = await viewOf({ resolution: 8 }));
    expect(published.hotspots.length).toBeGreaterThan(0);
  });
  const of = (part: Partial<Parameters<typeof composeScene>[0]> = {}) =>
    composeScene({ study, published, theme: "light", hidden: [], emphasis: "hotspots", ...part });

  describe.each(layers.map((layer) => layer.id))("with only the layer %s", (id) => {
    const others = layers.filter((layer) => layer.id !== id).map((layer) => layer.id);

    it("can be drawn before anything is loaded and of a study without anything in it", () => {
      checkScene(of({ study: bare, published: null, hidden: others }));
      checkScene(of({ published: null, hidden: others }));
    });

    it("can be drawn of a full study, light and dark, for every question", () => {
      for (const theme of ["light", "dark"] as const) {
        for (const emphasis of ["hotspots", "routes", "zones"] as const)
          checkScene(of({ theme, emphasis, hidden: others }));
      }
    });
  });

  it("draws every hex, and fills each by its published class", () => {
    const scene = of();
    const { grid, values } = hexesOf(scene);
    expect(grid).toBe(published.grid);
    expect(values).toBe(published.hexes.shade);
    const svg = sceneToSvg(scene, SIZE);
    const rings = (path: string) => path.split("Z").length - 1;
    for (const value of [1, 2, 3, 4, 5, 6]) {
      const members = grid.cells.flatMap((_, h) => (published.hexes.shade[h] === value ? [h] : []));
      const drawn = new RegExp(`data-class="${value}" fill="(#[0-9a-f]{6})"[^>]* d="([^"]*)"`).exec(svg);
      expect(drawn ? rings(drawn[2]) : 0).toBe(members.reduce((sum, h) => sum + piecesOf(grid, h).flat().length, 0));
      if (drawn) expect(drawn[1]).toBe(palettes.light.ramp[value]);
    }
  });

  it("outlines every hotspot and badges it with its rank, and fills no hex without an incident", () => {
    const scene = of();
    expect(scene.sources.hotspots.data.features).toHaveLength(published.hotspots.length);
    const badges = scene.labels.flatMap(({ badge }) => (badge?.shape === "disc" ? [badge.text] : []));
    expect(badges).toEqual(published.hotspots.map((spot) => String(spot.rank)));
    const svg = sceneToSvg(scene, { width: 1200, height: 900 });
    for (const spot of published.hotspots) expect(svg).toContain(`data-label="hotspot ${spot.rank}"`);
    for (let h = 0; h < published.hexes.count.length; h++) {
      if (published.hexes.count[h] === 0) expect(published.hexes.shade[h]).toBe(0);
    }
  });

  it("keeps its shapes as the same objects while only values, the pointer or the choice change", async () => {
    const before = of();
    const after = of({
      published: { ...published, hexes: { ...published.hexes, shade: published.hexes.shade.slice().fill(1) } },
      hoveredCell: published.grid.cells[5],
      selectedHotspot: 1,
    });
    expect(hexesOf(after).grid).toBe(hexesOf(before).grid);
    expect(hexesOf(after).values).not.toBe(hexesOf(before).values);
    expect(after.sources.hotspots).toBe(before.sources.hotspots);
    expect(after.labels).toBe(before.labels);
    expect(of({ hoveredCell: published.grid.cells[7] }).layers).toBe(of().layers);
    expect(after.bounds).toBe(before.bounds);
  });

  it("rings what is chosen, and nothing that is switched off", () => {
    const cell = published.grid.cells[published.hotspots[0].strongest];
    expect(of({ selectedCell: cell, selectedHotspot: 1 }).overlay.map((layer) => layer.id)).toEqual(
      expect.arrayContaining(["selected-hex", "selected-hotspot"]),
    );
    const off = of({ selectedCell: cell, selectedHotspot: 1, hidden: ["hexes", "hotspots"] });
    expect(off.overlay.filter((layer) => layer.id.startsWith("selected"))).toEqual([]);
    expect(
      of({ selectedCell: "not a cell", selectedHotspot: 99, selectedRegion: "none" }).overlay.map((layer) => layer.id),
    ).toEqual(["hotspots-casing", "hotspots", "schools"]);
  });

  it("draws suggested zones as what they are, where zones are shown and as long as they are suggested", () => {
    const suggestion = (name: string, lng: number): PublishedSuggestion => ({
      name,
      rings: [
        [
          [lng, 52.4],
          [lng + 0.01, 52.4],
          [lng, 52.405],
          [lng, 52.4],
        ],
      ],
      km2: 0.2,
      hexes: 2,
      incidents: 9,
      expected: 1,
      beyondChance: true,
      reason: "",
      chosenOn: { files: [], from: "2026-01-01", to: "2026-03-31" },
    });
    const suggestions = [suggestion("Here", -1.53), suggestion("<There>", -1.48)];
    const scene = of({ emphasis: "zones", suggestions });
    checkScene(scene);
    const edges = scene.sources.suggested.data.features.map(({ geometry }) => geometry.coordinates);
    expect(edges).toEqual(suggestions.map(({ rings }) => rings));
    expect(scene.layers.find(({ id }) => id === "suggested")).toMatchObject({ kind: "line", dash: [1.2, 1] });
    expect(scene.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(["Here?", "<There>?"]));
    expect(scene.legend.symbols.map(({ symbol }) => symbol)).toContain("suggested-zone");
    const svg = sceneToSvg(of({ study: bare, published: null, emphasis: "zones", suggestions }), SIZE);
    expect(svg).toContain("Here?");
    expect(svg).toContain("&#60;There&#62;?");
    for (const none of [of({ emphasis: "zones", suggestions: [] }), of({ suggestions, hidden: ["zones"] })])
      expect(none.sources.suggested).toBeUndefined();
    expect(of({ emphasis: "zones", suggestions }).sources.suggested).toBe(scene.sources.suggested);
  });

  it("says in its legend what its colours and signs are, from the colours that it draws with", () => {
    const { legend } = of();
    expect(legend.title).toBe(`Incidents in a hex (${Math.round(published.grid.acrossMeters)} m across)`);
    expect(legend.swatches.map((swatch) => swatch.color)).toEqual(
      palettes.light.ramp.slice(0, published.scale.breaks.length + 1),
    );
    expect(legend.lines.join()).toContain(`n = ${published.sums.inHexes}`);
    expect(legend.symbols.map((row) => row.label)).toContain("Stands out beyond chance, 5%");
    expect(of({ hidden: ["hexes", "hotspots", "routes", "zones", "schools"] }).legend).toMatchObject({
      title: null,
      swatches: [],
      symbols: [],
    });
  });

  it("claims chance only for a calibrated test", () => {
    const label = (part: Partial<Published>) =>
      of({ published: { ...published, ...part } }).legend.symbols.find((row) => row.symbol === "marked")?.label;
    expect(label({ snapped: true, test: { ...published.test, calibrated: false } })).toBe(
      "Busier than its surroundings",
    );
    expect(label({ test: { ...published.test, calibrated: false } })).toBe("Marked (exploratory)");
  });

  it("hatches what is too little inside for a density, and only then", () => {
    const density = of({ published: { ...published, scale: { ...published.scale, shade: "density" } } });
    const thin = published.grid.share.filter((share) => share < 0.25).length;
    expect(thin).toBeGreaterThan(0);
    expect(density.sources["hexes-thin"].data.features).toHaveLength(thin);
    expect(sceneToSvg(density, SIZE)).toContain("<pattern");
    expect(of().sources["hexes-thin"]).toBeUndefined();
  });

  it("writes the text of a study as text", () => {
    const name = `<img src=x onerror="alert(1)">&'`;
    const zone = { ...study.zones[0], name, example: false };
    const scene = of({
      study: {
        ...study,
        zones: [zone],
        labels: [{ name: `${name}2`, kind: "area", lng: -1.55, lat: 52.43, priority: 1 }],
      },
      published: { ...published, hotspots: published.hotspots.map((spot) => ({ ...spot, name })) },
      emphasis: "zones",
    });
    const svg = sceneToSvg(scene, { ...SIZE, title: name });
    checkWellFormed(svg);
    expect(svg).not.toContain("<img");
    expect(svg).toContain("&#60;img src=x");
  });

  it("names what is only roughly right, and what is invented", () => {
    expect(of({ hidden: hiddenFor("hotspots") }).attribution).toBe(
      "Schematic: outline and roads approximate · OS, ONS data © Crown copyright, OGL v3",
    );
    const own = { ...study, area: study.area && { ...study.area, approximate: false } };
    expect(of({ study: own, hidden: [...hiddenFor("hotspots"), "roads"] }).attribution).toBe(
      "OS, ONS data © Crown copyright, OGL v3",
    );
    expect(of({ emphasis: "routes", hidden: hiddenFor("routes") }).attribution).toContain("examples");
  });

  it("says of each question which layers suit it", () => {
    const shown = (emphasis: Emphasis) =>
      ["hexes", "hotspots", "routes", "zones"].filter((id) => !hiddenFor(emphasis).includes(id));
    expect(shown("hotspots")).toEqual(["hexes", "hotspots"]);
    expect(shown("routes")).toEqual(["routes"]);
    expect(shown("zones")).toEqual(["hexes", "zones"]);
  });
});

describe("the words of classes", () => {
  const scale = (shade: "count" | "density" | "ratio", breaks: number[]) => ({
    shade,
    breaks,
    label: "",
    fixed: false,
  });

  it("say which whole numbers a class of counts holds", () => {
    expect(classLabels(scale("count", [1, 2, 3, 5, 8, 12]))).toEqual(["0", "1", "2", "3–4", "5–7", "8–11", "12+"]);
    expect(classLabels(scale("count", []))).toEqual(["0"]);
    expect(classLabels(scale("count", [1]))).toEqual(["0", "1+"]);
  });

  it("say where a class of densities begins, and between what a class of ratios lies", () => {
    expect(classLabels(scale("density", [7.4, 110, 1800]))).toEqual(["0", "7.4+", "110+", "1,800+"]);
    expect(classLabels(scale("ratio", [1, 1.5, 2, 3]))).toEqual(["<1", "1–1.5", "1.5–2", "2–3", "3+"]);
  });
});
