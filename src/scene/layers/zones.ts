import { letterOf } from "../../core/kit/letters";
import type { Zone } from "../../core/study/study";
import { defineLayer } from "../define-layer";
import { boundsOf, edgesOf, features, polygons } from "../geometry";
import type { Palette } from "../palette";
import type { LegendSymbol, SceneLabel, SceneLayer, Source } from "../scene";

const edges = (zones: readonly Zone[]): Source => ({
  data: features(...zones.map((zone) => edgesOf([zone.rings]))),
});

function labelOf(zone: Zone, i: number, palette: Palette): SceneLabel {
  const around = boundsOf(zone.rings[0]);
  return {
    id: `zone ${zone.id}`,
    text: zone.name,
    lng: (around[0] + around[2]) / 2,
    lat: (around[1] + around[3]) / 2,
    around,
    clearance: 0,
    weight: 600,
    color: palette.label,
    halo: palette.halo,
    badge: { shape: "square", text: letterOf(i), fill: palette.route, ink: palette.significantCasing },
    priority: 0.5 + i / 1000,
    minZoom: 0,
  };
}

/** Holiday outreach zones. Dashed while they are the invented examples that ship. */
export const zones = defineLayer({
  id: "zones",
  label: "Outreach zones",
  shownFor: ["zones"],
  select: ({ study, editedRegion }) =>
    study.zones.length > 0 ? { zones: study.zones, editedRegion: editedRegion ?? null } : null,
  draw: ({ zones: all, editedRegion }, palette) => {
    const shown = all.filter((zone) => zone.id !== editedRegion);
    const [examples, own] = [shown.filter((zone) => zone.example), shown.filter((zone) => !zone.example)];
    const layers: SceneLayer[] = [
      { id: "zones-fill", kind: "fill", source: "zones-fill", color: palette.route, opacity: 0.08 },
      {
        id: "zones-casing",
        kind: "line",
        source: "zones-all",
        color: palette.significantCasing,
        width: 5,
        opacity: 0.9,
        dash: null,
      },
      { id: "zones", kind: "line", source: "zones", color: palette.route, width: 2.5, opacity: 1, dash: null },
      {
        id: "zones-examples",
        kind: "line",
        source: "zones-examples",
        color: palette.route,
        width: 2.5,
        opacity: 1,
        dash: [2, 1.2],
      },
    ];
    const symbols: LegendSymbol[] = [
      ...(own.length > 0 ? [{ symbol: "zone", label: "Outreach zone" } as const] : []),
      ...(examples.length > 0 ? [{ symbol: "example-zone", label: "Example zone, invented" } as const] : []),
    ];
    return {
      sources: {
        "zones-fill": { data: features(...shown.map((zone) => polygons([zone.rings]))) },
        "zones-all": edges(shown),
        zones: edges(own),
        "zones-examples": edges(examples),
      },
      layers,
      // The letter of a zone is that of its place in the list, also while another one is edited.
      labels: shown.map((zone) => labelOf(zone, all.indexOf(zone), palette)),
      symbols,
    };
  },
});
