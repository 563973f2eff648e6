import { beforeAll, describe, expect, it } from "vitest";
import { paddingFor } from "../../../src/map/padding";
import { composeScene } from "../../../src/scene/compose";
import type { Box } from "../../../src/scene/place-labels";
import { fitted } from "../../../src/scene/projection";
import type { Scene } from "../../../src/scene/scene";
import { viewOf } from "../scene/view";

describe("the room around the area", () => {
  let scene: Scene;
  beforeAll(async () => {
    const { study, published } = await viewOf();
    scene = composeScene({ study, published, theme: "light", hidden: [], emphasis: "hotspots" });
  });
  const legend: Box = [12, 12, 270, 148];

  const hexesUnder = (width: number, height: number, panels: readonly Box[]) => {
    const { project } = fitted(scene.bounds, width, height, paddingFor(scene, width, height, panels));
    const hexes = scene.layers.find((layer) => layer.kind === "classes");
    if (!hexes) throw new Error("Got a scene without hexes.");
    return hexes.grid.cells.filter((_, h) => {
      const [x, y] = project(hexes.grid.centerLngLat[2 * h], hexes.grid.centerLngLat[2 * h + 1]);
      return panels.some((box) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);
    });
  };

  it.each([
    [694, 520],
    [990, 520],
    [1200, 800],
    [420, 700],
  ])("keeps every hex from under the legend on a map of %d × %d", (width, height) => {
    expect(hexesUnder(width, height, [legend])).toEqual([]);
  });

  it("is the least there is where no panel lies over the map", () => {
    expect(paddingFor(scene, 694, 520, [])).toEqual({ top: 18, right: 12, bottom: 34, left: 12 });
  });

  it("does not make the area tiny for a panel that covers most of the map", () => {
    const { zoom } = fitted(scene.bounds, 694, 520, paddingFor(scene, 694, 520, [[0, 0, 600, 400]]));
    const whole = fitted(scene.bounds, 694, 520, { top: 18, right: 12, bottom: 34, left: 12 }).zoom;
    expect(whole - zoom).toBeLessThanOrEqual(0.5);
  });
});
