import { beforeAll, describe, expect, it } from "vitest";
import type { Published } from "../../../src/core/disclosure/published";
import type { PublishedPosts } from "../../../src/core/disclosure/published-route-plan";
import { measureLine } from "../../../src/core/places/along-line";
import type { Study } from "../../../src/core/study/study";
import { composeScene } from "../../../src/scene/compose";
import { hiddenFor } from "../../../src/scene/layers";
import type { DiscsLayer, Scene } from "../../../src/scene/scene";
import { sceneToSvg } from "../../../src/scene/svg";
import { viewOf } from "./view";

let study: Study;
let published: Published;
beforeAll(async () => {
  ({ study, published } = await viewOf({}));
});

const stretch = (routeId: string, fromMeters: number, missed: number) => ({
  routeId,
  routeName: "",
  fromMeters,
  toMeters: fromMeters + 100,
  expected: { covered: 0, missed },
  incidents: { covered: 0, missed },
  standsOut: false,
});

/** Two posts and five stretches with something missed, of which four are named. */
const plan = () =>
  ({
    posts: [
      { letter: "A", lng: -1.51, lat: 52.41 },
      { letter: "B", lng: -1.5, lat: 52.42 },
    ],
    incidents: { covered: 3, missed: 15, total: 18, onOtherDays: 0, decimals: 0 },
    stretches: [5, 4, 3, 2, 1].map((missed, n) => stretch(study.routes[0].id, 100 * n, missed)),
    missed: [0, 1, 2, 3, 4],
  }) as unknown as PublishedPosts;

const sceneWith = (posts: PublishedPosts | null | undefined, hidden: readonly string[] = []): Scene =>
  composeScene({
    study,
    published,
    theme: "light",
    emphasis: "routes",
    hidden: [...hiddenFor("routes"), ...hidden],
    posts,
  });

const discs = (scene: Scene, id: string) =>
  scene.overlay.find((layer): layer is DiscsLayer => layer.kind === "discs" && layer.id === id);

/** Length in meters of all lines of a source. */
function metersOf(scene: Scene, source: string): number {
  return scene.sources[source].data.features
    .flatMap(({ geometry }) => (geometry.type === "MultiLineString" ? geometry.coordinates : []))
    .reduce((sum, line) => sum + measureLine(line).lengthMeters, 0);
}

describe("the map of a plan of posts", () => {
  it("colours every meter of every route once, and as many pieces as there are", () => {
    const scene = sceneWith(null);
    const classes = Object.keys(scene.sources).filter((id) => /^segments-\d$/.test(id));
    expect(classes.length).toBe(scene.legend.swatches.length);
    const colored = classes.reduce((sum, id) => sum + metersOf(scene, id), 0);
    const walked = study.routes.reduce((sum, { line }) => sum + measureLine(line).lengthMeters, 0);
    expect(Math.abs(colored - walked)).toBeLessThan(1);
  });

  it("shows posts with their letters, a ring for each stretch that the table names, and says so in the legend", () => {
    const scene = sceneWith(plan());
    expect(discs(scene, "posts")?.texts).toEqual(["A", "B"]);
    expect(scene.sources.missed.data.features[0].geometry.coordinates).toHaveLength(4);
    expect(scene.legend.symbols.map(({ symbol }) => symbol)).toEqual(expect.arrayContaining(["post", "missed"]));
    const svg = sceneToSvg(scene, { width: 700, height: 520 });
    expect(svg).toMatch(/<g data-layer="posts"><circle[^>]*\/><text[^>]*>A<\/text><circle[^>]*\/><text[^>]*>B<\/text>/);
    expect(svg.match(/stroke-dasharray="5 3.5"/g)).toHaveLength(4);
  });

  it("draws the choice of a route below its colours, and nothing over them", () => {
    const [{ id }] = study.routes;
    const scene = composeScene({
      study,
      published,
      theme: "light",
      emphasis: "routes",
      hidden: hiddenFor("routes"),
      posts: plan(),
      selectedRegion: id,
    });
    const ids = scene.layers.map((layer) => layer.id);
    expect(ids.indexOf("route-selected")).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf("route-selected")).toBeLessThan(ids.indexOf("segments-0"));
    expect(scene.overlay.some((layer) => layer.id === "selected-region")).toBe(false);
  });

  it("leaves posts out where they are switched off, and pieces too where nothing is said of a plan", () => {
    expect(discs(sceneWith(plan(), ["posts"]), "posts")).toBeUndefined();
    const plain = sceneWith(undefined);
    expect(plain.layers.some(({ id }) => id.startsWith("segments"))).toBe(false);
    expect(plain.legend.title).toBeNull();
  });
});
