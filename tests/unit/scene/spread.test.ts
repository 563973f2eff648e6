import { describe, expect, it } from "vitest";
import { spread } from "../../../src/scene/spread";
import { createDice } from "../../bench/measure";

type Place = readonly [number, number];

const distance = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const nearest = (places: readonly Place[]) =>
  Math.min(...places.flatMap((a, n) => places.slice(n + 1).map((b) => distance(a, b))));

describe("signs on a map", () => {
  it("that are far enough apart stay where they are", () => {
    const places: Place[] = [
      [0, 0],
      [30, 0],
      [0, 23.5],
    ];
    expect(spread(places, 23)).toEqual(places);
    expect(spread([], 23)).toEqual([]);
  });

  it("that overlap are moved apart along the line between them, each by half of what is lacking", () => {
    const [a, b] = spread(
      [
        [0, 0],
        [10, 0],
      ],
      24,
    );
    expect(a[0]).toBeCloseTo(-7, 6);
    expect(b[0]).toBeCloseTo(17, 6);
    expect([a[1], b[1]]).toEqual([0, 0]);
  });

  it("can be told apart however many are crowded, none far from its place, and always in the same way", () => {
    const dice = createDice(3);
    for (let run = 0; run < 100; run++) {
      const many = 2 + Math.floor(dice() * 12);
      const places = Array.from({ length: many }, (): Place => [60 * dice(), 60 * dice()]);
      const moved = spread(places, 23);
      expect(nearest(moved)).toBeGreaterThan(22);
      moved.forEach((place, n) => {
        expect(distance(place, places[n])).toBeLessThan(23 * Math.sqrt(many));
      });
      expect(spread(places, 23)).toEqual(moved);
    }
  });

  it("of the very same place are moved apart too", () => {
    expect(
      nearest(
        spread(
          Array.from({ length: 6 }, (): Place => [5, 5]),
          23,
        ),
      ),
    ).toBeGreaterThan(22);
  });
});
