import { describe, expect, it } from "vitest";
import { createStudy } from "../../../src/core/study/defaults";
import { regionAt } from "../../../src/map/region-at";

const project = (lng: number, lat: number) => [lng, lat] as const;
const { routes, zones } = createStudy();
const study = {
  routes: [
    {
      ...routes[0],
      id: "walk",
      line: [
        [0, 0],
        [100, 0],
      ] as const,
    },
    {
      ...routes[0],
      id: "other",
      line: [
        [0, 16],
        [100, 16],
      ] as const,
    },
  ],
  zones: [
    {
      ...zones[0],
      id: "yard",
      rings: [
        [
          [0, 50],
          [100, 50],
          [100, 150],
          [0, 150],
          [0, 50],
        ],
        [
          [40, 80],
          [60, 80],
          [60, 100],
          [40, 100],
          [40, 80],
        ],
      ] as const,
    },
  ],
};

describe("the region under a pointer", () => {
  it("is the nearest route within reach", () => {
    expect(regionAt(study, [50, 7], project)).toBe("walk");
    expect(regionAt(study, [50, 9], project)).toBe("other");
    expect(regionAt(study, [112, 0], project)).toBe("walk");
    expect(regionAt(study, [113, 0], project)).toBeNull();
  });

  it("is else the zone around it, but not around its hole", () => {
    expect(regionAt(study, [20, 90], project)).toBe("yard");
    expect(regionAt(study, [50, 90], project)).toBeNull();
    expect(regionAt(study, [120, 90], project)).toBeNull();
  });
});
