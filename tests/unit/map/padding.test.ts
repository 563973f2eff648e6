import { beforeAll, describe, expect, it } from "vitest";
import { boxOf, clearPadding, isInSight, paddingFor } from "../../../src/map/padding";
import { composeScene } from "../../../src/scene/compose";
import type { Box } from "../../../src/scene/place-labels";
import { fitted } from "../../../src/scene/projection";
import type { Bounds, Scene } from "../../../src/scene/scene";
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

  it("keeps the area above an attribution of two rows", () => {
    const padding = paddingFor(scene, 694, 336, [
      [14, 296, 98, 328],
      [114, 294, 684, 328],
    ]);
    const south = fitted(scene.bounds, 694, 336, padding).project(scene.bounds[0], scene.bounds[1])[1];
    expect(south).toBeLessThan(294.5);
  });

  it("does not make the area tiny for a panel that covers most of the map", () => {
    const { zoom } = fitted(scene.bounds, 694, 520, paddingFor(scene, 694, 520, [[0, 0, 600, 400]]));
    const whole = fitted(scene.bounds, 694, 520, { top: 18, right: 12, bottom: 34, left: 12 }).zoom;
    expect(whole - zoom).toBeLessThanOrEqual(0.5);
  });
});

describe("the room around what the map goes to", () => {
  const [width, height] = [694, 487];
  const legend: Box = [12, 12, 270, 223];
  const tools: Box = [650, 12, 682, 174];
  const panels = [legend, tools];
  const around = 90;

  /** Lines of all shapes, some kilometers long, and one of no size at all. */
  const lines: readonly (readonly [string, Bounds])[] = [
    ["from west to east", [-1.52, 52.41, -1.49, 52.4105]],
    ["from south to north", [-1.51, 52.4, -1.5095, 52.42]],
    ["slanting", [-1.51, 52.405, -1.498, 52.413]],
    ["a point", [-1.5, 52.41, -1.5, 52.41]],
  ];

  it.each(lines)("keeps it in the picture and from under the legend and the buttons: %s", (_, bounds) => {
    const padding = clearPadding(bounds, { width, height }, panels, around, 18);
    expect(isInSight(boxOf(fitted(bounds, width, height, padding), bounds), width, height, panels)).toBe(true);
  });

  it("is even where nothing is in the way", () => {
    for (const [, bounds] of lines)
      expect(clearPadding(bounds, { width, height }, [], around, 18)).toEqual({
        top: around,
        right: around,
        bottom: around,
        left: around,
      });
  });

  it("is even where no room is clear: better in the picture than nowhere", () => {
    expect(clearPadding(lines[0][1], { width, height }, [[0, 0, width, height]], around, 18).left).toBe(around);
  });

  it("calls out of sight what a panel hides", () => {
    expect(isInSight([100, 100, 120, 120], width, height, panels)).toBe(false);
    expect(isInSight([300, 100, 320, 120], width, height, panels)).toBe(true);
    expect(isInSight([300, 470, 320, 500], width, height, panels)).toBe(false);
  });
});
