import { describe, expect, it } from "vitest";
import { fitted, metersPerPixel, scaleBar } from "../../../src/scene/projection";

const none = { top: 0, right: 0, bottom: 0, left: 0 };

describe("a fitted projection", () => {
  it("is Web Mercator", () => {
    const { project, zoom } = fitted([-180, -85.05112877980659, 180, 85.05112877980659], 512, 512, none);
    expect(zoom).toBeCloseTo(0, 9);
    // EPSG Guidance Note 7-2, "Popular Visualisation Pseudo-Mercator": 24.381786944° N, 100.333333333° W is N 2800000 m within 1 m.
    const [x, y] = project(-100.333333333, 24.381786944);
    const metersPerWorld = 2 * Math.PI * 6378137;
    expect((x / 512 - 0.5) * metersPerWorld).toBeCloseTo(-11169055.58, 0);
    expect((0.5 - y / 512) * metersPerWorld).toBeCloseTo(2800000, -1);
  });

  it("puts the bounds into what the padding leaves, in the middle, and touches it on one axis", () => {
    const { project } = fitted([-1.62, 52.36, -1.42, 52.47], 700, 520, { top: 20, right: 30, bottom: 40, left: 110 });
    const [left, top] = project(-1.62, 52.47);
    const [right, bottom] = project(-1.42, 52.36);
    expect(left - 110).toBeCloseTo(670 - right);
    expect(top - 20).toBeCloseTo(480 - bottom);
    expect(Math.min(left - 110, top - 20)).toBeCloseTo(0);
  });

  it("tells meters from pixels by the latitude", () => {
    expect(metersPerPixel(0, 0)).toBeCloseTo(78271.517, 2);
    expect(metersPerPixel(11, 60)).toBeCloseTo(78271.517 / 2048 / 2, 3);
  });
});

describe("the scale bar", () => {
  it("is the longest round length that fits", () => {
    expect(scaleBar(20, 100)).toEqual({ pixels: 100, label: "2 km" });
    expect(scaleBar(20, 99)).toEqual({ pixels: 50, label: "1 km" });
    expect(scaleBar(0.7, 100).label).toBe("50 m");
  });
});
