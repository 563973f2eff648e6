import type { Published, PublishedGrid, PublishedHotspot } from "../../core/disclosure/published";
import type { Position } from "../../core/hexes/geometry";
import { defineLayer } from "../define-layer";
import { features, lines } from "../geometry";
import { outlineOf } from "../outline";
import type { Palette } from "../palette";
import type { Avoid, SceneLabel, ShapeLayer, Source } from "../scene";

/** What the outline means. Only a calibrated test on points that were not moved may say "beyond chance". */
function markedLegend({ test, snapped }: Pick<Published, "test" | "snapped">): string {
  if (test.calibrated) return "Stands out beyond chance, 5%";
  return snapped ? "Busier than its surroundings" : "Marked (exploratory)";
}

/** A line and a wider casing under it, so that it shows on every class. */
export function cased(id: string, source: string, color: string, casing: string, width: number): ShapeLayer[] {
  return [
    { id: `${id}-casing`, kind: "line", source, color: casing, width: width + 2.5, opacity: 0.9, dash: null },
    { id, kind: "line", source, color, width, opacity: 1, dash: null },
  ];
}

/** The outer edge of one hotspot, as a source. */
export const outlineSource = (grid: PublishedGrid, hexes: readonly number[]): Source => ({
  data: features(lines(outlineOf(grid, hexes))),
});

/** Hexes of the group that touch one outside of it: where a label can stand. */
function rim({ hexes }: PublishedHotspot, grid: PublishedGrid): Position[] {
  const members = new Set(hexes);
  const touches = (h: number) => {
    let count = 0;
    for (let n = grid.start[h]; n < grid.start[h + 1]; n++) if (members.has(grid.neighbors[n])) count++;
    return count;
  };
  return hexes.filter((h) => touches(h) < 6).map((h) => centerOf(grid, h));
}

const centerOf = (grid: PublishedGrid, h: number): Position => [grid.centerLngLat[2 * h], grid.centerLngLat[2 * h + 1]];

function labelOf(spot: PublishedHotspot, grid: PublishedGrid, palette: Palette): SceneLabel {
  const [lng, lat] = centerOf(grid, spot.strongest);
  return {
    id: `hotspot ${spot.rank}`,
    text: spot.name,
    lng,
    lat,
    around: { centers: rim(spot, grid), radiusMeters: 0.58 * grid.acrossMeters },
    clearance: 0,
    weight: 600,
    color: palette.label,
    halo: palette.halo,
    badge: { shape: "disc", text: String(spot.rank), fill: palette.significant, ink: palette.significantCasing },
    priority: spot.rank / 1000,
    minZoom: 0,
  };
}

/** Groups of marked hexes: one outline around the whole group, and its number and name outside of it. Never a fill alone. */
export const hotspots = defineLayer({
  id: "hotspots",
  label: "Hotspots",
  shownFor: ["hotspots"],
  select: ({ published }) =>
    published && published.hotspots.length > 0
      ? { grid: published.grid, spots: published.hotspots, marked: markedLegend(published) }
      : null,
  draw: ({ grid, spots, marked }, palette) => {
    const source: Source = { data: features(...spots.map((spot) => lines(outlineOf(grid, spot.hexes)))) };
    const radiusMeters = 0.5 * grid.acrossMeters;
    return {
      sources: { hotspots: source },
      overlay: cased("hotspots", "hotspots", palette.significant, palette.significantCasing, 2.25),
      labels: spots.map((spot) => labelOf(spot, grid, palette)),
      avoid: spots.flatMap((spot) =>
        spot.hexes.map(
          (h): Avoid => ({ lng: centerOf(grid, h)[0], lat: centerOf(grid, h)[1], radiusMeters, radiusPixels: 0 }),
        ),
      ),
      symbols: [{ symbol: "marked", label: marked }],
    };
  },
});
