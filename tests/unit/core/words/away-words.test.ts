import { describe, expect, it } from "vitest";
import type { Published } from "../../../../src/core/disclosure/published";
import type { Position } from "../../../../src/core/hexes/geometry";
import { createStudy } from "../../../../src/core/study/defaults";
import { withRoute, withZone } from "../../../../src/core/study/edits";
import { awayWords } from "../../../../src/core/words/away-words";

const study = createStudy();
const ring: readonly Position[] = [
  [-1.52, 52.4],
  [-1.5, 52.4],
  [-1.5, 52.41],
  [-1.52, 52.4],
];
const mirrored = ring.map(([lng, lat]): Position => [-lng, lat]);
const zone = (points: readonly Position[]) =>
  withZone(study, {
    id: "z",
    name: "Zone 1",
    rings: [points],
    example: false,
    note: "",
    noteDate: null,
    chosenOn: null,
  });

describe("a shape outside the area", () => {
  it("is warned of, with how far it is and the likeliest mistake", () => {
    const words = awayWords(zone(mirrored), null, "zone").get("z") ?? "";
    expect(words).toMatch(
      /^Zone 1 lies outside Coventry \(about (190|200) km away\): no incident of this map can be in it\. Check the sign of the longitude\.$/,
    );
  });

  it("is not warned of where it lies inside, nor are the examples that ship", () => {
    expect(awayWords(zone(ring), null, "zone").size).toBe(0);
    expect(awayWords(study, null, "route").size).toBe(0);
  });

  it("of which only the corridor reaches in is not outside", () => {
    // 80 m to the west of the westernmost corner of the outline.
    const corner = (study.area?.polygon[0][0] ?? []).reduce((west, at) => (at[0] < west[0] ? at : west));
    const beside: readonly Position[] = [
      [corner[0] - 80 / 67_900, corner[1]],
      [corner[0] - 90 / 67_900, corner[1]],
    ];
    const with100 = withRoute(study, {
      id: "r",
      name: "Beside",
      schoolId: null,
      to: null,
      line: beside,
      example: false,
      note: "",
      noteDate: null,
    });
    expect(awayWords(with100, null, "route").size).toBe(0);
    expect(awayWords({ ...with100, corridorMeters: 50 }, null, "route").get("r")).toContain("(about 80 m away)");
  });

  it("is left alone when it holds incidents, of an extract that reaches further", () => {
    const zones = { regions: [{ id: "z", incidents: 3 }] };
    const view = { zones, grid: { cells: [] } } as unknown as Published;
    expect(awayWords(zone(mirrored), view, "zone").size).toBe(0);
  });

  it("is measured from the hexes where there is no study area, and not before there are any", () => {
    const without = { ...zone(mirrored), area: null };
    expect(awayWords(without, null, "zone").size).toBe(0);
    const grid = { cells: ["a"], ringLngLat: Float64Array.from([-1.6, 52.3, -1.4, 52.3, -1.4, 52.5, -1.6, 52.3]) };
    const none = { regions: [], inAny: 0, inSeveral: 0, days: 0 };
    const view = { grid, routes: none, zones: none } as unknown as Published;
    expect(awayWords(without, view, "zone").get("z")).toContain("lies outside the hexes of this map");
    expect(awayWords({ ...zone(ring), area: null }, view, "zone").size).toBe(0);
  });
});
