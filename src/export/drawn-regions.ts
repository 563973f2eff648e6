import type { Route, Study, Zone } from "../core/study/study";
import { type Shape, shapeOf } from "./shapes";

/**
 * The routes or the zones of a study as a GeoJSON text, as they were drawn: shapes, names and notes, and no figure from any extract.
 * What this writes, `routesFrom` and `zonesFrom` read back.
 */
export function writeDrawn(study: Pick<Study, "routes" | "zones">, kind: "route" | "zone"): string {
  const features =
    kind === "route"
      ? study.routes.map((route) =>
          feature(
            route,
            { type: "LineString", coordinates: route.line },
            { school: route.schoolId, to: route.to?.name ?? null, to_kind: route.to?.kind ?? null },
          ),
        )
      : study.zones.map((zone) => feature(zone, shapeOf([zone.rings]), {}));
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

const feature = (
  { name, note, noteDate, example }: Route | Zone,
  geometry: Shape | null,
  more: Readonly<Record<string, string | null>>,
): string =>
  JSON.stringify({ type: "Feature", properties: { name, ...more, example, note, note_date: noteDate }, geometry });
