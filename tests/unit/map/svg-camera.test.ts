import { describe, expect, it, vi } from "vitest";
import { createSvgCamera } from "../../../src/map/svg-camera";

const create = () => {
  const surface = {} as HTMLElement;
  return createSvgCamera(surface, { lng: -1.51, lat: 52.41, zoom: 12 }, 700, 500);
};
const middle = (camera: ReturnType<typeof create>) => camera.viewport().unproject(350, 250);

describe("the camera of the SVG map", () => {
  it("looks where it is told, and tells places and pixels into each other", () => {
    const camera = create();
    const [lng, lat] = middle(camera);
    expect([lng, lat].map((x) => x.toFixed(9))).toEqual(["-1.510000000", "52.410000000"]);
    const { project, unproject } = camera.viewport();
    const [x, y] = project(...unproject(123.4, 456.7));
    expect(x).toBeCloseTo(123.4, 6);
    expect(y).toBeCloseTo(456.7, 6);
  });

  it("fits bounds into what the padding leaves, and no closer than asked", () => {
    const camera = create();
    const padding = { top: 10, right: 20, bottom: 30, left: 140 };
    camera.fit([-1.6, 52.36, -1.42, 52.47], { padding, glide: false });
    const { project } = camera.viewport();
    const [[left, bottom], [right, top]] = [project(-1.6, 52.36), project(-1.42, 52.47)];
    expect(left).toBeGreaterThan(139.9);
    expect(right).toBeLessThan(680.1);
    expect(top).toBeGreaterThan(9.9);
    expect(bottom).toBeLessThan(470.1);
    expect(Math.min(left - 140, top - 10)).toBeLessThan(0.1);
    camera.fit([-1.51, 52.41, -1.5099, 52.4101], { padding, maxZoom: 14, glide: false });
    expect(camera.viewport().zoom).toBe(14);
  });

  it("zooms around its middle, within its limits", () => {
    const camera = create();
    const before = middle(camera);
    camera.zoomBy(1);
    expect(camera.viewport().zoom).toBe(13);
    expect(middle(camera)[0]).toBeCloseTo(before[0], 9);
    camera.zoomBy(99);
    expect(camera.viewport().zoom).toBe(18);
    camera.zoomBy(-99);
    expect(camera.viewport().zoom).toBe(7);
  });

  it("moves by so many pixels, so that what was there is seen in the middle", () => {
    const camera = create();
    const [lng, lat] = camera.viewport().unproject(450, 200);
    camera.panBy(100, -50);
    expect(middle(camera)[0]).toBeCloseTo(lng, 9);
    expect(middle(camera)[1]).toBeCloseTo(lat, 9);
  });

  it("tells of every movement at once, and of rest when movements have paused", () => {
    vi.useFakeTimers();
    const camera = create();
    const [moved, rested] = [vi.fn(), vi.fn()];
    camera.on("move", moved);
    const stop = camera.on("rest", rested);
    camera.zoomBy(0.1);
    camera.zoomBy(0.1);
    expect(moved).toHaveBeenCalledTimes(2);
    expect(rested).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(rested).toHaveBeenCalledTimes(1);
    stop();
    camera.jumpTo({ lng: -1.5, lat: 52.4, zoom: 12 });
    expect(rested).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("keeps its middle when the map changes its size", () => {
    const camera = create();
    const before = middle(camera);
    camera.resize(900, 300);
    const after = camera.viewport().unproject(450, 150);
    expect(after[0]).toBeCloseTo(before[0], 9);
    expect(after[1]).toBeCloseTo(before[1], 9);
  });
});
