import type { Published } from "../disclosure/published";
import type { MultiPolygon, Position } from "../hexes/geometry";
import { metersAway } from "../places/away";
import type { Study } from "../study/study";
import { whole } from "./numbers";
import type { RegionKind } from "./region-words";

/** What stands in the place of a count that could only be 0. */
export const OUTSIDE = "outside the area";

interface Ground {
  readonly name: string;
  readonly polygon: MultiPolygon;
}

/** Where incidents of this map can be: the study area, or without one the box around its hexes. Null while neither is known. */
function groundOf(study: Pick<Study, "area">, view: Pick<Published, "grid"> | null): Ground | null {
  if (study.area) return study.area;
  if (!view || view.grid.cells.length === 0) return null;
  const { ringLngLat } = view.grid;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < ringLngLat.length; i += 2) {
    [west, east] = [Math.min(west, ringLngLat[i]), Math.max(east, ringLngLat[i])];
    [south, north] = [Math.min(south, ringLngLat[i + 1]), Math.max(north, ringLngLat[i + 1])];
  }
  const box: readonly Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { name: "the hexes of this map", polygon: [[box]] };
}

/**
 * The routes or zones of a study that lie wholly outside of where its incidents can be, by id: a warning for each, with how far it is,
 * and the likeliest mistake. A 0 for them would be a false answer; one that holds incidents, of an extract that reaches further than the
 * area, is left alone.
 */
export function awayWords(
  study: Pick<Study, "area" | "routes" | "zones" | "corridorMeters">,
  view: Pick<Published, "grid" | "routes" | "zones"> | null,
  kind: RegionKind,
): ReadonlyMap<string, string> {
  const ground = groundOf(study, view);
  const words = new Map<string, string>();
  if (!ground) return words;
  const shapes: readonly (readonly [string, string, readonly Position[]])[] =
    kind === "route"
      ? study.routes.map(({ id, name, line }) => [id, name, line])
      : study.zones.map(({ id, name, rings }) => [id, name, rings[0] ?? []]);
  const counted = (kind === "route" ? view?.routes : view?.zones)?.regions ?? [];
  const holding = new Set(counted.filter((region) => region.incidents > 0).map((region) => region.id));
  const reach = kind === "route" ? study.corridorMeters : 0;
  const away = (points: readonly Position[]) => metersAway(points, ground.polygon, kind === "route" ? "line" : "ring");
  for (const [id, name, points] of shapes) {
    const meters = away(points);
    if (meters <= reach || holding.has(id)) continue;
    const check =
      away(points.map(([lng, lat]): Position => [-lng, lat])) === 0
        ? "Check the sign of the longitude."
        : "Check its points.";
    words.set(
      id,
      `${name} lies outside ${ground.name} (${distanceWords(meters)} away): no incident of this map can be in it. ${check}`,
    );
  }
  return words;
}

/** "about 140 km", "about 300 m": two figures. */
function distanceWords(meters: number): string {
  const [value, unit] = meters < 1000 ? [meters, "m"] : [meters / 1000, "km"];
  if (value >= 100) return `about ${whole(Math.round(value / 10) * 10)} ${unit}`;
  return `about ${value < 10 && unit === "km" ? value.toFixed(1) : whole(value)} ${unit}`;
}
