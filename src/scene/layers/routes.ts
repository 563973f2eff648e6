import type { Route } from "../../core/study/study";
import { whole } from "../../core/words/numbers";
import { defineLayer } from "../define-layer";
import { edgesOf, features, lines, polygons } from "../geometry";
import type { Avoid, LegendSymbol, SceneLayer, Source } from "../scene";

const walk = (routes: readonly Route[]): Source => ({
  data: features(...routes.map((route) => lines([route.line]))),
});

/** School egress routes and the corridors that are counted along them. Dashed while they are the invented examples that ship. */
export const routes = defineLayer({
  id: "routes",
  label: "School routes",
  shownFor: ["routes"],
  select: ({ study, published, editedRegion }) =>
    study.routes.length > 0
      ? {
          routes: study.routes,
          counted: published?.routes ?? null,
          corridorMeters: published?.corridorMeters ?? 0,
          editedRegion: editedRegion ?? null,
        }
      : null,
  draw: ({ routes: all, counted, corridorMeters, editedRegion }, palette) => {
    const shown = all.filter((route) => route.id !== editedRegion);
    const ids = new Set(shown.map((route) => route.id));
    const corridors = (counted?.regions ?? []).filter((region) => ids.has(region.id));
    const [examples, own] = [shown.filter((route) => route.example), shown.filter((route) => !route.example)];
    const layers: SceneLayer[] = [
      { id: "corridors", kind: "fill", source: "corridors", color: palette.route, opacity: 0.1 },
      {
        id: "corridor-edges",
        kind: "line",
        source: "corridor-edges",
        color: palette.route,
        width: 1,
        opacity: 0.45,
        dash: null,
      },
      {
        id: "routes-casing",
        kind: "line",
        source: "routes-all",
        color: palette.significantCasing,
        width: 6,
        opacity: 0.9,
        dash: null,
      },
      { id: "routes", kind: "line", source: "routes", color: palette.route, width: 3.5, opacity: 1, dash: null },
      {
        id: "routes-examples",
        kind: "line",
        source: "routes-examples",
        color: palette.route,
        width: 3.5,
        opacity: 1,
        dash: [1.6, 1],
      },
    ];
    const symbols: LegendSymbol[] = [
      ...(own.length > 0 ? [{ symbol: "route", label: "School route" } as const] : []),
      ...(examples.length > 0 ? [{ symbol: "example-route", label: "Example route, invented" } as const] : []),
      ...(corridors.length > 0
        ? [{ symbol: "corridor", label: `Corridor, ${whole(corridorMeters)} m each side` } as const]
        : []),
    ];
    return {
      sources: {
        corridors: { data: features(...corridors.map((region) => polygons(region.polygons))) },
        "corridor-edges": { data: features(...corridors.map((region) => edgesOf(region.polygons))) },
        "routes-all": walk(shown),
        routes: walk(own),
        "routes-examples": walk(examples),
      },
      layers,
      avoid: shown.flatMap((route) =>
        route.line.map(([lng, lat]): Avoid => ({ lng, lat, radiusMeters: 0, radiusPixels: 6 })),
      ),
      symbols,
    };
  },
});
