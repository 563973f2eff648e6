import { expect, it } from "vitest";
import { features, points } from "../../../src/scene/geometry";
import type { DiscsLayer } from "../../../src/scene/scene";
import { discsOf, movedDiscs } from "../../../src/scene/svg-shapes";

const project = (lng: number, lat: number) => [1000 * lng, 500 - 1000 * lat] as const;
const layer = (texts: readonly string[]): DiscsLayer => ({
  id: "posts",
  kind: "discs",
  source: "posts",
  radius: 11,
  fill: "#000000",
  color: "#ffffff",
  width: 1,
  dash: null,
  ink: "#ffffff",
  texts,
});
const scene = (texts: readonly string[]) => ({
  overlay: [layer(texts)],
  sources: {
    posts: {
      data: features(
        points([
          [0, 0],
          [0.01, 0],
          [0.2, 0],
        ]),
      ),
    },
  },
});

it("names keep clear of discs that are drawn away from their places; those that stand there are avoided as before", () => {
  const drawn = discsOf(layer(["A", "B", "C"]), scene(["A", "B", "C"]), project);
  expect(drawn.map(({ from }) => from)).toEqual([[0, 500], [10, 500], null]);
  const boxes = movedDiscs(scene(["A", "B", "C"]), project);
  expect(boxes).toHaveLength(2);
  boxes.forEach(([left, top, right, bottom], n) => {
    expect([(left + right) / 2, (top + bottom) / 2]).toEqual([drawn[n].x, drawn[n].y]);
    expect([right - left, bottom - top]).toEqual([22, 22]);
  });
});

it("rings without a text stay where they are, over each other or not", () => {
  expect(movedDiscs(scene([]), project)).toEqual([]);
  expect(discsOf(layer([]), scene([]), project).map(({ x }) => x)).toEqual([0, 10, 200]);
});
