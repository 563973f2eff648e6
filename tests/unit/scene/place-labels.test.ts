import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, placeLabels } from "../../../src/scene/place-labels";
import type { Avoid, SceneLabel } from "../../../src/scene/scene";
import { textWidth } from "../../../src/scene/text-width";

/** A picture on which one degree is one pixel, from the top left corner. */
const room = (part: Partial<Parameters<typeof placeLabels>[2]> = {}) => ({
  project: (lng: number, lat: number) => [lng, lat] as const,
  width: 600,
  height: 400,
  zoom: 12,
  metersPerPixel: 1,
  size: 12,
  panels: [] as Box[],
  ...part,
});

const label = (part: Partial<SceneLabel>): SceneLabel => ({
  id: "a",
  text: "A place",
  lng: 300,
  lat: 200,
  around: null,
  clearance: 0,
  weight: 600,
  color: "#000",
  halo: "#fff",
  badge: null,
  priority: 1,
  minZoom: 0,
  ...part,
});
const badge = { shape: "disc" as const, text: "1", fill: "#000", ink: "#fff" };

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const anyLabel = fc.record({
  text: fc.string({ minLength: 1, maxLength: 24 }),
  lng: fc.integer({ min: -20, max: 620 }),
  lat: fc.integer({ min: -20, max: 420 }),
  priority: fc.integer({ min: 0, max: 9 }),
  clearance: fc.constantFrom(0, 7),
  badge: fc.constantFrom(null, badge),
  around: fc.constantFrom(
    null,
    {
      centers: [
        [200, 150],
        [220, 160],
        [240, 150],
      ] as const,
      radiusMeters: 12,
    },
    [100, 100, 180, 140] as const,
  ),
});

describe("the places of labels", () => {
  it("never overlap each other or a panel, and never leave the picture", () => {
    const anyAvoid = fc.record({
      lng: fc.integer({ min: 0, max: 600 }),
      lat: fc.integer({ min: 0, max: 400 }),
      radiusMeters: fc.constantFrom(0, 10),
      radiusPixels: fc.constant(6),
    });
    const panel: Box = [0, 0, 200, 120];
    fc.assert(
      fc.property(
        fc.array(anyLabel, { maxLength: 40 }),
        fc.array(anyAvoid, { maxLength: 40 }),
        (parts, avoid: Avoid[]) => {
          const placed = placeLabels(
            parts.map((part, i) => label({ ...part, id: String(i) })),
            avoid,
            room({ panels: [panel] }),
          );
          placed.forEach(({ box }, i) => {
            expect(overlaps(box, panel)).toBe(false);
            expect(box[0] >= 0 && box[1] >= 0 && box[2] <= 600 && box[3] <= 400).toBe(true);
            for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("go to the more important label where two want the same", () => {
    const crowd = Array.from({ length: 30 }, (_, i) =>
      label({ id: String(i), text: "The same name", priority: 30 - i }),
    );
    const placed = placeLabels(crowd, [], room());
    expect(placed[0].label.id).toBe("29");
    expect(placed.length).toBeLessThan(30);
  });

  it("keep names off symbols, and leave out a name rather than cover one", () => {
    const wall = Array.from(
      { length: 60 },
      (_, i): Avoid => ({ lng: i * 10, lat: 200, radiusMeters: 0, radiusPixels: 60 }),
    );
    expect(placeLabels([label({})], wall, room())).toEqual([]);
  });

  it("keep a badge on the map even where its name finds no room", () => {
    const wall = Array.from(
      { length: 60 },
      (_, i): Avoid => ({ lng: i * 10, lat: 200, radiusMeters: 0, radiusPixels: 60 }),
    );
    const around = { centers: [[300, 200]] as const, radiusMeters: 10 };
    const [placed] = placeLabels([label({ badge, around })], wall, room());
    expect(placed.badge).not.toBeNull();
    expect(placed.text).toBeNull();
  });

  it("wait for the zoom that a name is meant for", () => {
    expect(placeLabels([label({ minZoom: 13 })], [], room())).toEqual([]);
    expect(placeLabels([label({ minZoom: 13 })], [], room({ zoom: 13 }))).toHaveLength(1);
  });
});

describe("the width of a text", () => {
  it("grows with its letters, its size and its weight", () => {
    expect(textWidth("mm", 12, 400)).toBeCloseTo(2 * textWidth("m", 12, 400));
    expect(textWidth("City centre", 24, 400)).toBeCloseTo(2 * textWidth("City centre", 12, 400));
    expect(textWidth("City centre", 12, 600)).toBeGreaterThan(textWidth("City centre", 12, 400));
  });

  it("takes a character that it does not know for a wide one", () => {
    expect(textWidth("猫", 10, 400)).toBe(10);
  });
});
