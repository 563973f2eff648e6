import roads from "../../../data/roads.json";
import type { Position } from "../../core/hexes/geometry";
import { defineLayer } from "../define-layer";
import { features, lines } from "../geometry";

const data = features(lines(roads.lines.map((line) => line.points as unknown as Position[])));

/** Coventry's main roads, drawn by hand to find one's way by; labelled as schematic in the attribution. */
export const roadsLayer = defineLayer({
  id: "roads",
  label: "Main roads (schematic)",
  shownFor: ["hotspots", "routes", "zones"],
  select: ({ published, hidden, onTiles }) =>
    onTiles ? null : { overHexes: published !== null && !hidden.includes("hexes") },
  draw: ({ overHexes }, palette) => ({
    sources: { roads: { data } },
    layers: [
      // Over hexes a road is a shadow, so that it hides no colour; on bare ground it is a road.
      overHexes
        ? { id: "roads", kind: "line", source: "roads", color: palette.outline, width: 2.5, opacity: 0.28, dash: null }
        : { id: "roads", kind: "line", source: "roads", color: palette.road, width: 3, opacity: 1, dash: null },
    ],
  }),
});
