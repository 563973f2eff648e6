import { area, distance, featureCollection, intersect, polygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { type SuggestedZone, suggestZones } from "../../src/core/deployment/suggest-zones";
import { withoutTaken } from "../../src/core/deployment/taken-ground";
import type { Position } from "../../src/core/hexes/geometry";
import { gridOfArea } from "../../src/core/hexes/grid";
import { cellOfPoint } from "../../src/core/hexes/locate";
import { coventry, createStudy } from "../../src/core/study/defaults";
import { cityBox, createDice, type Dice, inCity, scatter } from "../calibration/chance-maps";

const grid = gridOfArea(coventry.polygon, 9);
const { labels } = createStudy();
const APART = 500;

/** A map with six places that stand out. */
function busyMap(dice: Dice): SuggestedZone[] {
  const counts = new Uint32Array(grid.cells.length);
  const put = (times: number) => {
    const [lng, lat] = scatter(dice, cityBox, inCity);
    counts[grid.indexOf.get(cellOfPoint(lng, lat, 9)) ?? -1] += times;
  };
  for (let n = 0; n < 300; n++) put(1);
  for (let n = 0; n < 6; n++) put(20);
  return suggestZones(grid, counts, counts, labels, { zoneKm2: 0.7, apartMeters: APART });
}

/** A round zone with some dents, anywhere in the city. */
function drawn(dice: Dice): { rings: Position[][] } {
  const [lng, lat] = scatter(dice, cityBox, inCity);
  const corners = 3 + Math.floor(dice() * 9);
  const ring = Array.from({ length: corners }, (_, k): Position => {
    const [angle, meters] = [(2 * Math.PI * k) / corners, 60 + 700 * dice() ** 2];
    return [lng + (meters * Math.cos(angle)) / 67_900, lat + (meters * Math.sin(angle)) / 111_200];
  });
  return { rings: [[...ring, ring[0]]] };
}

const shapeOf = ({ rings }: Pick<SuggestedZone, "rings">) => polygon(rings.map((ring) => ring.map(([x, y]) => [x, y])));

/** Square meters of common ground, by Turf. */
const common = (a: Pick<SuggestedZone, "rings">, b: Pick<SuggestedZone, "rings">): number => {
  const both = intersect(featureCollection([shapeOf(a), shapeOf(b)]));
  return both ? area(both) : 0;
};

/** The centroid of a ring's triangles, seen from its first corner: for the middle of what was drawn. */
function middleOfDrawn({ rings: [ring] }: { rings: Position[][] }): [number, number] {
  let [whole, x, y] = [0, 0, 0];
  for (let k = 1; k + 2 < ring.length; k++) {
    const [a, b, c] = [ring[0], ring[k], ring[k + 1]];
    const twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    whole += twice;
    x += (twice * (a[0] + b[0] + c[0])) / 3;
    y += (twice * (a[1] + b[1] + c[1])) / 3;
  }
  return [x / whole, y / whole];
}

const middleOfHexes = ({ hexes }: SuggestedZone): [number, number] => {
  const mean = (k: number) => hexes.reduce((sum, h) => sum + grid.centerLngLat[2 * h + k], 0) / hexes.length;
  return [mean(0), mean(1)];
};

describe("suggestions beside zones that a study has", () => {
  it("keep off their ground and keep the distance, and no other is lost", () => {
    let [kept, overlapping, near] = [0, 0, 0];
    for (let map = 0; map < 40; map++) {
      const dice = createDice(31 * map + 5);
      const all = busyMap(dice);
      const zones = Array.from({ length: 1 + (map % 5) }, () => drawn(dice));
      const apart = map % 2 === 0 ? APART : 1300;
      const left = withoutTaken(all, grid, zones, apart);
      expect(all.filter((one) => left.includes(one))).toEqual(left);
      for (const one of all) {
        const squareMeters = Math.max(...zones.map((zone) => common(one, zone)));
        const meters = Math.min(
          ...zones.map((zone) => distance(middleOfHexes(one), middleOfDrawn(zone), { units: "meters" })),
        );
        // A sliver of a thousandth of each of seven hexes, or a meter, decides nothing.
        if (squareMeters > 660 || meters < apart - 1) expect(left).not.toContain(one);
        else if (squareMeters < 80 && meters > apart + 1) expect(left).toContain(one);
        if (left.includes(one)) kept++;
        else if (squareMeters > 660) overlapping++;
        else near++;
      }
    }
    expect(kept).toBeGreaterThan(40);
    expect(overlapping).toBeGreaterThan(10);
    expect(near).toBeGreaterThan(5);
  });

  it("never hold one that was accepted, whatever else is", () => {
    for (let map = 0; map < 20; map++) {
      const dice = createDice(17 * map + 1);
      const all = busyMap(dice);
      expect(all.length).toBeGreaterThan(3);
      const accepted = all.filter(() => dice() < 0.5);
      expect(withoutTaken(all, grid, accepted, 0)).toEqual(all.filter((one) => !accepted.includes(one)));
    }
  });

  it("stand a zone that crosses itself, and one that nobody has drawn yet", () => {
    const all = busyMap(createDice(3));
    const bow: Position[] = [
      [-1.56, 52.36],
      [-1.46, 52.46],
      [-1.46, 52.36],
      [-1.56, 52.46],
      [-1.56, 52.36],
    ];
    expect(withoutTaken(all, grid, [{ rings: [bow] }], APART).length).toBeLessThan(all.length);
    expect(withoutTaken(all, grid, [{ rings: [[]] }], APART)).toEqual(all);
  });
});
