import { lineBetween } from "../../core/deployment/places-on-routes";
import type { PublishedRouteScores } from "../../core/disclosure/published-routes";
import { classOf, countBreaks } from "../../core/hexes/classes";
import type { Position } from "../../core/hexes/geometry";
import { measureLine } from "../../core/places/along-line";
import type { Route } from "../../core/study/study";
import { defineLayer } from "../define-layer";
import { features, lines } from "../geometry";
import type { SceneLayer } from "../scene";
import { classLabels } from "./hexes";

/** CSS pixels: the coloured line, and the blue edge on both sides of it. */
const INNER = 5;
const EDGE = 2;
export const EDGE_TO_EDGE = INNER + 2 * EDGE;

/** The 100 m pieces of all routes that are shown, by colour class. */
function piecesByClass(
  routes: readonly Route[],
  scores: PublishedRouteScores["routes"],
  breaks: readonly number[],
): Position[][][] {
  const classes: Position[][][] = [[], ...breaks.map(() => [])];
  for (const { id, segments, lengthMeters } of scores) {
    const route = routes.find((other) => other.id === id);
    if (!route) continue;
    const line = measureLine(route.line);
    segments.incidents.forEach((count, n) => {
      const [from, to] = [n * segments.meters, Math.min(lengthMeters, (n + 1) * segments.meters)];
      // Parts of incidents that are spread over hours are shown as the whole number they are nearest to.
      classes[classOf(Math.round(count), breaks)].push(lineBetween(line, from, to));
    });
  }
  return classes;
}

/** Where along the routes it happens after school: each 100 m filled by its count, between edges that stay those of the route. */
export const routeSegments = defineLayer({
  id: "route-segments",
  label: "Incidents along routes",
  shownFor: ["routes"],
  select: ({ study, published, posts, editedRegion, hidden }) =>
    published && posts !== undefined && study.routes.length > 0 && !hidden.includes("routes") && !published.monthOnly
      ? { routes: study.routes, scores: published.routeScores, editedRegion: editedRegion ?? null }
      : null,
  draw: ({ routes, scores, editedRegion }, palette) => {
    const shown = routes.filter(({ id }) => id !== editedRegion);
    const most = scores.routes.reduce((max, { segments }) => Math.max(max, ...segments.incidents), 0);
    const breaks = countBreaks(Math.round(most));
    const classes = piecesByClass(shown, scores.routes, breaks);
    const walk = (of: readonly Route[]) => ({ data: features(lines(of.map(({ line }) => line))) });
    const line = (id: string, source: string, color: string, width: number, dash: [number, number] | null = null) =>
      ({ id, kind: "line", source, color, width, opacity: 1, dash }) satisfies SceneLayer;
    return {
      sources: {
        "segments-all": walk(shown),
        "segments-own": walk(shown.filter(({ example }) => !example)),
        "segments-examples": walk(shown.filter(({ example }) => example)),
        ...Object.fromEntries(classes.map((pieces, c) => [`segments-${c}`, { data: features(lines(pieces)) }])),
      },
      layers: [
        line("segments-own", "segments-own", palette.route, EDGE_TO_EDGE),
        line("segments-examples", "segments-examples", palette.route, EDGE_TO_EDGE, [0.8, 0.5]),
        line("segments-0", "segments-all", palette.land, INNER),
        ...breaks.map((_, c) => line(`segments-${c + 1}`, `segments-${c + 1}`, palette.ramp[c + 1], INNER)),
      ],
      legendTitle: "After-school incidents per 100 m",
      swatches: classLabels({ shade: "count", label: "", breaks, fixed: false }).map((label, c) => ({
        label,
        color: palette.ramp[c],
      })),
    };
  },
});
