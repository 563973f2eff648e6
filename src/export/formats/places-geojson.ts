import { defineFormat } from "../format";
import { stampedGeoJson } from "../geojson";
import { groupShape } from "../shapes";
import { stampOfTest } from "../stamp";
import { placeRows } from "../tables/places";

/** One outline for each marked place. */
export const placesGeoJson = defineFormat({
  id: "places-geojson",
  label: "Places (GeoJSON)",
  subject: "places",
  extension: "geojson",
  mime: "application/geo+json",
  write: ({ published }) =>
    stampedGeoJson(
      placeRows(published).map((row, i) => ({
        row,
        shape: groupShape(published.grid, published.hotspots[i].hexes),
      })),
      stampOfTest(published),
    ),
});
