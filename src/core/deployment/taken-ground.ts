import { distanceMeters, middleOfRing } from "../hexes/geometry";
import { gridOfArea, type HexGrid } from "../hexes/grid";
import type { Zone } from "../study/study";
import { middleOf, type SuggestedZone } from "./suggest-zones";

/** Less of a hex than this is no overlap: outlines are rounded, so zones side by side share a few millimeters. */
const NO_OVERLAP = 1e-3;

/**
 * The suggestions on ground that no zone of the study has: none of their hexes is in one, and their middles keep the distance from those of
 * zones. Zones are not looked at before, while suggestions are worked out: which hexes stand out must not depend on what was accepted.
 */
export function withoutTaken(
  suggested: readonly SuggestedZone[],
  grid: HexGrid,
  zones: readonly Pick<Zone, "rings">[],
  apartMeters: number,
): SuggestedZone[] {
  const drawn = zones.filter(({ rings }) => (rings[0]?.length ?? 0) >= 4);
  const middles = drawn.map(({ rings }) => middleOfRing(rings[0]));
  const taken = new Set<string>();
  for (const { rings } of drawn) {
    const { cells, share } = gridOfArea([rings], grid.resolution);
    for (const [h, cell] of cells.entries()) if (share[h] >= NO_OVERLAP) taken.add(cell);
  }
  return suggested.filter(({ hexes }) => {
    const middle = middleOf(grid, hexes);
    return (
      hexes.every((h) => !taken.has(grid.cells[h])) &&
      middles.every((other) => distanceMeters(other, middle) >= apartMeters)
    );
  });
}
