import { distance, nearestPointOnLine, point } from "@turf/turf";
import { describe, expect, it } from "vitest";
import type { Position } from "../../../../src/core/hexes/geometry";
import { metersAway } from "../../../../src/core/places/away";
import { coventry } from "../../../../src/core/study/defaults";

const square = (lng: number, lat: number, half: number): Position[] => [
  [lng - half, lat - half],
  [lng + half, lat - half],
  [lng + half, lat + half],
  [lng - half, lat + half],
];

describe("how far a shape lies outside an area", () => {
  it.each<[string, Position[], "line" | "ring"]>([
    ["lies inside", square(-1.51, 52.41, 0.01), "ring"],
    ["holds the whole area", square(-1.51, 52.41, 1), "ring"],
    ["reaches over the edge", square(-1.4, 52.41, 0.1), "ring"],
    [
      "only passes through",
      [
        [-1.9, 52.41],
        [-1.1, 52.41],
      ],
      "line",
    ],
  ])("is 0 when it %s", (_, points, kind) => expect(metersAway(points, coventry.polygon, kind)).toBe(0));

  it("is the shortest distance to the outline, as turf measures it", () => {
    for (const [lng, lat] of [
      [1.5, 52.4],
      [-1.7, 52.41],
      [-1.5, 53.2],
      [-0.12, 51.5],
    ] as const) {
      const outline = { type: "LineString" as const, coordinates: coventry.polygon[0][0].map((at) => [...at]) };
      const expected = distance(nearestPointOnLine(outline, point([lng, lat])), point([lng, lat])) * 1000;
      const got = metersAway([[lng, lat]], coventry.polygon, "line");
      expect(Math.abs(got / expected - 1)).toBeLessThan(0.03);
    }
  });
});
