import { positionAt } from "../../core/deployment/places-on-routes";
import { measureLine } from "../../core/places/along-line";
import { missedWhere } from "../../core/words/route-plan-words";
import { defineLayer } from "../define-layer";
import { features, points } from "../geometry";
import type { Avoid, LegendSymbol, ShapeLayer } from "../scene";

export const POST_RADIUS = 11;

/** Where staff would stand, as discs with letters, and the stretches where most is missed, as dashed rings: the same as the tables name. */
export const posts = defineLayer({
  id: "posts",
  label: "Posts, and what they miss",
  shownFor: ["routes"],
  select: ({ study, posts: found, hidden }) =>
    found && !hidden.includes("routes") ? { routes: study.routes, found } : null,
  draw: ({ routes, found }, palette) => {
    const { named } = missedWhere(found);
    const middles = named.flatMap(({ routeId, fromMeters, toMeters }) => {
      const route = routes.find(({ id }) => id === routeId);
      return route ? [positionAt(measureLine(route.line), (fromMeters + toMeters) / 2)] : [];
    });
    const places = found.posts.map(({ lng, lat }) => [lng, lat] as const);
    const overlay: ShapeLayer[] = [
      {
        id: "missed",
        kind: "discs",
        source: "missed",
        radius: POST_RADIUS + 2,
        fill: null,
        color: palette.missed,
        width: 2,
        dash: [5, 3.5],
        ink: palette.missed,
        texts: [],
      },
      {
        id: "posts",
        kind: "discs",
        source: "posts",
        radius: POST_RADIUS,
        fill: palette.post,
        color: palette.halo,
        width: 1.5,
        dash: null,
        ink: palette.significantCasing,
        texts: found.posts.map(({ letter }) => letter),
      },
    ];
    const symbols: LegendSymbol[] = [
      ...(places.length > 0 ? [{ symbol: "post", label: "Post" } as const] : []),
      ...(middles.length > 0 ? [{ symbol: "missed", label: "Most missed: no post near" } as const] : []),
    ];
    return {
      sources: { missed: { data: features(points(middles)) }, posts: { data: features(points(places)) } },
      overlay,
      avoid: [...places, ...middles].map(
        ([lng, lat]): Avoid => ({ lng, lat, radiusMeters: 0, radiusPixels: POST_RADIUS + 2 }),
      ),
      symbols,
    };
  },
});
