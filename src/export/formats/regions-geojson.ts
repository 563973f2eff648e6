import { defineFormat } from "../format";
import { stampedGeoJson } from "../geojson";
import { type Shape, shapeOf } from "../shapes";
import { stampOf } from "../stamp";
import { regionNote, routeRows, zoneRows } from "../tables/regions";

/** Routes as lines, with their corridor as a width, and zones as areas. Names in the file are those of the program, so that it can be loaded back. */
export const regionsGeoJson = defineFormat({
  id: "regions-geojson",
  label: "Routes and zones (GeoJSON)",
  subject: "routes-zones",
  extension: "geojson",
  mime: "application/geo+json",
  write: ({ published, study }) => {
    const lines = new Map(
      study.routes.map((route): [string, Shape] => [route.id, { type: "LineString", coordinates: route.line }]),
    );
    const routes = routeRows(published, study).map((row, i) => {
      const { id } = published.routes.regions[i];
      const { schoolId = null, to = null } = study.routes.find((route) => route.id === id) ?? {};
      return {
        row: { ...row, school: schoolId, to: to?.name ?? null, to_kind: to?.kind ?? null },
        shape: lines.get(id) ?? null,
      };
    });
    const zones = zoneRows(published, study).map((row, i) => ({
      row,
      shape: shapeOf(published.zones.regions[i].polygons),
    }));
    return stampedGeoJson([...routes, ...zones], stampOf(published, regionNote(published)));
  },
});
