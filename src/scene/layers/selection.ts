import type { Study } from "../../core/study/study";
import { type Drawing, defineLayer } from "../define-layer";
import { edgesOf, features, hexOfCell, lines } from "../geometry";
import type { Palette } from "../palette";
import type { Source } from "../scene";
import { cased, outlineSource } from "./hotspots";

interface Ring {
  readonly id: string;
  readonly source: Source | null;
  readonly width: number;
}

function draw(rings: readonly Ring[], palette: Palette): Drawing {
  const drawn = rings.filter((ring): ring is Ring & { source: Source } => ring.source !== null);
  return {
    sources: Object.fromEntries(drawn.map(({ id, source }) => [id, source])),
    overlay: drawn.flatMap(({ id, width }) => cased(id, id, palette.selected, palette.significantCasing, width)),
  };
}

function regionSource({ routes, zones }: Pick<Study, "routes" | "zones">, id: string | null): Source | null {
  const route = routes.find((entry) => entry.id === id);
  if (route) return { data: features(lines([route.line])) };
  const zone = zones.find((entry) => entry.id === id);
  return zone ? { data: features(edgesOf([zone.rings])) } : null;
}

/** The same object every time, so that nothing seems to have changed. */
const nothing: readonly never[] = [];

/** What is chosen, and what a pointer or the focus is on: thick rings, thinner while only looked at. */
export const selection = defineLayer({
  id: "selection",
  label: "Selection",
  shownFor: null,
  select: ({
    published,
    study,
    hidden,
    hoveredCell,
    selectedCell,
    hoveredHotspot,
    selectedHotspot,
    hoveredRegion,
    selectedRegion,
    posts,
  }) => ({
    grid: published?.grid ?? null,
    spots: published?.hotspots ?? null,
    // Where routes are planned their choice is drawn below their colours: see `routeChoice`.
    routes: hidden.includes("routes") || posts !== undefined ? nothing : study.routes,
    zones: hidden.includes("zones") ? nothing : study.zones,
    hoveredCell: hidden.includes("hexes") ? null : (hoveredCell ?? null),
    selectedCell: hidden.includes("hexes") ? null : (selectedCell ?? null),
    hoveredHotspot: hidden.includes("hotspots") ? null : (hoveredHotspot ?? null),
    selectedHotspot: hidden.includes("hotspots") ? null : (selectedHotspot ?? null),
    hoveredRegion: hoveredRegion ?? null,
    selectedRegion: selectedRegion ?? null,
  }),
  draw: ({ grid, spots, routes, zones, ...chosen }, palette) => {
    const ofHexes = (hexes: readonly number[] | undefined) => (grid && hexes ? outlineSource(grid, hexes) : null);
    const ofSpot = (rank: number | null) => ofHexes(spots?.find((spot) => spot.rank === rank)?.hexes);
    const ofCell = (cell: string | null) => {
      const h = grid && cell !== null ? hexOfCell(grid, cell) : undefined;
      return ofHexes(h === undefined ? undefined : [h]);
    };
    const other = <T>(hovered: T, selected: T) => (hovered === selected ? null : hovered);
    return draw(
      [
        { id: "hovered-hotspot", source: ofSpot(other(chosen.hoveredHotspot, chosen.selectedHotspot)), width: 2.25 },
        { id: "selected-hotspot", source: ofSpot(chosen.selectedHotspot), width: 3 },
        {
          id: "hovered-region",
          source: regionSource({ routes, zones }, other(chosen.hoveredRegion, chosen.selectedRegion)),
          width: 3.5,
        },
        { id: "selected-region", source: regionSource({ routes, zones }, chosen.selectedRegion), width: 5 },
        { id: "hovered-hex", source: ofCell(other(chosen.hoveredCell, chosen.selectedCell)), width: 1.75 },
        { id: "selected-hex", source: ofCell(chosen.selectedCell), width: 3 },
      ],
      palette,
    );
  },
});
