import { readDate } from "../calendar/read-date";
import type { MultiPolygon, Position } from "../hexes/geometry";
import { type Destination, destinationKinds, LONGEST_DESTINATION } from "../study/destinations";
import type { Route, StudyArea, Zone } from "../study/study";

/** A GeoJSON file that cannot be used, in words a person can act on. */
export class GeoJsonProblem extends Error {}

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The features of a GeoJSON text: a FeatureCollection, a Feature or a bare geometry. Throws `GeoJsonProblem`. */
export function featuresOf(text: string): Feature[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new GeoJsonProblem(
      "This is not GeoJSON: the text cannot be read as JSON. Export it again as GeoJSON in WGS84.",
    );
  }
  if (!isObject(json))
    throw new GeoJsonProblem("This is not GeoJSON: it has no features. Export it again as GeoJSON in WGS84.");
  const list = Array.isArray(json.features) ? json.features : [json];
  return list.flatMap((entry): Feature[] => {
    if (!isObject(entry)) return [];
    const geometry = isObject(entry.geometry) ? entry.geometry : entry;
    if (typeof geometry.type !== "string" || !("coordinates" in geometry)) return [];
    return [
      {
        properties: isObject(entry.properties) ? entry.properties : {},
        geometry: { type: geometry.type, coordinates: geometry.coordinates },
      },
    ];
  });
}

/** Seven decimals are a centimetre; more is noise that drawing tools refuse. */
const tidy = (x: number) => Math.round(x * 1e7) / 1e7;

function positions(value: unknown, what: string): Position[] {
  if (!Array.isArray(value)) throw new GeoJsonProblem(`${what} has no list of points.`);
  return value.map((point): Position => {
    const [lng, lat] = Array.isArray(point) ? point : [];
    if (typeof lng !== "number" || typeof lat !== "number" || !Number.isFinite(lng) || !Number.isFinite(lat)) {
      throw new GeoJsonProblem(`${what} has a point that is not two numbers.`);
    }
    if (Math.abs(lng) > 180 || Math.abs(lat) > 90) {
      throw new GeoJsonProblem(
        `${what} has the point ${lng}, ${lat}, which is not longitude and latitude. Export the file in WGS84 (EPSG:4326), not in British National Grid.`,
      );
    }
    return [tidy(lng), tidy(lat)];
  });
}

const ringsOf = (value: unknown, what: string): Position[][] => {
  if (!Array.isArray(value)) throw new GeoJsonProblem(`${what} has no rings.`);
  return value.map((ring) => {
    const points = positions(ring, what);
    const [first, last] = [points[0], points.at(-1)];
    if (points.length > 0 && last && (first[0] !== last[0] || first[1] !== last[1])) points.push(first);
    if (points.length < 4) throw new GeoJsonProblem(`${what} has a ring of fewer than three corners.`);
    return points;
  });
};

const nameOf = (feature: Feature, fallback: string): string => {
  for (const key of ["name", "Name", "NAME", "title", "label", "ward_name", "WD24NM", "LAD24NM"]) {
    const value = feature.properties[key];
    if (typeof value === "string" && value.trim() !== "") return value.trim().slice(0, 80);
  }
  return fallback;
};
const textOf = (value: unknown): string => (typeof value === "string" ? value.slice(0, 500) : "");

/** The day of a note; none without a note, or where what stands there is no date. */
const dateOf = ({ note, note_date }: Feature["properties"]): string | null =>
  textOf(note) !== "" && typeof note_date === "string" ? readDate(note_date) : null;

/** Where a route leads: `to` is its name, `to_kind` one of the kinds that there are, and any other name is of another place. */
function destinationOf({ to, to_kind }: Feature["properties"]): Destination | null {
  const name = typeof to === "string" ? to.trim().slice(0, LONGEST_DESTINATION) : "";
  const kind = destinationKinds.find(({ id }) => id === to_kind)?.id ?? null;
  return kind === null && name === "" ? null : { kind: kind ?? "other", name };
}

/** Every line of a GeoJSON text as an egress route; `ids` gives the id of the n-th. Throws `GeoJsonProblem`. */
export function routesFrom(text: string, ids: (n: number) => string): Route[] {
  const routes: Route[] = [];
  for (const feature of featuresOf(text)) {
    const { type, coordinates } = feature.geometry;
    const lines =
      type === "LineString"
        ? [coordinates]
        : type === "MultiLineString" && Array.isArray(coordinates)
          ? coordinates
          : [];
    for (const line of lines) {
      const n = routes.length + 1;
      const name = nameOf(feature, `Route ${n}`);
      const points = positions(line, `“${name}”`);
      if (points.length < 2) throw new GeoJsonProblem(`“${name}” has fewer than two points.`);
      const { school, example, note } = feature.properties;
      routes.push({
        id: ids(n),
        name,
        schoolId: typeof school === "string" ? school : null,
        to: destinationOf(feature.properties),
        line: points,
        example: example === true,
        note: textOf(note),
        noteDate: dateOf(feature.properties),
      });
    }
  }
  if (routes.length === 0)
    throw new GeoJsonProblem(
      "There is no line in this file. Routes are lines (LineString); zones and boundaries are polygons.",
    );
  return routes;
}

/** Every polygon of a GeoJSON text as an outreach zone. Throws `GeoJsonProblem`. */
export function zonesFrom(text: string, ids: (n: number) => string): Zone[] {
  const zones: Zone[] = [];
  for (const feature of featuresOf(text)) {
    for (const polygon of polygonsOf(feature)) {
      const n = zones.length + 1;
      const name = nameOf(feature, `Zone ${n}`);
      zones.push({
        id: ids(n),
        name,
        rings: ringsOf(polygon, `“${name}”`),
        example: feature.properties.example === true,
        note: textOf(feature.properties.note),
        noteDate: dateOf(feature.properties),
        chosenOn: null,
      });
    }
  }
  if (zones.length === 0)
    throw new GeoJsonProblem("There is no polygon in this file. Zones and boundaries are polygons; routes are lines.");
  return zones;
}

function polygonsOf({ geometry: { type, coordinates } }: Feature): unknown[] {
  if (type === "Polygon") return [coordinates];
  return type === "MultiPolygon" && Array.isArray(coordinates) ? coordinates : [];
}

/** All the polygons of a GeoJSON text as one study area. Throws `GeoJsonProblem`. */
export function areaFrom(text: string, fileName: string): StudyArea {
  const features = featuresOf(text);
  const polygon: MultiPolygon = features.flatMap((feature) =>
    polygonsOf(feature).map((rings) => ringsOf(rings, `“${nameOf(feature, fileName)}”`)),
  );
  if (polygon.length === 0) throw new GeoJsonProblem("There is no polygon in this file, so it cannot be a boundary.");
  return {
    name: features.length === 1 ? nameOf(features[0], fileName) : fileName,
    polygon,
    approximate: false,
    source: fileName,
  };
}
