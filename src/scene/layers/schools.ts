import { defineLayer } from "../define-layer";
import { features, points } from "../geometry";
import type { Avoid, SceneLabel } from "../scene";

/** Half the size of a triangle, pixels, and a little air. */
const CLEARANCE = 7;

/** Secondary schools as open triangles; named where they are what the map is about, or close up. */
export const schools = defineLayer({
  id: "schools",
  label: "Schools",
  shownFor: ["hotspots", "routes", "zones"],
  select: ({ study, emphasis }) =>
    study.schools.length > 0 ? { schools: study.schools, routes: study.routes, named: emphasis === "routes" } : null,
  draw: ({ schools: all, routes, named }, palette) => {
    const served = new Set(routes.map((route) => route.schoolId));
    return {
      sources: { schools: { data: features(points(all.map(({ lng, lat }) => [lng, lat]))) } },
      overlay: [{ id: "schools", kind: "triangles", source: "schools", color: palette.school, fill: palette.land }],
      labels: all.map(
        (school): SceneLabel => ({
          id: `school ${school.id}`,
          text: school.name,
          lng: school.lng,
          lat: school.lat,
          around: null,
          clearance: CLEARANCE,
          weight: served.has(school.id) && named ? 600 : 400,
          color: palette.label,
          halo: palette.halo,
          badge: null,
          priority: named && served.has(school.id) ? 0.9 : 3,
          minZoom: named && served.has(school.id) ? 0 : 13.5,
        }),
      ),
      avoid: all.map(({ lng, lat }): Avoid => ({ lng, lat, radiusMeters: 0, radiusPixels: CLEARANCE })),
      symbols: [{ symbol: "school", label: "Secondary school" }],
    };
  },
});
