import { featuresOf } from "../../core/places/geojson";
import { defineLayer } from "../define-layer";
import type { Features, Geometry } from "../scene";

interface Shape {
  readonly type: string;
  readonly coordinates: unknown;
}

/** Lines of whatever a user's file holds; points and texts of it are not drawn. */
function geometryOf({ type, coordinates }: Shape): Geometry[] {
  const nested = coordinates as never;
  if (type === "LineString") return [{ type: "MultiLineString", coordinates: [nested] }];
  if (type === "MultiLineString" || type === "Polygon") return [{ type: "MultiLineString", coordinates: nested }];
  if (type === "MultiPolygon") return [{ type: "MultiLineString", coordinates: (coordinates as never[][]).flat() }];
  return [];
}

/** The lines and edges of GeoJSON that the user put under the map: boundaries, streets, whatever it holds. Throws `GeoJsonProblem`. */
export function backdropFeatures(text: string): Features {
  const shapes = featuresOf(text).flatMap(({ geometry }) => geometryOf(geometry));
  return {
    type: "FeatureCollection",
    features: shapes.map((geometry) => ({ type: "Feature", properties: {}, geometry })),
  };
}

export const backdrop = defineLayer({
  id: "backdrop",
  label: "Background map",
  shownFor: null,
  select: ({ backdropText }) => (backdropText ? { backdropText } : null),
  draw: ({ backdropText }, palette) => ({
    sources: { backdrop: { data: backdropFeatures(backdropText) } },
    layers: [
      { id: "backdrop", kind: "line", source: "backdrop", color: palette.outline, width: 1, opacity: 0.5, dash: null },
    ],
  }),
});
