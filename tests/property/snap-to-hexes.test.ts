import { area, polygon } from "@turf/turf";
import { cellToBoundary, gridDisk, polygonToCells } from "h3-js";
import { describe, expect, it } from "vitest";
import { createContains } from "../../src/core/hexes/contains";
import type { Position } from "../../src/core/hexes/geometry";
import { cellOfPoint } from "../../src/core/hexes/locate";
import { outlineOfCells, type SnappedZone, snappedToHexes } from "../../src/core/hexes/snap";
import { cityBox, createDice, type Dice, inCity, scatter } from "../calibration/chance-maps";

/** A dented zone of up to 600 m around its middle. */
function drawn(dice: Dice): Position[] {
  const [lng, lat] = scatter(dice, cityBox, inCity);
  const corners = 3 + Math.floor(dice() * 9);
  const ring = Array.from({ length: corners }, (_, k): Position => {
    const [angle, meters] = [(2 * Math.PI * k) / corners, 150 + 450 * dice()];
    return [lng + (meters * Math.cos(angle)) / 67_900, lat + (meters * Math.sin(angle)) / 111_200];
  });
  return [...ring, ring[0]];
}

/** The hexes of an outline, by H3's own rule: those whose middle is inside. */
const cellsIn = ({ rings }: SnappedZone): string[] =>
  polygonToCells(
    rings.map((ring) => ring.map(([x, y]) => [x, y])),
    9,
    true,
  );

/** The part of a hex inside a ring, by a thousand points. */
function shareInside(cell: string, ring: Position[]): number {
  const inside = createContains([[ring]]);
  const edge = cellToBoundary(cell, true);
  const [lngs, lats] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
  let [all, within] = [0, 0];
  for (let k = 0; k < 40 * 40; k++) {
    const lng = Math.min(...lngs) + ((k % 40) + 0.5) * ((Math.max(...lngs) - Math.min(...lngs)) / 40);
    const lat = Math.min(...lats) + (Math.floor(k / 40) + 0.5) * ((Math.max(...lats) - Math.min(...lats)) / 40);
    if (cellOfPoint(lng, lat, 9) !== cell) continue;
    all++;
    if (inside(lng, lat)) within++;
  }
  return within / all;
}

describe("a zone that is snapped to hexes", () => {
  it("is whole, touching hexes, each half inside or more, and none beside them is", () => {
    let several = 0;
    for (let n = 0; n < 60; n++) {
      const ring = drawn(createDice(97 * n + 2));
      const snapped = snappedToHexes([ring], 9);
      if (!snapped) throw new Error("Got nothing for a zone with ground.");
      const cells = cellsIn(snapped);
      expect(cells).toHaveLength(snapped.hexes);
      expect(
        Math.abs(area(polygon(snapped.rings.map((r) => r.map(([x, y]) => [x, y])))) / 1e6 / snapped.km2 - 1),
      ).toBeLessThan(0.01);
      const reached = new Set([cells[0]]);
      for (const cell of reached) for (const next of gridDisk(cell, 1)) if (cells.includes(next)) reached.add(next);
      expect(reached.size).toBe(cells.length);
      if (cells.length > 1) {
        several++;
        for (const cell of cells) expect(shareInside(cell, ring)).toBeGreaterThan(0.45);
      }
      for (const beside of cells.flatMap((cell) => gridDisk(cell, 1)).filter((cell) => !cells.includes(cell)))
        expect(shareInside(beside, ring)).toBeLessThan(0.55);
    }
    expect(several).toBeGreaterThan(30);
  });

  it("stays what it is when it is snapped again, also around a hole", () => {
    const disk = gridDisk("89195cadc1bffff", 2);
    for (const cells of [disk, disk.filter((cell) => cell !== "89195cadc1bffff"), disk.slice(0, 1)]) {
      const rings = outlineOfCells([...cells].sort());
      expect(snappedToHexes(rings, 9)).toMatchObject({ rings, hexes: cells.length });
    }
  });

  it("is one hex where the zone is smaller than that, and nothing where there is no ground", () => {
    const tiny: Position[] = [
      [-1.51, 52.41],
      [-1.5099, 52.41],
      [-1.5099, 52.4101],
      [-1.51, 52.41],
    ];
    const snapped = snappedToHexes([tiny], 9);
    expect(snapped?.hexes).toBe(1);
    expect(snapped && cellsIn(snapped)).toEqual([cellOfPoint(-1.50995, 52.41003, 9)]);
    const flat: Position[] = [tiny[0], tiny[1], tiny[0], tiny[0]];
    expect(snappedToHexes([flat], 9)).toBeNull();
  });
});
