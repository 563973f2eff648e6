import type { MultiPolygon, Rings } from "../../core/hexes/geometry";
import { defineLayer } from "../define-layer";
import { edgesOf, features, polygons } from "../geometry";
import type { SceneLayer } from "../scene";

const world: Rings[number] = [
  [-179, -85],
  [179, -85],
  [179, 85],
  [-179, 85],
  [-179, -85],
];

/** Everywhere but the area: what a background map is dimmed by. */
const outside = (polygon: MultiPolygon): MultiPolygon => [[world, ...polygon.flatMap((rings) => rings.slice(0, 1))]];

/** The study area, and the dull ground outside of it. */
export const land = defineLayer({
  id: "land",
  label: "Study area",
  shownFor: null,
  select: ({ study, onTiles }) => study.area && { polygon: study.area.polygon, onTiles: onTiles ?? false },
  draw: ({ polygon, onTiles }, palette) => ({
    sources: onTiles
      ? { outside: { data: features(polygons(outside(polygon))) } }
      : { land: { data: features(polygons(polygon)) } },
    layers: [
      onTiles
        ? { id: "outside", kind: "fill", source: "outside", color: palette.out, opacity: 0.6 }
        : { id: "land", kind: "fill", source: "land", color: palette.land, opacity: 1 },
    ],
  }),
});

/** Drawn above hexes and roads, so that nothing frays its edge. */
export const outline = defineLayer({
  id: "outline",
  label: "Outline",
  shownFor: null,
  select: ({ study }) => study.area && { polygon: study.area.polygon },
  draw: ({ polygon }, palette) => ({
    sources: { outline: { data: features(edgesOf(polygon)) } },
    layers: [
      {
        id: "outline",
        kind: "line",
        source: "outline",
        color: palette.outline,
        width: 1.5,
        opacity: 1,
        dash: null,
      } satisfies SceneLayer,
    ],
  }),
});
