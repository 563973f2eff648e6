import type { Label } from "../../core/study/study";
import { defineLayer } from "../define-layer";
import type { SceneLabel } from "../scene";

/** Close-up names wait until there is room to tell them apart. */
const minZoom = { area: [0, 0, 11.5, 12.5], ward: [0, 0, 0, 0], hub: [0, 11.5, 12.4, 13.4] } as const;

/** Areas before wards before hubs, each by its own priority. */
const rank = { area: 1, ward: 2, hub: 1.5 } as const;

/** Names of places. A name that a hotspot, a zone or another label already bears is not written twice. */
export const names = defineLayer({
  id: "labels",
  label: "Place names",
  shownFor: ["hotspots", "routes", "zones"],
  select: ({ study, published, hidden }) => ({
    labels: study.labels,
    spots: published && !hidden.includes("hotspots") ? published.hotspots : null,
    zones: hidden.includes("zones") ? null : study.zones,
  }),
  draw: ({ labels, spots, zones }, palette) => {
    const written = new Set([...(spots ?? []), ...(zones ?? [])].map((place) => place.name));
    const once: Label[] = [];
    for (const label of labels.toSorted((a, b) => rank[a.kind] - rank[b.kind])) {
      if (written.has(label.name)) continue;
      written.add(label.name);
      once.push(label);
    }
    return {
      labels: once.map(
        ({ name, kind, lng, lat, priority }): SceneLabel => ({
          id: `${kind} ${name}`,
          text: name,
          lng,
          lat,
          around: null,
          clearance: 0,
          weight: kind === "area" ? 600 : 400,
          color: kind === "area" ? palette.label : palette.labelMinor,
          halo: palette.halo,
          badge: null,
          priority: rank[kind] + priority / 10,
          minZoom: minZoom[kind][Math.min(3, Math.max(0, Math.round(priority)))],
        }),
      ),
    };
  },
});
