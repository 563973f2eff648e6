import { defineLayer } from "../define-layer";
import { features, lines } from "../geometry";
import type { SceneLayer } from "../scene";
import { EDGE_TO_EDGE } from "./route-segments";

/** Around the route that is chosen, and around the one under a pointer, so that the colours along it stay in sight. */
export const routeChoice = defineLayer({
  id: "route-choice",
  label: "Chosen route",
  shownFor: null,
  select: ({ study, posts, hidden, selectedRegion, hoveredRegion, editedRegion }) => {
    if (posts === undefined || hidden.includes("routes")) return null;
    const find = (id: string | null | undefined) =>
      (id !== editedRegion && study.routes.find((route) => route.id === id)) || null;
    const [selected, hovered] = [find(selectedRegion), find(hoveredRegion)];
    return { selected, hovered: hovered === selected ? null : hovered };
  },
  draw: ({ selected, hovered }, palette) => {
    const around = (id: string, route: typeof selected, more: number): SceneLayer[] =>
      route
        ? [
            {
              id,
              kind: "line",
              source: id,
              color: palette.selected,
              width: EDGE_TO_EDGE + 2 * more,
              opacity: 0.55,
              dash: null,
            },
          ]
        : [];
    const source = (route: typeof selected) => ({ data: features(lines(route ? [route.line] : [])) });
    return {
      sources: { "route-selected": source(selected), "route-hovered": source(hovered) },
      layers: [...around("route-selected", selected, 5), ...around("route-hovered", hovered, 3)],
    };
  },
});
