import type { PublishedSuggestion } from "../../core/disclosure/published-rota";
import { defineLayer } from "../define-layer";
import { boundsOf, edgesOf, features, polygons } from "../geometry";
import type { Palette } from "../palette";
import type { SceneLabel } from "../scene";

function labelOf({ name, rings }: PublishedSuggestion, i: number, palette: Palette): SceneLabel {
  const around = boundsOf(rings[0]);
  return {
    id: `suggested-zone ${i}`,
    text: `${name}?`,
    lng: (around[0] + around[2]) / 2,
    lat: (around[1] + around[3]) / 2,
    around,
    clearance: 0,
    weight: 600,
    color: palette.label,
    halo: palette.halo,
    badge: null,
    // After the zones that there are, before the names of the map.
    priority: 0.7 + i / 1000,
    minZoom: 0,
  };
}

/** Zones that the data suggest, until somebody has accepted or declined them: dots, and a question mark, since none of them is a zone yet. */
export const suggestedZones = defineLayer({
  id: "suggested-zones",
  label: "Suggested zones",
  shownFor: null,
  select: ({ suggestions, hidden }) =>
    suggestions && suggestions.length > 0 && !hidden.includes("zones") ? { suggestions } : null,
  draw: ({ suggestions }, palette) => ({
    sources: {
      "suggested-fill": { data: features(...suggestions.map(({ rings }) => polygons([rings]))) },
      suggested: { data: features(...suggestions.map(({ rings }) => edgesOf([rings]))) },
    },
    layers: [
      { id: "suggested-fill", kind: "fill", source: "suggested-fill", color: palette.significant, opacity: 0.05 },
      {
        id: "suggested-casing",
        kind: "line",
        source: "suggested",
        color: palette.significantCasing,
        width: 5,
        opacity: 0.9,
        dash: null,
      },
      {
        id: "suggested",
        kind: "line",
        source: "suggested",
        color: palette.significant,
        width: 2.5,
        opacity: 1,
        dash: [1.2, 1],
      },
    ],
    labels: suggestions.map((one, i) => labelOf(one, i, palette)),
    symbols: [{ symbol: "suggested-zone", label: "Suggested, not a zone yet" }],
  }),
});
