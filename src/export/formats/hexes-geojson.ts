import { defineFormat } from "../format";
import { stampedGeoJson } from "../geojson";
import { hexShape } from "../shapes";
import { stampOfTest } from "../stamp";
import { hexRows } from "../tables/hexes";

/** Hexes as the study area cuts them: the shapes that were counted in, not whole cells. */
export const hexesGeoJson = defineFormat({
  id: "hexes-geojson",
  label: "Hexes (GeoJSON)",
  subject: "hexes",
  extension: "geojson",
  mime: "application/geo+json",
  write: ({ published }) =>
    stampedGeoJson(
      hexRows(published).map((row, h) => ({ row, shape: hexShape(published.grid, h) })),
      stampOfTest(published),
    ),
});
