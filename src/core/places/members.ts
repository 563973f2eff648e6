import { bbox, booleanPointInPolygon, buffer, lineString, polygon } from "@turf/turf";
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon } from "geojson";
import type { MultiPolygon } from "../hexes/geometry";
import type { Incidents } from "../incidents/incidents";
import type { Route, Zone } from "../study/study";
import { measureLine } from "./along-line";

/** A zone, as counted and as drawn; or a route's corridor as drawn: who lies in that is measured along the line (`along-line.ts`). */
export interface Region {
  readonly polygons: MultiPolygon;
  /** Length of a route in meters, on the ellipsoid; `NaN` for a zone. */
  readonly lengthMeters: number;
}

type Area = Feature<Polygon | GeoMultiPolygon>;

const toArea = (region: Region): Area => ({
  type: "Feature",
  properties: {},
  geometry: { type: "MultiPolygon", coordinates: region.polygons as unknown as GeoMultiPolygon["coordinates"] },
});

/** Everything within `corridorMeters` of the line, round at its ends. A line of fewer than two points has no corridor. */
export function corridorOf(route: Route, corridorMeters: number): Region {
  if (route.line.length < 2) return { polygons: [], lengthMeters: 0 };
  const line = lineString(route.line.map(([lng, lat]) => [lng, lat]));
  const around = buffer(line, corridorMeters / 1000, { units: "kilometers", steps: 16 });
  const geometry = around?.geometry;
  const polygons = !geometry ? [] : geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return { polygons: rounded(polygons), lengthMeters: measureLine(route.line).lengthMeters };
}

/** Nine decimals, a tenth of a millimeter: Turf works with sines, whose last bits differ between browsers, and what is published must not. */
const rounded = (polygons: GeoMultiPolygon["coordinates"]): MultiPolygon =>
  polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [Math.round(lng * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9] as const)),
  );

/** The zone's own polygon. */
export function areaOf(zone: Zone): Region {
  if ((zone.rings[0]?.length ?? 0) < 4) return { polygons: [], lengthMeters: Number.NaN };
  const rings = polygon(zone.rings.map((ring) => ring.map(([lng, lat]) => [lng, lat]))).geometry.coordinates;
  return { polygons: [rings as unknown as MultiPolygon[number]], lengthMeters: Number.NaN };
}

/** The incidents whose point lies in the region, by index, ascending. */
export function membersOf(region: Region, incidents: Incidents): Uint32Array {
  if (region.polygons.length === 0) return new Uint32Array(0);
  const area = toArea(region);
  const [west, south, east, north] = bbox(area);
  const members: number[] = [];
  for (let i = 0; i < incidents.length; i++) {
    const lng = incidents.lng[i];
    const lat = incidents.lat[i];
    // A missing coordinate is NaN and fails every comparison.
    if (!(lng >= west && lng <= east && lat >= south && lat <= north)) continue;
    if (booleanPointInPolygon([lng, lat], area)) members.push(i);
  }
  return Uint32Array.from(members);
}
